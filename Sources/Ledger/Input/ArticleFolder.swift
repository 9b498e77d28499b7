import Document
import Foundation

/// The files in a folder and in the folders in it, in the order of their names.
///
/// Hidden ones are left out, and what is said of files beside them. Links to folders are not followed, so that no circle is
/// walked.
public struct ArticleFolder: Sendable {
  /// Something in the folder that is not read.
  public struct Skipped: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      case linkToFolder
      case pipeOrDevice
      /// A folder that cannot be read.
      case unreadable(DocumentError)

      /// Without a full stop.
      public var sentence: String {
        switch self {
        case .linkToFolder: "is a link to a folder, which is not followed"
        case .pipeOrDevice: DocumentError.notRegularFile.sentence
        case .unreadable(let error): "is a folder: \(error.sentence)"
        }
      }
    }

    public var path: String
    public var reason: Reason
  }

  public private(set) var files: [String] = []
  public private(set) var skipped: [Skipped] = []
  /// How many names began with a dot, and how many files and folders the patterns left out.
  public private(set) var hiddenCount = 0
  public private(set) var excludedCount = 0
  private let patterns: FilePatterns

  /// What a path stands for: itself, when it is no folder.
  ///
  /// - Throws: when the folder cannot be read or has no files to read.
  public init(at path: String, _ patterns: FilePatterns = FilePatterns()) throws(DocumentError) {
    self.patterns = patterns
    guard FileStatus(path)?.kind == .folder else {
      files = [path]
      return
    }
    if let error = walk(path.hasSuffix("/") ? path : path + "/", inside: "") { throw error }
    guard !files.isEmpty || !skipped.isEmpty else { throw .noReadableFiles }
  }

  /// Whether a file of this name, inside a folder, is one that is read.
  public static func isArticle(_ path: String, _ patterns: FilePatterns) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }), !Sidecar.isSidecar(name) else {
      return false
    }
    let isExcluded = parts.indices.contains { patterns.excludes(parts[...$0].joined(separator: "/")) }
    return !isExcluded && patterns.includes(path)
  }

  /// Takes the files of a folder over; why it cannot be read.
  ///
  /// - Parameters:
  ///   - folder: with a slash at its end.
  ///   - inside: the same from the folder that the walk began with.
  private mutating func walk(_ folder: String, inside: String) -> DocumentError? {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      let code = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      return code?.code == Int(ENOENT) ? .notFound : .notPermitted
    }
    for name in names.sorted() {
      let (path, place) = (folder + name, inside + name)
      if name.hasPrefix(".") {
        hiddenCount += 1
      } else if patterns.excludes(place) {
        excludedCount += 1
      } else {
        add(path, place, name)
      }
    }
    return nil
  }

  private mutating func add(_ path: String, _ place: String, _ name: String) {
    switch FileStatus(path, followsLinks: false)?.kind {
    case .folder:
      if let error = walk(path + "/", inside: place + "/") {
        skipped.append(Skipped(path: path, reason: .unreadable(error)))
      }
    case .link where FileStatus(path)?.kind == .folder: skipped.append(Skipped(path: path, reason: .linkToFolder))
    case .other: skipped.append(Skipped(path: path, reason: .pipeOrDevice))
    case .file, .link, nil:
      // What has vanished meanwhile is named when it is read.
      guard !Sidecar.isSidecar(name) else { return }
      if patterns.includes(place) { files.append(path) } else { excludedCount += 1 }
    }
  }
}
