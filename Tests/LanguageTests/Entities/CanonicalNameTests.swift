import Language
import Testing

@Suite struct CanonicalNameTests {
  @Test(arguments: [
    ("country:TR", "Turkey"), ("org:NATO", "North Atlantic Treaty Organization"), ("country:QQ", nil), ("name:x", nil),
  ])
  func nameOfAKey(key: String, name: String?) { #expect(CanonicalName.shared[key] == name) }
}
