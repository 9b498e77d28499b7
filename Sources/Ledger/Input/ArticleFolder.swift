import Document
import Foundation

/// Finds the files in the folders that a user names.
public enum ArticleFolder {
  /// A path as given, or the files of the folder that it names in the order of their names; hidden ones are left out.
  ///
  /// Links to folders are not followed, so that no circle is walked.
  public static func files(at path: String) throws(DocumentError) -> [String] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue else {
      return [path]
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { throw .notPermitted }
    var files: [String] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let inner = path.hasSuffix("/") ? path + name : path + "/" + name
      let type = (try? FileManager.default.attributesOfItem(atPath: inner))?[.type] as? FileAttributeType
      switch type {
      case .typeDirectory: files += (try? Self.files(at: inner)) ?? []
      case .typeRegular, .typeSymbolicLink: files.append(inner)
      default: break
      }
    }
    guard !files.isEmpty else { throw .noReadableFiles }
    return files
  }
}
