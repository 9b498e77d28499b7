import Foundation
import Testing

@Suite struct ReviewCommandTests {
  /// Two articles that contradict each other about one number.
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    for (name, target, filler) in [
      ("a.txt", "$30 billion", "Drivers waited in the sun beside their lorries while guards drank tea."),
      ("b.txt", "$50 billion", "Pupils rehearsed a play about a clever fox in the old gymnasium."),
    ] {
      try place.write("\(filler)\n\nTurkey and Iran set a trade target of \(target).\n", to: name)
    }
    #expect(try place.ledger("add", "a.txt", "b.txt").status == 0)
    return place
  }

  private func conflict(_ place: Workplace, _ options: String...) throws -> [String: Any]? {
    try place.ledger(arguments: ["conflicts", "--json"] + options).objects().first
  }

  @Test func dismissedIsShownOnRequest() throws {
    let place = try workplace()
    let id = try #require(try conflict(place)?["id"] as? String)
    let run = try place.ledger("dismiss", String(id.prefix(10)), "--reason", "other\u{1B} years")
    #expect(run.status == 0 && run.output.hasPrefix("Dismissed: CONFLICT · "))
    #expect(try conflict(place) == nil)
    let listed = try place.ledger("conflicts").output
    #expect(listed.hasPrefix("No conflicts") && listed.contains("1 dismissed: --all"))
    let shown = try #require(try conflict(place, "--all", "--explain"))
    #expect(shown["status"] as? String == "dismissed")
    #expect(shown["status_reason"] as? String == "other\u{1B} years")
    let all = try place.ledger("conflicts", "--all").output
    #expect(all.contains("   dismissed: by you; other") && !all.contains("\u{1B}"))
    #expect(try place.ledger("show", id).output.contains("dismissed: by you"))
    #expect(try place.ledger("conflicts", "--exit-code").status == 0)
    let claim = try #require(shown["a_claim"] as? String)
    #expect(try place.ledger("cite", claim).output.contains(" · 0 conflicts"))
  }

  @Test func undoBringsItBack() throws {
    let place = try workplace()
    let id = try #require(try conflict(place)?["id"] as? String)
    #expect(try place.ledger("conflicts").output.contains("Confirm or dismiss: ledger confirm \(id.prefix(4))"))
    #expect(try place.ledger("overlaps").output.contains("dismiss") == false)
    #expect(try place.ledger("confirm", id).output.hasPrefix("Confirmed: CONFLICT · "))
    #expect(try place.ledger("confirm", id).output.hasPrefix("Confirmed already: "))
    #expect(try conflict(place)?["status"] as? String == "confirmed")
    try place.ledger("dismiss", id, "--reason", "typo")
    let undone = try place.ledger("undo")
    #expect(undone.status == 0 && undone.output.hasPrefix("Taken back: dismissed “typo”, “"))
    #expect(try conflict(place)?["status"] as? String == "confirmed")
    #expect(try place.ledger("undo").status == 0)
    #expect(try conflict(place)?["status"] as? String == "open")
    let nothing = try place.ledger("undo")
    #expect(nothing.status == 1 && nothing.output == "Nothing is left to take back.\n")
    #expect(try place.ledger("verify").status == 0)
  }

  @Test func whatJoinsADismissedGroupIsNew() throws {
    let place = try workplace()
    let id = try #require(try conflict(place)?["id"] as? String)
    try place.ledger("dismiss", id, "--reason", "no target")
    try place.write(
      "Fishermen mended nets along the quay.\n\nTurkey and Iran set a trade target of $70 billion.\n", to: "c.txt")
    try place.ledger("add", "c.txt")
    let new = try #require(try conflict(place, "--explain"))
    #expect(new["status"] as? String == "open")
    #expect(new["remark"] as? String == "joined a group that you dismissed (no target)")
    #expect(try place.ledger("conflicts").output.contains("   new: joined a group that you dismissed"))
  }

  @Test func notesAreShown() throws {
    let place = try workplace()
    let found = try #require(try conflict(place))
    let ids = try ["id", "a_claim", "a_source"].map { try #require(found[$0] as? String) }
    for id in ids {
      #expect(try place.ledger("note", id, "ask \u{1B}[1m again").output.hasPrefix("Noted on a"))
      let shown = try place.ledger("show", id).output
      #expect(shown.contains("note: ask ") && !shown.contains("\u{1B}"))
    }
  }

  @Test func twoClaimsThatSayTheSameOverlap() throws {
    let place = try workplace()
    let claims = try place.ledger("claims", "--json").objects()
    let first = try #require(claims.first?["id"] as? String)
    let last = try #require(claims.last?["id"] as? String)
    #expect(try place.ledger("merge", first, last).output.contains("say the same"))
    let overlap = try #require(try place.ledger("overlaps", "--json", "--explain").objects().first)
    #expect(overlap["rule"] as? String == "person")
    #expect(try place.ledger("merge", first, last).errors.contains("both are one already"))
    #expect(try place.ledger("verify").status == 0)
  }

  @Test func saysWhatIsWrong() throws {
    let place = try workplace()
    let found = try #require(try conflict(place))
    let (id, claim) = (try #require(found["id"] as? String), try #require(found["a_claim"] as? String))
    #expect(try place.ledger("confirm", claim).errors.contains("is a claim, not a relation"))
    #expect(try place.ledger("dismiss", "zzzz").status == 1)
    #expect(try place.ledger("dismiss", id, "--reason", " ").status == 64)
    #expect(try place.ledger("note", id, " ").status == 64)
    #expect(try place.ledger("merge", id, claim).status == 64)
    #expect(try place.ledger("merge", id, id).errors.contains("both are one already"))
    #expect(try Workplace().ledger("undo").status == 66)
  }

  @Test func rebuildKeepsDecisions() throws {
    let place = try workplace()
    let id = try #require(try conflict(place)?["id"] as? String)
    try place.ledger("dismiss", id)
    let run = try place.ledger("rebuild")
    #expect(run.status == 0 && run.output.contains(" as before\n") && run.output.hasSuffix("1 decision kept\n"))
    let report = try #require(try place.ledger("rebuild", "--json").objects().first)
    #expect(report["new"] as? Int == 0 && report["gone"] as? Int == 0 && report["decisions"] as? Int == 1)
    #expect(try conflict(place) == nil)
    #expect(try place.ledger("verify").status == 0)
  }
}

@Suite struct ClaimCommandTests {
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
    try place.write(SampleArticle.gazette, to: "gazette.txt")
    try place.ledger("add", "courier.txt", "gazette.txt")
    return place
  }

  @Test func notesWhatTheSourceSays() throws {
    let place = try workplace()
    let run = try place.ledger("claim", "gazette.txt", "--quote", "passengers were commuters from the eastern shore")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("passengers were commuters") && run.output.contains("gazette.txt:"))
    let json = ["claim", "courier.txt", "--quote", "The tunnel replaces a ferry", "--speaker", "A clerk", "--json"]
    let noted = try #require(try place.ledger(arguments: json).objects().first)
    #expect(try place.ledger("show", try #require(noted["id"] as? String)).output.contains("a person"))
    #expect(noted["origin"] as? String == "person" && noted["speaker"] as? String == "A clerk")
    #expect(try place.ledger("cite", try #require(noted["id"] as? String)).status == 0)
    #expect(try place.ledger("verify").status == 0)
  }

  @Test func aCorrectedClaimIsStillAnswered() throws {
    let place = try workplace()
    let claims = try place.ledger("claims", "--source", "gazette.txt", "--json").objects()
    let old = try #require(claims.first { ($0["text"] as? String)?.contains("$6 billion") == true })
    let (id, quote) = (try #require(old["id"] as? String), try #require(old["quote"] as? String))
    let run = try place.ledger(
      "claim", "gazette.txt", "--quote", quote, "--text", "The harbour tunnel will cost $6 billion", "--supersedes", id)
    #expect(run.status == 0 && run.output.contains("stands for \(id) from now on"))
    #expect(try place.ledger("cite", id).output.contains("a newer reading of this passage is"))
    #expect(try place.ledger("show", id).output.contains("a newer reading is"))
    let left = try place.ledger("claims", "--source", "gazette.txt", "--json").objects()
    #expect(left.count == claims.count && !left.contains { $0["id"] as? String == id })
  }

  @Test func saysWhereTheQuoteStands() throws {
    let place = try workplace()
    let run = try place.ledger("claim", "gazette.txt", "--quote", "tunnel")
    #expect(run.output.contains("the quote begins in lines 1, 3, 3, 4, 7: taken at line 1"))
    #expect(run.output.contains("not compared"))
    let other = try place.ledger("claim", "gazette.txt", "--quote", "tunnel", "--line", "2")
    #expect(other.status == 1 && other.errors.contains("Hint: it begins in 1, 3"))
  }

  @Test func refusesWhatTheSourceDoesNotSay() throws {
    let place = try workplace()
    let run = try place.ledger("claim", "gazette.txt", "--quote", "the tunnel is free")
    #expect(run.status == 1 && run.errors.hasPrefix("Error: gazette.txt does not say this."))
    #expect(try place.ledger("claim", "gazette.txt", "--quote", " ").status == 64)
    #expect(try place.ledger("claim", "gazette.txt").status == 64)
    #expect(try place.ledger("claim", "gazette.txt", "--quote", "a", "--line", "0").status == 64)
    #expect(try place.ledger("claim", "nowhere.txt", "--quote", "a").status == 1)
    let both = ["claim", "gazette.txt", "--quote", "tunnel", "--speaker", "X", "--own-voice"]
    #expect(try place.ledger(arguments: both).status == 64)
  }
}
