import Lexicons

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds which blocks of a page are its article, by two looks.
///
/// The first look judges each block by itself and by the names of the elements around it. Where its findings stand close
/// together is the core; the second look judges each block again, by its place to the core and by what the first look
/// says of its neighbours. Each look is a logistic regression over ``BlockSigns`` with the weights of `page-signs.tsv`.
///
/// Sources: text and link density follow Kohlschütter et al., "Boilerplate detection using shallow text features" (WSDM
/// 2010); the smallest element with most of the prose follows Mozilla's Readability; two looks are stacking (Wolpert 1992).
struct ArticleFinder {
  /// How sure the second look is of each block, 0 to 1.
  let looks: [Float]
  let view: PageView

  init(_ page: PageContent, titles: Set<UInt64>) {
    let model = PageModel.shared
    let first = PageView(page)
    let looks = page.blocks.indices.map {
      model.first.probability(BlockSigns(of: $0, in: page, first, titles: titles).values)
    }
    let second = PageView(page, looks: looks)
    view = second
    self.looks = page.blocks.indices.map {
      model.second.probability(BlockSigns(of: $0, in: page, second, titles: titles).values)
    }
  }
}

/// The weights of `page-signs.tsv`.
private struct PageModel: Sendable {
  struct Look: Sendable {
    var weights: [Float]
    var bias: Float

    func probability(_ values: [Float]) -> Float {
      var sum = bias
      for index in values.indices { sum += values[index] * weights[index] }
      return 1 / (1 + exp(-sum))
    }
  }

  static let shared = PageModel()
  let first: Look
  let second: Look

  private init() {
    let rows = Dictionary(LexiconTable(.pageSigns).rows.map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
    func look(_ column: Int) -> Look {
      func weight(_ name: String) -> Float { rows[name].flatMap { Float($0[column]) } ?? 0 }
      return Look(weights: BlockSigns.names.map(weight), bias: weight("bias"))
    }
    (first, second) = (look(1), look(2))
  }
}
