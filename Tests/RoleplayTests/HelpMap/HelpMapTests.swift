import Roleplay
import Testing

@Suite("The help map of a recording")
struct HelpMapTests {
  private func transcript(_ helpers: [(String, String)]) -> Transcript {
    Transcript(
      opening: Opening(
        engine: "1", recorded: "r", scenario: "s", heading: "h", form: nil, alias: "a",
        language: "nl", audience: .solo, random: Opening.RandomSource(seed: 1)),
      entries: helpers.enumerated().map {
        Entry(
          number: $0.offset + 1, milliseconds: 0,
          kind: .cue(
            Cue(line: "", text: "", kind: .helper(who: $0.element.0, what: $0.element.1))))
      })
  }

  @Test("has everybody once, with all they are there for")
  func merged() {
    let map = HelpMap(
      of: transcript([
        ("Mentor", "een plan"), (" mentor", "praten"), ("Oma", ""), ("MENTOR", "Praten "),
        ("", "niemand"),
      ]))
    #expect(
      map?.helpers == [
        .init(who: "Mentor", what: ["een plan", "praten"]), .init(who: "Oma", what: []),
      ])
  }

  @Test("is none where nobody is on it")
  func none() {
    #expect(HelpMap(of: transcript([])) == nil)
    #expect(HelpMap(of: transcript([("  ", "iets")])) == nil)
  }
}
