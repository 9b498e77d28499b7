import Document

extension CitedPassage {
  /// A figure of HTML: the quotation with its address, and where it is from.
  public var html: String {
    let address = work.webAddress.map { " cite=\"\(HTMLText.escaped($0))\"" } ?? ""
    return """
      <figure>
        <blockquote\(address)>
          <p>\(HTMLText.escaped(Quote.squeezed(quote)))</p>
        </blockquote>
        <figcaption>\(work.html), \(HTMLText.escaped(locator))</figcaption>
      </figure>
      """
  }
}

extension CitedWork {
  /// Author, title, publisher and date as phrasing content.
  public var html: String {
    let title = "<cite>\(HTMLText.escaped(title))</cite>"
    let parts = [
      metadata.author.map(HTMLText.escaped),
      webAddress.map { "<a href=\"\(HTMLText.escaped($0))\">\(title)</a>" } ?? title,
      metadata.publisher.map(HTMLText.escaped),
      metadata.date.map { date in
        date.year == nil ? date.written : "<time datetime=\"\(date.iso)\">\(date.written)</time>"
      } ?? "n.d.",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

private enum HTMLText {
  /// Text of an article is data: no tag or entity is read in it.
  static func escaped(_ text: String) -> String {
    // Scalars: a mark and an accent on it are one character, which is none of these.
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
