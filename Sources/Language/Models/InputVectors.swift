import CLedgerKernels

/// The two tables of vectors that a word is looked up in.
struct InputVectors: Sendable {
  private let file: ModelFile
  private let words: ModelFile.Section
  private let wordList: SortedLines
  private let features: ModelFile.Section
  private let wordFactor: Int16
  private let featureFactor: Int16

  var width: Int { words.columns + features.columns }

  init(_ file: ModelFile) throws(ModelFile.Failure) {
    self.file = file
    words = try file.section("word-table")
    features = try file.section("feature-table")
    wordList = SortedLines(UnsafeBufferPointer(rebasing: file.bytes[try file.section("words").range]))
    guard let word = file.properties["word-factor"].flatMap({ Int16($0) }),
      let feature = file.properties["feature-factor"].flatMap({ Int16($0) })
    else { throw .missing("factor") }
    (wordFactor, featureFactor) = (word, feature)
    guard words.range.count == words.rows * words.columns, words.rows == wordList.count + 1,
      features.range.count == features.rows * features.columns, features.rows > 0
    else { throw .damaged("tables") }
  }

  /// The vectors of words, one behind the other.
  func vectors(of forms: [FormFeatures]) -> [Int16] {
    var vectors = [Int16](repeating: 0, count: forms.count * width)
    vectors.withUnsafeMutableBufferPointer { buffer in
      guard var vector = buffer.baseAddress else { return }
      for form in forms {
        ledger_add_bytes(row((wordList.index(of: form.lowercased) ?? -1) + 1, of: words), words.columns, vector)
        ledger_scale(vector, words.columns, wordFactor)
        vector += words.columns
        for index in form.rows(of: features.rows) {
          ledger_add_bytes(row(index, of: features), features.columns, vector)
        }
        ledger_scale(vector, features.columns, featureFactor)
        vector += features.columns
      }
    }
    return vectors
  }

  private func row(_ index: Int, of table: ModelFile.Section) -> UnsafePointer<Int8>? {
    file.bytes.baseAddress.map {
      UnsafeRawPointer($0 + table.range.lowerBound + index * table.columns).assumingMemoryBound(to: Int8.self)
    }
  }
}

/// Lines sorted by their bytes, searched where they lie.
struct SortedLines: @unchecked Sendable {  // the bytes are never written
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each line starts.
  private let starts: [UInt32]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts: [UInt32] = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(UInt32(index + 1)) }
    self.starts = starts
  }

  var count: Int { starts.count }

  func index(of line: [UInt8]) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      let start = Int(starts[middle])
      let end = middle + 1 < starts.count ? Int(starts[middle + 1]) - 1 : bytes.count
      let own = bytes[start..<end]
      if own.elementsEqual(line) { return middle }
      if own.lexicographicallyPrecedes(line) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
