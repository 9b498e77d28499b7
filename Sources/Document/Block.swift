/// A part of a document that is of one kind: a headline, a paragraph, an item of a list.
public struct Block: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case headline
    /// A heading inside the article, a time stamp of live updates included.
    case heading
    case byline
    /// A line or an opening that says place, date and agency.
    case dateline
    case body
    case caption
    case listItem
    /// A passage of somebody else's, set apart.
    case quotation
    /// A cell of a table of data.
    case tableCell
    case furniture(Furniture)
  }

  /// What stands around an article and is no part of it.
  public enum Furniture: String, Hashable, Sendable, CaseIterable {
    case navigation
    case biography
    case disclaimer
    case photoCredit = "photo credit"
    case advertisement
    case contact
    case runningHead = "running head"
    case pageNumber = "page number"
    case footnote
    case code
    /// What a letter repeats of the one that it answers.
    case quotedReply = "quoted reply"
    /// Who sent a letter that is passed on, to whom and when.
    case messageHeader = "message header"
    case signature
  }

  public var kind: Kind
  /// UTF-8 bytes of the derived text; blocks lie side by side in order, with white space between them.
  public var range: TextRange

  public init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

extension Block.Kind {
  /// Whether claims are read from it: headlines, headings and furniture give none.
  public var givesClaims: Bool {
    switch self {
    case .body, .listItem, .caption, .quotation: true
    case .headline, .heading, .byline, .dateline, .tableCell, .furniture: false
    }
  }

  /// The kind with this ``name``.
  public init?(name: String) {
    let kinds: [Block.Kind] =
      [.headline, .heading, .byline, .dateline, .body, .caption, .listItem, .quotation, .tableCell]
      + Block.Furniture.allCases.map { .furniture($0) }
    guard let kind = kinds.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// The name that is stored and shown, as in "list item" or "furniture: biography".
  public var name: String {
    switch self {
    case .headline: "headline"
    case .heading: "heading"
    case .byline: "byline"
    case .dateline: "dateline"
    case .body: "body"
    case .caption: "caption"
    case .listItem: "list item"
    case .quotation: "quotation"
    case .tableCell: "table cell"
    case .furniture(let kind): "furniture: \(kind.rawValue)"
    }
  }
}
