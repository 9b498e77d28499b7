extension HTMLReader {
  /// The names of the numbers by which ``signs(of:looks:)`` describes a block: the rows of `page-signs.tsv`.
  public static var signNames: [String] { BlockSigns.names }

  /// The blocks of a page with the numbers by which the article is found among them, for training the weights.
  ///
  /// - Parameter looks: how sure the first look is of each block; without them the numbers are those of the first look.
  /// - Returns: nil for bytes that are no page.
  public static func signs(of bytes: [UInt8], looks: [Float]) -> [(text: String, signs: [Float])]? {
    guard let (encoding, markLength) = try? HTMLEncoding.detect(bytes),
      let tree = HTMLTree(
        DecodedText(bytes[...], encoding, markLength: markLength).utf8, limit: AnyDocumentReader.elementLimit)
    else { return nil }
    let page = PageContent(tree)
    guard looks.isEmpty || looks.count == page.blocks.count else { return nil }
    let view = PageView(page, looks: looks)
    let titles = PageTitles.hashes(tree)
    return page.blocks.indices.map { block in
      (
        String(decoding: page.text[page.texts[block].range], as: UTF8.self),
        BlockSigns(of: block, in: page, view, titles: titles).values
      )
    }
  }
}
