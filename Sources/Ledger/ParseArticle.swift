import Document
import Language

/// Reads an article and shows its sentences as trees: CoNLL-U, for those who want the analysis itself.
public enum ParseArticle {
  /// The sentences in order, each without the blank line that ends it.
  ///
  /// `TokenRange` gives the bytes of the file that a word is written with; a word that a line break divides has none.
  /// Furniture, which is no part of the article, is left out.
  ///
  /// - Parameters:
  ///   - name: what the file is called; asked only when the bytes leave a doubt what they are.
  ///   - shown: makes forms and lemmas fit to be printed.
  public static func conllu(
    of bytes: [UInt8], name: String? = nil, shown: (String) -> String = { $0 }
  ) throws(DocumentError) -> [String] {
    let document = try AnyDocumentReader.withPrograms.read(bytes, name: name).analysable()
    let segmenter = SentenceSegmenter()
    let paragraphs = document.blocks.map { block in
      if case .furniture = block.kind { return [Sentence]() }
      return segmenter.sentences(in: document.text, block.range)
    }
    let sentences = Parser.english.conllu(of: paragraphs, in: document.text) { range in
      let ranges = document.ranges(of: range)
      return ranges.count == 1 ? ranges[0] : nil
    }
    return sentences.map { sentence in
      var sentence = sentence
      for index in sentence.words.indices {
        sentence.words[index].form = shown(sentence.words[index].form)
        sentence.words[index].lemma = shown(sentence.words[index].lemma)
      }
      sentence.comments.append("# text = \(sentence.text)")
      var bytes: [UInt8] = []
      sentence.write(to: &bytes)
      return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
  }
}
