import Foundation

/// Base64 as C2SP has it: RFC 4648, section 4.
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
