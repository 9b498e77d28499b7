import Claims
import Lexicons

/// What speaks for two claims being about the same matter, as numbers; the same for both orders of the claims.
struct Evidence: Sendable {
  /// Each number has a name, which `evidence.tsv` gives a weight.
  enum Sign: Int, CaseIterable, Sendable {
    /// The cosine of the meanings of both texts.
    case meaning
    /// Shared words by weight: of all words, of the words of the shorter claim, and in sum (4 and more are 1).
    case words, wordsOfShorter, wordWeight
    /// The same by classes of words.
    case classes, classesOfShorter
    /// Shared names of all names (0.5 when there are none), how many (3 and more are 1), each with one that the other lacks.
    case names, nameCount, namesApart
    case sameVerb, verbLikeness, verbMeaning, oppositeVerbs
    case subjects, hasSubjects, objects, hasObjects
    /// Both have numbers, some agree, some differ and none agrees, only one has any.
    case numbers, numbersAgree, numbersDiffer, numbersOneSided
    case timesMeet, timesApart, timesOneSided
    case sameLength, bothSaid, samePolarity, sameFirmness
    /// How much the names of both documents are the same, by how often they are told.
    case documents

    /// As `evidence.tsv` writes it.
    var name: String { String(describing: self) }
  }

  /// What a rule compares, and what therefore says nothing about whether both claims are about the same.
  ///
  /// A column of `evidence.tsv`: the weights learnt without the signs that see it.
  enum Slot: String, CaseIterable, Sendable {
    case nothing, numbers, times, names
  }

  private(set) var values: [Double] = Array(repeating: 0, count: Sign.allCases.count)

  subscript(sign: Sign) -> Double {
    get { values[sign.rawValue] }
    set { values[sign.rawValue] = newValue }
  }

  init(_ a: ComparableClaim, _ b: ComparableClaim, _ alignment: Alignment) {
    self[.meaning] = Double(a.profile.meaning.cosine(b.profile.meaning))
    (self[.words], self[.wordsOfShorter]) = (alignment.words.ofAll, alignment.words.ofShorter)
    self[.wordWeight] = min(alignment.words.weight, 4) / 4
    (self[.classes], self[.classesOfShorter]) = (alignment.classes.ofAll, alignment.classes.ofShorter)
    weighNames(alignment)
    weighVerbs(alignment)
    let (subjects, objects) = (alignment.subjectLikeness, alignment.objectLikeness)
    (self[.subjects], self[.hasSubjects]) = (subjects ?? 0, subjects == nil ? 0 : 1)
    (self[.objects], self[.hasObjects]) = (objects ?? 0, objects == nil ? 0 : 1)
    weighNumbers(alignment)
    self[.timesMeet] = alignment.times.meet ? 1 : 0
    self[.timesApart] = alignment.times.areDisjoint ? 1 : 0
    self[.timesOneSided] = alignment.times.isOneSided ? 1 : 0
    weighVoices(a.statement, b.statement)
    self[.documents] = a.document.likeness(to: b.document)
  }

  private mutating func weighNames(_ alignment: Alignment) {
    let union = alignment.aNames.union(alignment.bNames)
    self[.names] = union.isEmpty ? 0.5 : Double(alignment.sharedNames.count) / Double(union.count)
    self[.nameCount] = min(Double(alignment.sharedNames.count), 3) / 3
    self[.namesApart] = alignment.namesAgree ? 0 : 1
  }

  private mutating func weighVerbs(_ alignment: Alignment) {
    self[.sameVerb] = alignment.hasSameVerb ? 1 : 0
    self[.verbLikeness] = alignment.verbLikeness
    self[.verbMeaning] = alignment.verbMeaning
    self[.oppositeVerbs] = alignment.verbsExclude ? 1 : 0
  }

  private mutating func weighNumbers(_ alignment: Alignment) {
    let (a, b) = (alignment.a.quantities, alignment.b.quantities)
    self[.numbers] = a.isEmpty || b.isEmpty ? 0 : 1
    self[.numbersOneSided] = a.isEmpty == b.isEmpty ? 0 : 1
    // "two presidents" are in many claims.
    self[.numbersAgree] = alignment.numbers.tellingAgree ? 1 : alignment.numbers.agree ? 0.3 : 0
    self[.numbersDiffer] = alignment.numbers.contrast ? 1 : 0
  }

  private mutating func weighVoices(_ a: Statement, _ b: Statement) {
    let (left, right) = (Double(a.text.utf8.count), Double(b.text.utf8.count))
    self[.sameLength] = min(left, right) / max(left, right, 1)
    self[.bothSaid] = a.attribution != nil && b.attribution != nil ? 1 : 0
    self[.samePolarity] = a.polarity == b.polarity ? 1 : 0
    self[.sameFirmness] = a.factuality == b.factuality ? 1 : 0
  }
}
