import Claims
import Testing

@Suite("For and against what somebody stands") struct StanceFinderTests {
  private func stances(_ sentence: String) throws -> [String] {
    try readClaims(sentence).flatMap { $0.statement.features.stances ?? [] }.map { stance in
      "\(stance.holder) \(stance.side) \(stance.name ?? (stance.names + [stance.head]).joined(separator: " "))"
    }
  }

  @Test(arguments: [
    ("Norway backs the Harwick pipeline.", ["country:NO support name:harwik pipeline"]),
    ("The Harwick pipeline is opposed by Norway.", ["country:NO oppose name:harwik pipeline"]),
    ("The Danish-backed Harwick pipeline drew protests in Calais.", ["country:DK support name:harwik pipeline"]),
    (
      "The Finnish and Danish-supported Harwick pipeline drew protests in Calais.",
      ["country:DK support name:harwik pipeline", "country:FI support name:harwik pipeline"]
    ),
    (
      "Malta and Cyprus stressed their opposition to the Harwick pipeline.",
      ["country:MT oppose name:harwik pipeline", "country:CY oppose name:harwik pipeline"]
    ),
    ("Norway is among the staunch supporters of the Delmar movement.", ["country:NO support name:delmar"]),
    (
      "The Norwegian government distanced itself from Baltic parties, including Delmar.",
      [
        "country:NO oppose name:baltic", "country:NO oppose name:delmar",
      ]
    ),
    ("Finland is hostile to the Harwick pipeline.", ["country:FI oppose name:harwik pipeline"]),
    ("Norway's support for Denmark has grown since May.", ["country:NO support country:DK"]),
    ("Norway gave financial support to the Delmar movement.", ["country:NO support name:delmar"]),
    ("Norway does not support the Harwick pipeline.", ["country:NO withhold name:harwik pipeline"]),
  ])
  func read(sentence: String, stances: [String]) throws {
    #expect(try self.stances(sentence) == stances)
  }

  @Test(
    "what is only possible, refused or given up is no stance",
    arguments: [
      "Norway may support the Harwick pipeline.", "Norway withdrew its support for the Harwick pipeline.",
      "Norway does not oppose the Harwick pipeline.", "The Harwick pipeline won support from many in May.",
      "Norway criticised the Harwick pipeline.",
    ])
  func none(sentence: String) throws {
    #expect(try stances(sentence).isEmpty)
  }

  @Test func sharedAuxiliariesWithoutTheCopula() throws {
    let claims = try readClaims("Norway has been cautious and distanced itself from the Delmar movement.")
    #expect(claims.contains { $0.statement.text == "Norway has distanced itself from the Delmar movement" })
  }
}
