import ArgumentParser

/// `claims [DIR]`: the claims of the articles of a folder, or of sentences that are given one by one.
struct ClaimsTask: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "claims")

  @Argument var folder: String?

  func run() throws {
    if let folder { try ClaimsOfFolder(folder: folder).run() } else { try ClaimsOfSentences().run() }
  }
}
