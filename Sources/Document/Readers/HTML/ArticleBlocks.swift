/// The blocks of a page that become the document, with their kinds, and what is found in them about the article.
struct ArticleBlocks {
  struct Chosen {
    var block: Int
    var kind: Block.Kind
  }

  private(set) var chosen: [Chosen] = []
  /// The title, author and date as the page shows them; nil is unknown.
  private(set) var title: String?
  private(set) var author: String?
  private(set) var date: CalendarDate?
  private let page: PageContent
  private let finder: ArticleFinder
  private let titles: Set<UInt64>

  init(_ page: PageContent, titles: Set<UInt64>, declared: String?) {
    self.page = page
    self.titles = titles
    finder = ArticleFinder(page, titles: titles)
    var kinds: [Int: Block.Kind] = [:]
    for block in selection() { kinds[block] = kind(of: block) }
    guard let first = kinds.keys.min(), let last = kinds.keys.max() else { return }
    let headline = headline(before: first, declared: declared)
    if let headline {
      kinds[headline] = .headline
      title = string(headline)
    }
    addLines(about: first, from: headline ?? max(0, first - 8), to: &kinds)
    for block in first...last where kinds[block] == nil && tag(block) == .figcaption && page.texts[block].words >= 4 {
      kinds[block] = .caption
    }
    chosen = kinds.keys.sorted().map { Chosen(block: $0, kind: kinds[$0] ?? .body) }
  }

  // MARK: Choosing

  /// The blocks of the article; of a page that is an article and nothing else, all.
  private func selection() -> [Int] {
    let found = page.blocks.indices.filter { finder.looks[$0] > 0.5 }
    let words = found.reduce(0) { $0 + page.texts[$1].words }
    if words >= 40, !isBare { return found }
    if isBare { return Array(page.blocks.indices) }
    let prose = page.blocks.indices.filter { page.texts[$0].isProse && finder.looks[$0] > 0.05 }
    return found.isEmpty ? prose.isEmpty ? page.blocks.indices.filter { page.texts[$0].isProse } : prose : found
  }

  /// Whether nothing stands around the article: hardly a link, and no element for what does.
  private var isBare: Bool {
    page.linkShare(0) < 0.05
      && !page.tree.nodes.contains { [.nav, .aside, .footer, .form, .header, .iframe].contains($0.tag) }
  }

  private func tag(_ block: Int) -> HTMLTag { page.tree.nodes[page.blocks[block].container].tag }

  private func string(_ block: Int) -> String { String(decoding: page.text[page.texts[block].range], as: UTF8.self) }

  // MARK: Kinds

  private func kind(of block: Int) -> Block.Kind {
    let text = page.texts[block]
    switch tag(block) {
    case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
    case .figcaption, .caption: return .caption
    case .td, .th: return text.isProse || text.words > 20 ? .body : .tableCell
    case let tag:
      var kind: Block.Kind = tag == .li ? .listItem : .body
      let isCell = tag != .li && !text.isProse && text.words <= 20
      for node in page.tree.ancestors(of: page.blocks[block].container) {
        switch page.tree.nodes[node].tag {
        case .blockquote: return .quotation
        case .li where kind == .body: kind = .listItem
        case .td where isCell, .th where isCell: return .tableCell
        case .article, .main, .body: return kind
        default: break
        }
      }
      return kind
    }
  }

  /// The heading that names the article: before its first paragraph, or its first block.
  private func headline(before first: Int, declared: String?) -> Int? {
    let headings = page.blocks.indices.prefix(first + 1).filter {
      page.isHeading($0) && (tag($0) == .h1 || page.texts[$0].words >= 2)
    }
    let named = headings.filter { titles.contains(page.texts[$0].hash) }
    let top = headings.filter { tag($0) == .h1 }
    func best(_ blocks: [Int]) -> Int? {
      guard let declared else { return blocks.last }
      return blocks.last { PageTitle.likeness(string($0), declared) >= 0.5 }
    }
    return named.last { tag($0) == .h1 } ?? best(top) ?? named.last ?? best(headings)
      ?? page.blocks.indices.prefix(first).last { titles.contains(page.texts[$0].hash) && page.texts[$0].words >= 3 }
  }

  /// Lines between the title and the text that say who wrote it and when.
  private mutating func addLines(about first: Int, from start: Int, to kinds: inout [Int: Block.Kind]) {
    let end = min(page.blocks.count, first + 3)
    for block in start..<max(start, end) where kinds[block] != .headline && page.texts[block].words <= 24 {
      if kinds[block] != nil, page.texts[block].isProse { continue }
      let line = string(block)
      let byline = PageAuthor(shown: line)
      let day = PageDate.first(in: line)
      if let byline, author == nil {
        author = byline.names
        kinds[block] = .byline
      } else if day != nil, date == nil, page.texts[block].words <= 14 {
        kinds[block] = .dateline
      }
      date = date ?? day
    }
  }
}
