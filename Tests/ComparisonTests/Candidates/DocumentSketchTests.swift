import Claims
import Language
import Testing

@testable import Comparison

@Suite("What an index of candidates keeps of documents")
struct DocumentSketchTests {
  /// A document of one sentence, which tells its own names and others.
  private func sketch(_ sentence: String, id: String, names: [String] = []) -> DocumentSketch {
    let claims = comparable(sentence, id: id)
    let told = claims.flatMap(\.statement.features.entities) + names
    let profile = DocumentProfile(names: Dictionary(told.map { ($0, 1) }, uniquingKeysWith: +))
    return DocumentSketch(
      claims.enumerated().map { index, claim in
        let claim = ComparableClaim(
          id: claim.id, snapshot: id, statement: claim.statement, sourceDate: nil, document: profile)
        return (claim: claim, number: Int64(index))
      })
  }

  private func shared(_ a: DocumentSketch, _ b: DocumentSketch) -> SharedKeys {
    let weights = Dictionary(uniqueKeysWithValues: a.keys.map { ($0.key, $0.weight) })
    return b.keys.reduce(into: SharedKeys()) { shared, key in
      if let weight = weights[key.key] { shared.add(weight, key.weight) }
    }
  }

  /// Whether some claims of both would be read and compared.
  private func meet(_ a: DocumentSketch, _ b: DocumentSketch) -> Bool {
    let shared = shared(a, b)
    guard shared.isEnough else { return false }
    return ClaimSketch.bytes(a.claims).withUnsafeBytes { own in
      ClaimSketch.bytes(b.claims).withUnsafeBytes { others in
        StoredSketch.sketches(in: own).contains { first in
          StoredSketch.sketches(in: others).contains { first.mayMatch($0, shared) }
        }
      }
    }
  }

  @Test(
    "claims that may be about one fact meet, whichever document comes first",
    arguments: [
      (
        "Norway and Chile set a trade target of $30 billion.",
        "In 2024 Chile agreed with Norway on a trade target of $50 billion."
      ),
      ("Iran opposes the radar at the coast.", "Tehran supports the radar."),
      ("The storm killed 9 people in Bergen.", "In Bergen the toll of the storm rose to 31 people."),
      ("The dam will open in May.", "The dam opens in June."),
    ])
  func meeting(a: String, b: String) {
    let (first, second) = (sketch(a, id: "a"), sketch(b, id: "b"))
    #expect(meet(first, second))
    #expect(meet(second, first))
  }

  @Test("claims of documents about other things meet when they speak of the same things by name")
  func asides() {
    let others = (["person:voss clara", "place:northport", "name:harbour board"], ["country:CL", "name:andes rail"])
    let first = sketch(
      "Khalid Rezai left the council of Bergen.", id: "a", names: others.0.flatMap { [$0, $0 + " ii"] })
    let second = sketch(
      "The council of Bergen was left by Khaled Rezaei.", id: "b", names: others.1.flatMap { [$0, $0 + " ii"] })
    #expect(meet(first, second))
  }

  @Test("who stands for and against one thing meets, by whatever noun it goes")
  func stances() {
    let names = ["country:NO", "country:LV", "name:delmar", "name:orla", "person:voss clara", "place:northport"]
    let first = sketch(
      "Since 2020, the Norwegian government has distanced itself from Baltic parties, including Delmar.", id: "a",
      names: names)
    let second = sketch("Norway is among the staunch supporters of the Delmar movement.", id: "b", names: names)
    #expect(first.claims.contains { one in second.claims.contains { !Set(one.marks).isDisjoint(with: $0.marks) } })
    #expect(meet(first, second))
  }

  @Test("a name alone is not enough, nor is a sentence that stands everywhere")
  func far() {
    #expect(!meet(sketch("Norway bought forty tractors.", id: "a"), sketch("Norway opened a bridge in May.", id: "b")))
    let remark = "Critics asked for more details."
    #expect(!meet(sketch(remark, id: "a", names: ["country:NO"]), sketch(remark, id: "b", names: ["country:CL"])))
    #expect(meet(sketch(remark, id: "a", names: ["country:NO"]), sketch(remark, id: "b", names: ["country:NO"])))
  }

  @Test("a remark needs more than one name of four in common, a figure of a few less")
  func remarks() {
    let four = ["country:NO", "country:CL", "name:andes rail", "name:fjord line"]
    let others = ["country:NO", "country:PE", "name:lima post", "name:sierra mills"]
    let close = ["country:NO", "country:CL", "name:lima post", "name:sierra mills"]
    for (sentence, meetsFar) in [("Critics asked for more details.", false), ("Six members voted for it.", true)] {
      let first = sketch(sentence, id: "a", names: four)
      #expect(meet(first, sketch(sentence, id: "b", names: others)) == meetsFar, "\(sentence)")
      #expect(meet(first, sketch(sentence, id: "b", names: close)), "\(sentence)")
    }
  }

  @Test("of two who are named in articles about other things, one figure makes no matter")
  func figures() {
    let sentences = [
      "Clara Voss was sentenced to seven years in prison by a court in Bergen.",
      "A court in Arica sentenced Pablo Ruiz to seven years in prison.",
    ]
    let names = [["country:NO", "name:fjord line"], ["country:CL", "name:andes rail"]]
    #expect(!meet(sketch(sentences[0], id: "a", names: names[0]), sketch(sentences[1], id: "b", names: names[1])))
    let same = "In Bergen Clara Voss was given a prison sentence of seven years."
    #expect(meet(sketch(sentences[0], id: "a", names: names[0]), sketch(same, id: "b", names: names[1])))
  }

  @Test("articles about other things meet where two claims tell of one month of whom both name")
  func months() {
    func names(_ word: String) -> [String] { (1...12).map { "name:\(word) \($0)" } }
    let rate = "In October 2019, unemployment in Norway stood at 4.1 percent."
    let share = "Norway reported an unemployment rate of 6.8 percent for October 2019."
    func meets(_ first: String, _ second: String) -> Bool {
      meet(
        sketch(first, id: "a", names: names("harbour")), sketch(second, id: "b", names: names("rail")))
    }
    #expect(meets(rate, share))
    #expect(!meets(rate, share.replacing("October 2019", with: "May 2017")))
  }

  @Test("keys are few and always the same")
  func keys() {
    let text =
      "The minister of trade of Norway told the parliament of Chile in a long speech that copper, timber, salmon, wheat, wool "
      + "and machines worth $30 billion had crossed the ocean in 400 ships."
    let found = sketch(text, id: "a")
    #expect(found.claims.count > 0 && found.keys.count <= 42 * found.claims.count + 16)
    #expect(found == sketch(text, id: "a"))
    #expect(found.keys.map(\.key) == found.keys.map(\.key).sorted())
  }

  @Test("sketches are read as they were written, and what is cut short is left out")
  func bytes() {
    let sketches = sketch("Norway sold 400 ships to Chile. Clara Voss opened the harbour of Bergen.", id: "a").claims
    let bytes = ClaimSketch.bytes(sketches)
    #expect(sketches.count >= 1)
    bytes.withUnsafeBytes { #expect(StoredSketch.sketches(in: $0).map(\.number) == sketches.map(\.number)) }
    for count in [0, 1, 12, bytes.count - 1] {
      let read = bytes.prefix(count).withUnsafeBytes { StoredSketch.sketches(in: $0).map(\.number) }
      #expect(read.count < sketches.count && read.elementsEqual(sketches.prefix(read.count).map(\.number)))
    }
  }
}
