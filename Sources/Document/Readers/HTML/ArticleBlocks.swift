/// The blocks of a page that become the document, with their kinds, and what is found in them about the article.
struct ArticleBlocks {
  struct Chosen {
    var block: Int
    var kind: Block.Kind
  }

  private(set) var chosen: [Chosen] = []
  /// The title, author and date as the page shows them; nil is unknown.
  private(set) var title: String?
  private(set) var author: PageAuthor?
  private(set) var date: CalendarDate?
  private let page: PageContent
  private let finder: ArticleFinder
  private let titles: Set<UInt64>

  init(_ page: PageContent, titles: Set<UInt64>, declared: String?) {
    self.page = page
    self.titles = titles
    finder = ArticleFinder(page, titles: titles)
    var kinds: [Int: Block.Kind] = [:]
    for block in selection() { kinds[block] = page.kind(of: block) }
    guard let first = kinds.keys.min(), let last = kinds.keys.max() else { return }
    let lead = kinds.keys.filter { page.texts[$0].isProse }.min() ?? first
    let headline = headline(before: lead, declared: declared)
    if let headline {
      kinds[headline] = .headline
      // Another name than the declared one counts when it is long enough to be no label.
      let isNamed = declared.map { PageTitle.likeness($0, string(headline)) >= 0.5 } ?? true
      if isNamed || page.texts[headline].words >= 4 { title = string(headline) }
    }
    addLines(about: lead, from: max(0, headline.map { $0 - 3 } ?? lead - 8), to: &kinds)
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

  // MARK: Lines about the article

  /// The heading that names the article: before its first paragraph, or its first block.
  private func headline(before first: Int, declared: String?) -> Int? {
    let headings = page.blocks.indices.prefix(first + 1).filter {
      page.isHeading($0) && (tag($0) == .h1 || page.texts[$0].words >= 2)
    }
    let named = headings.filter { titles.contains(page.texts[$0].hash) }
    let top = headings.filter { tag($0) == .h1 }
    let like = headings.filter { block in
      declared.map { PageTitle.likeness(string(block), $0) >= 0.5 } ?? (tag(block) == .h1)
    }
    if let headline = named.last(where: { tag($0) == .h1 }) ?? like.last(where: { tag($0) == .h1 }) { return headline }
    let onlyTop = top.count == 1 && page.texts[top[0]].linkShare < 0.5 && page.texts[top[0]].words >= 4 ? top : []
    return named.last ?? onlyTop.last ?? like.last
      ?? page.blocks.indices.prefix(first).last { titles.contains(page.texts[$0].hash) && page.texts[$0].words >= 3 }
  }

  /// Lines between the title and the text that say who wrote it and when.
  private mutating func addLines(about first: Int, from start: Int, to kinds: inout [Int: Block.Kind]) {
    let lines = (start..<max(start, min(page.blocks.count, first + 3))).filter {
      kinds[$0] != .headline && page.texts[$0].words <= 24
    }
    for block in lines {
      if kinds[block] != nil, page.texts[block].isProse { continue }
      let line = string(block)
      let credit = isCredit(page.blocks[block].container) ? PageAuthor(credit: line) : nil
      let day = PageDate.first(in: line)
      if author == nil, let found = PageAuthor(shown: line) ?? credit {
        author = found
        kinds[block] = .byline
      } else if day != nil, date == nil, page.texts[block].words <= 14 {
        kinds[block] = .dateline
      }
      date = date ?? day
    }
    author = author ?? lines.lazy.compactMap(creditedPart).first
  }

  /// The name in a part of a line that is called after an author, or leads to the author's page.
  private func creditedPart(of block: Int) -> PageAuthor? {
    let tree = page.tree
    return page.blocks[block].texts.lazy.compactMap { place in
      let text = page.shown.texts[place]
      let parent = Int(tree.nodes[text].parent)
      guard tree.nodes[text].tag == .text, parent != page.blocks[block].container, isCredit(parent) || isByPath(parent)
      else { return nil }
      var writer = HTMLTextWriter(tree.text)
      writer.write(tree.nodes[text].range)
      return PageAuthor(credit: String(decoding: writer.text, as: UTF8.self))
    }.first
  }

  /// Whether a link leads to something called after an author: "/author/ida-brandt".
  private func isByPath(_ link: Int) -> Bool {
    page.tree.attribute("href", of: link).map { String(decoding: page.tree.text[$0], as: UTF8.self) }?
      .split(separator: "/").contains { ["author", "authors"].contains($0.lowercased()) } ?? false
  }

  /// Whether the element or one of the two around it is called after an author.
  private func isCredit(_ element: Int) -> Bool {
    let tree = page.tree
    return tree.ancestors(of: element).prefix(3).contains { node in
      ["class", "itemprop", "rel"].contains { name in
        guard let value = tree.attribute(name, of: node) else { return false }
        let words = tree.text[value].split { $0 <= 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        return words.contains { word in
          let word = String(decoding: word, as: UTF8.self).lowercased()
          return word.hasPrefix("author") || word.hasPrefix("byline")
        }
      }
    }
  }
}
