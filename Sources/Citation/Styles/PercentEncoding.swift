/// Percent-encoding of RFC 3986.
enum PercentEncoding {
  /// What any address may hold: unreserved and reserved characters, and what is encoded already.
  static let address = letters.union("-._~:/?#[]@!$&'()*+,;=%".utf8)
  /// What a part of a text directive may hold: `-`, `,` and `&` have a meaning there.
  static let directive = letters.union("._~!'()*".utf8)

  private static let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)

  static func encoded(_ text: String, keeping kept: Set<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
