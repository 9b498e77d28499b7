/// What speaks for and against a block of a page being part of its article, as numbers.
struct BlockSigns {
  /// Each number has a name, which `page-signs.tsv` gives two weights, one for each look.
  enum Sign: Int, CaseIterable {
    // The element that it stands in, and those around it below the core.
    case paragraph, heading, topHeading, listItem, cell, quotation, caption, preformatted, term, other
    case inAside, inNav, inHeader, inFooter, inForm, inFigure, inTable, inList, inQuotation, inArticle, inSection
    case inMain, inCore, besideCore, coreDistance
    // Its text.
    case length, isTiny, isShort, isLong, links, isLink, isShortLink, isCapitalLink, commas, stops, manySentences
    case endsSentence, endsWithColon, startsSmall, startsWithDigit, digits, capitals, isProse, isRepeated, isTitle
    case closesWithCredit
    // Its place among the others.
    case isHead, isTail, place, progress, sinceProse, untilProse, headsProse, isProseOfCore
    case lengthBefore, linksBefore, colonBefore, siblingBefore, sameKindBefore
    case lengthAfter, linksAfter, siblingAfter, sameKindAfter
    // What the elements around it hold.
    case proseOfParent, proseOfGrandparent, linksOfParent, linksOfGrandparent, textOfParent, itemBesideProse
    // What the look before saw.
    case look, lookBefore, lookAfter, looksBefore, looksAfter, looksOfParent, looksOfGrandparent
    case shareOfParent, shareOfGrandparent
  }

  private(set) var values: [Float]

  subscript(sign: Sign) -> Float {
    get { values[sign.rawValue] }
    set { values[sign.rawValue] = newValue }
  }

  /// The names of all numbers, in the order of ``values``.
  static var names: [String] {
    let words = PageWords.standard
    return Sign.allCases.map { "\($0)" } + words.openings + words.names.map { "near \($0)" }
      + words.names.map { "far \($0)" }
  }

  init(of block: Int, in page: PageContent, _ view: PageView, titles: Set<UInt64>) {
    let words = PageWords.standard
    values = [Float](repeating: 0, count: Sign.allCases.count + words.openings.count + 2 * words.names.count)
    let text = page.texts[block]
    markElements(block, page, view)
    markText(text, page.text[text.range])
    self[.isRepeated] = page.repetitions[text.hash, default: 1] > 1 ? 1 : 0
    self[.isTitle] = titles.contains(text.hash) ? 1 : 0
    markPlace(block, page, view)
    markNeighbours(block, page)
    let parent = page.tree.parent(of: page.blocks[block].container)
    markHoldings(parent, page)
    if !view.looks.isEmpty { markLooks(block, parent, page, view) }
    markWords(block, page, view)
  }

  // MARK: Elements

  private mutating func markElements(_ block: Int, _ page: PageContent, _ view: PageView) {
    let tree = page.tree
    let container = page.blocks[block].container
    self[Self.kind(tree.nodes[container].tag)] = 1
    var steps = 0
    for node in tree.ancestors(of: container) {
      if node == 0 || tree.holds(node, view.core) { break }
      steps += 1
      if let sign = Self.surroundings(tree.nodes[node].tag) { self[sign] = 1 }
    }
    self[.inMain] = tree.holds(view.main, container) ? 1 : 0
    self[.inCore] = tree.holds(view.core, container) ? 1 : 0
    self[.besideCore] = container == view.core || tree.parent(of: container) == view.core ? 1 : 0
    self[.coreDistance] = Float(min(5, steps)) / 5
  }

  static func kind(_ tag: HTMLTag) -> Sign {
    switch tag {
    case .p: .paragraph
    case .h1: .topHeading
    case .h2, .h3, .h4, .h5, .h6: .heading
    case .li: .listItem
    case .td, .th: .cell
    case .blockquote: .quotation
    case .figcaption, .caption: .caption
    case .pre: .preformatted
    case .dd, .dt: .term
    default: .other
    }
  }

  private static func surroundings(_ tag: HTMLTag) -> Sign? {
    switch tag {
    case .aside: .inAside
    case .nav, .menu: .inNav
    case .header: .inHeader
    case .footer: .inFooter
    case .form, .fieldset: .inForm
    case .figure: .inFigure
    case .table: .inTable
    case .ul, .ol, .dl: .inList
    case .blockquote: .inQuotation
    case .article: .inArticle
    case .section: .inSection
    default: nil
    }
  }

  // MARK: Text

  private mutating func markText(_ text: BlockText, _ bytes: ArraySlice<UInt8>) {
    let count = Float(max(1, text.words))
    self[.length] = Self.length(text.words)
    self[.isTiny] = text.words <= 2 ? 1 : 0
    self[.isShort] = text.words <= 8 ? 1 : 0
    self[.isLong] = text.words >= 25 ? 1 : 0
    self[.links] = text.linkShare
    let isLink = text.linkShare > 0.9
    self[.isLink] = isLink ? 1 : 0
    self[.isShortLink] = isLink && text.words <= 12 ? 1 : 0
    self[.isCapitalLink] = isLink && text.capitals * 10 > text.letters * 7 ? 1 : 0
    self[.commas] = min(1, 5 * Float(text.commas) / count)
    self[.stops] = min(1, 5 * Float(text.stops) / count)
    self[.manySentences] = text.stops >= 2 ? 1 : 0
    self[.endsSentence] = text.endsSentence ? 1 : 0
    self[.endsWithColon] = text.endsWithColon ? 1 : 0
    self[.startsSmall] = text.startsSmall ? 1 : 0
    self[.startsWithDigit] = bytes.first.map { (0x30...0x39).contains($0) } == true ? 1 : 0
    self[.digits] = Float(text.digits) / Float(max(1, bytes.count))
    self[.capitals] = Float(text.capitals) / Float(max(1, text.letters))
    self[.isProse] = text.isProse ? 1 : 0
    self[.closesWithCredit] = text.words <= 60 && PageWords.standard.isCredit(closing: bytes) ? 1 : 0
  }

