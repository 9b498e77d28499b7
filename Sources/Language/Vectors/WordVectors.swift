import CLedgerData
import CLedgerKernels
import Lexicons

/// Vectors of words, whose weighted sum says what a text is about: static word embeddings, distilled from a larger model.
///
/// A word that the table does not have is cut into its longest known pieces, as WordPiece does (Schuster and Nakajima 2012;
/// the uncased vocabulary of BERT). Each vector carries the weight of its word already: frequent words count little (Arora,
/// Liang and Ma 2017). Everything is counted in integers, so that each machine gives the same answer. Letters count
/// without case and marks; punctuation and other scripts do not count. `WordLexicons.md` says how the table is made.
public struct WordVectors: Sendable {
  /// The vectors of English that are part of the program.
  public static let english: WordVectors = {
    do {
      return try WordVectors(ModelFile(embedded))
    } catch {
      // The table is embedded when the program is built, and a test reads it: there is nothing to recover.
      preconditionFailure("the embedded word vectors cannot be read: \(error)")
    }
  }()

  /// The file of the vectors of English.
  static var embedded: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: ledger_vectors_english.bytes, count: ledger_vectors_english.count)
  }

  /// A text with more pieces counts by its beginning: sums stay within 32 bits.
  private static let mostPieces = 50_000

  private let file: ModelFile
  private let words: PieceList
  private let endings: PieceList
  private let table: ModelFile.Section
  private let factors: Range<Int>
  /// The pieces of words.
  private let known = Remembered<[Int]>()

  /// Numbers of a vector.
  public var width: Int { table.columns }

  /// Reads a table; vectors stay where they lie.
  public init(_ file: ModelFile) throws(ModelFile.Failure) {
    self.file = file
    words = PieceList(UnsafeBufferPointer(rebasing: file.bytes[try file.section("words").range]))
    endings = PieceList(UnsafeBufferPointer(rebasing: file.bytes[try file.section("endings").range]))
    table = try file.section("vectors")
    factors = try file.section("factors").range
    guard table.rows == words.count + endings.count, table.range.count == table.rows * table.columns,
      factors.count == table.rows, table.columns > 0
    else { throw .damaged("vectors") }
  }

  /// What a text is about.
  public func vector(of text: some StringProtocol) -> TextVector { vector(of: Array(text.utf8)) }

  /// What a text is about that is given as UTF-8.
  public func vector(of text: [UInt8]) -> TextVector {
    var sums = [Int32](repeating: 0, count: width)
    for piece in pieces(of: text).prefix(Self.mostPieces) {
      let row = table.range.lowerBound + piece * width
      UnsafeBufferPointer(rebasing: file.bytes[row..<(row + width)]).withMemoryRebound(to: Int8.self) {
        ledger_add_multiple($0.baseAddress, Int32(file.bytes[factors.lowerBound + piece]), &sums, width)
      }
    }
    return TextVector(sums)
  }

  /// The rows of the pieces of a text; a word with a stretch that no piece fits is left out.
  func pieces(of text: [UInt8]) -> [Int] {
    let text = LatinFolding.baseLetters(text)
    var pieces: [Int] = []
    pieces.reserveCapacity(text.count / 5)
    var word: [UInt8] = []
    for byte in text {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      default: add(&word, to: &pieces)
      }
    }
    add(&word, to: &pieces)
    return pieces
  }

  private func add(_ word: inout [UInt8], to pieces: inout [Int]) {
    guard !word.isEmpty else { return }
    pieces += known.value(of: String(decoding: word, as: UTF8.self)) { _ in self.pieces(ofWord: word) }
    word.removeAll(keepingCapacity: true)
  }

  private func pieces(ofWord word: [UInt8]) -> [Int] {
    var pieces: [Int] = []
    var start = 0
    while start < word.count {
      guard let piece = (start == 0 ? words : endings).longestBeginning(of: word[start...].prefix(Self.longestPiece))
      else { return [] }
      pieces.append(piece.number + (start == 0 ? 0 : words.count))
      start += piece.length
    }
    return pieces
  }

  /// No piece is longer; a word of a megabyte must not cost its square.
  private static let longestPiece = 32
}
