/// Names of files, one a line, or with a NUL after each as `find -print0` writes them.
public struct FileList: Sendable {
  public let names: [String]

  public init(_ bytes: [UInt8]) {
    let isNulled = bytes.contains(0)
    names = bytes.split { $0 == (isNulled ? 0 : 0x0A) }.map { name in
      let bare = !isNulled && name.last == 0x0D ? name.dropLast() : name
      return String(decoding: bare, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }
}