  /// About log2(words + 1) / 7, at most 1.
  private static func length(_ words: Int) -> Float {
    let number = Float(words + 1)
    return min(1, (Float(number.exponent) + number.significand - 1) / 7)
  }

  // MARK: Place

  private mutating func markPlace(_ block: Int, _ page: PageContent, _ view: PageView) {
    let count = page.blocks.count
    let isProse = view.isProse[block]
    self[.isHead] = view.proseBefore[block] < 0 && !isProse ? 1 : 0
    self[.isTail] = view.proseAfter[block] == count && !isProse ? 1 : 0
    self[.place] = Float(block) / Float(count)
    self[.progress] = view.progress[block]
    self[.sinceProse] = Float(view.proseBefore[block] < 0 ? 6 : min(6, block - view.proseBefore[block])) / 6
    self[.untilProse] =
      isProse ? 0 : Float(view.proseAfter[block] == count ? 6 : min(6, view.proseAfter[block] - block)) / 6
    self[.headsProse] = page.isHeading(block) && block + 1 < count && view.isProse[block + 1] ? 1 : 0
    self[.isProseOfCore] = isProse ? 1 : 0
  }

  private mutating func markNeighbours(_ block: Int, _ page: PageContent) {
    let container = page.blocks[block].container
    func isSibling(_ other: Int) -> Bool {
      page.tree.parent(of: page.blocks[other].container) == page.tree.parent(of: container)
    }
    func isSameKind(_ other: Int) -> Bool {
      Self.kind(page.tree.nodes[page.blocks[other].container].tag) == Self.kind(page.tree.nodes[container].tag)
    }
    if block > 0 {
      let before = page.texts[block - 1]
      self[.lengthBefore] = Self.length(before.words)
      self[.linksBefore] = before.linkShare
      self[.colonBefore] = before.endsWithColon ? 1 : 0
      self[.siblingBefore] = isSibling(block - 1) ? 1 : 0
      self[.sameKindBefore] = isSameKind(block - 1) ? 1 : 0
    }
    if block + 1 < page.blocks.count {
      let after = page.texts[block + 1]
      self[.lengthAfter] = Self.length(after.words)
      self[.linksAfter] = after.linkShare
      self[.siblingAfter] = isSibling(block + 1) ? 1 : 0
      self[.sameKindAfter] = isSameKind(block + 1) ? 1 : 0
    }
  }

  private mutating func markHoldings(_ parent: Int, _ page: PageContent) {
    let grandparent = page.tree.parent(of: parent)
    self[.proseOfParent] = page.proseShare(parent)
    self[.proseOfGrandparent] = page.proseShare(grandparent)
    self[.linksOfParent] = page.linkShare(parent)
    self[.linksOfGrandparent] = page.linkShare(grandparent)
    self[.textOfParent] = page.textShare(parent)
    self[.itemBesideProse] = self[.listItem] == 1 && page.proseShare(grandparent) > 0.3 ? 1 : 0
  }

  private mutating func markLooks(_ block: Int, _ parent: Int, _ page: PageContent, _ view: PageView) {
    let (looks, words) = (view.looks, page.texts[block].words)
    let grandparent = page.tree.parent(of: parent)
    self[.look] = looks[block]
    self[.lookBefore] = block > 0 ? looks[block - 1] : 0
    self[.lookAfter] = block + 1 < looks.count ? looks[block + 1] : 0
    self[.looksBefore] = view.meanLook(max(0, block - 3)..<block)
    self[.looksAfter] = view.meanLook(block + 1..<max(block + 1, min(looks.count, block + 4)))
    self[.looksOfParent] = view.look(at: parent, beside: block, words: words)
    self[.looksOfGrandparent] = view.look(at: grandparent, beside: block, words: words)
    self[.shareOfParent] = view.share(of: parent)
    self[.shareOfGrandparent] = view.share(of: grandparent)
  }

  // MARK: Words

  private mutating func markWords(_ block: Int, _ page: PageContent, _ view: PageView) {
    let words = PageWords.standard
    var (near, at): (PageWords.Classes, Int) = (0, page.blocks[block].container)
    for _ in 0..<3 where at > 0 && !page.tree.holds(at, view.core) {
      near |= page.elements.classes[at]
      at = page.tree.parent(of: at)
    }
    var place = Sign.allCases.count
    let opening = words.classes(opening: page.text[page.texts[block].range])
    for (classes, count) in [
      (opening, words.openings.count), (near, words.names.count), (view.classes[at], words.names.count),
    ] {
      for bit in 0..<count where classes >> PageWords.Classes(bit) & 1 == 1 { values[place + bit] = 1 }
      place += count
    }
  }
}
