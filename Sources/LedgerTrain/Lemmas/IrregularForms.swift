import Language
import Lexicons

/// The forms of `irregular-forms.tsv` as words of a treebank.
enum IrregularForms {
  static let words: [(tag: UniversalTag, word: ConlluWord)] = LexiconTable(.irregularForms).rows.flatMap { row in
    let isVerb = row[0] == "verb"
    let columns = isVerb ? [(row[2], "VBD"), (row[3], "VBN")] : [(row[2], "NNS")]
    return columns.flatMap { forms, xpos in
      forms.split(separator: "|").filter { $0 != "-" }.map { form in
        (isVerb ? UniversalTag.verb : .noun, ConlluWord(form: String(form).lowercased(), lemma: row[1], xpos: xpos))
      }
    }
  }
}
