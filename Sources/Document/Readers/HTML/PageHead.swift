/// What a page says of itself in tags that nobody sees: JSON-LD, Open Graph, other meta tags, canonical address.
struct PageHead {
  private(set) var metadata = SourceMetadata()
  /// The names that the page gives to the outlet.
  private(set) var outlets: [String] = []
  private(set) var author: PageAuthor?
  /// The contents of meta tags by name, in lower case, the first of each.
  private var tags: [String: String] = [:]

  private static let titles = [
    "og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "sailthru.title",
  ]
  private static let authors = [
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "citation_author", "article.author",
    "byl", "dcterms.creator", "og:article:author", "twitter:data1",
  ]
  private static let dates = [
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "pubdate", "publishdate", "publish-date", "publish_date", "date", "dc.date.issued", "dc.date", "dcterms.date",
    "dcterms.created", "dc.date.created", "article.published", "article.created", "citation_publication_date",
    "citation_date", "og:published_time", "displaydate", "originalpublicationdate", "pub_date", "created",
    "published_time", "release_date", "article_date_original", "cxenseparse:recs:publishtime", "ptime",
  ]
  private static let publishers = [
    "og:site_name", "application-name", "dc.publisher", "citation_publisher", "publisher",
  ]

  init(_ tree: HTMLTree) {
    var (scripts, canonical, title) = ([ArraySlice<UInt8>](), String?.none, String?.none)
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .meta: addTag(tree, index)
      case .link:
        guard canonical == nil, let relation = tree.attribute("rel", of: index), tree.isName(relation, "canonical")
        else { continue }
        canonical = tree.attribute("href", of: index).flatMap { Self.text(tree.text[$0]) }
      case .script:
        guard index + 1 < tree.nodes.count, let type = tree.attribute("type", of: index),
          tree.text[type].map(HTMLTokenizer.lower).starts(with: "application/ld+json".utf8)
        else { continue }
        scripts.append(tree.text[tree.nodes[index + 1].range])
      case .title:
        guard title == nil, index + 1 < tree.nodes.count, tree.nodes[index + 1].tag == .text else { continue }
        title = Self.text(tree.text[tree.nodes[index + 1].range])
      default: break
      }
    }
    let linked = LinkedData(scripts)
    let tags = tags
    outlets = ([linked.publisher] + Self.publishers.map { tags[$0] })
      .compactMap { $0.flatMap(Self.text).map(PageTitle.firstPart) }.filter { !$0.hasPrefix("@") }
    let names = ([linked.author.flatMap(Self.text)] + Self.authors.map { tags[$0] }).compactMap { $0 }
    author = names.lazy.compactMap { [outlets] in PageAuthor(declared: $0, outlets: outlets) }.first
    metadata.publisher = outlets.first
    metadata.date =
      ([linked.date] + Self.dates.map { tags[$0] }).lazy.compactMap { $0 }.compactMap(PageDate.first(in:)).first
    metadata.url = [canonical, tags["og:url"], linked.url].lazy.compactMap { $0 }.first(where: Self.isAddress)
    metadata.title = (Self.titles.lazy.compactMap { tags[$0] }.first ?? linked.title.flatMap(Self.text) ?? title).map {
      PageTitle.bare($0, outlets, metadata.url)
    }
  }

  private mutating func addTag(_ tree: HTMLTree, _ index: Int) {
    var (names, content) = ([String](), Range<Int>?.none)
    for attribute in HTMLAttributes(tree.text, tree.nodes[index].attributes) {
      if tree.isName(attribute.name, "content") {
        content = attribute.value
      } else if ["property", "name", "itemprop"].contains(where: { tree.isName(attribute.name, $0) }),
        attribute.value.count <= 60
      {
        names.append(String(decoding: tree.text[attribute.value], as: UTF8.self).lowercased())
      }
    }
    guard let content, let text = Self.text(tree.text[content]) else { return }
    for name in names where tags[name] == nil { tags[name] = text }
  }

  static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.count > 10
      && !text.contains { $0.isWhitespace }
  }

  /// What somebody wrote, character references decoded (twice: many are encoded twice), nil when it is empty.
  static func text(_ bytes: some Sequence<UInt8>) -> String? {
    var bytes = Array(bytes.prefix(2000))
    for _ in 0..<2 {
      var writer = HTMLTextWriter(bytes)
      writer.write(0..<bytes.count)
      bytes = writer.text
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func text(_ text: String) -> String? { Self.text(text.utf8) }
}
