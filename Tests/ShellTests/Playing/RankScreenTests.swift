import Roleplay
import Testing

@testable import Shell

@Suite("Putting things in order, word for word")
@MainActor
struct RankScreenTests {
  private static let script = """
    title: Telt
    ---
    <<declare $eerste = "">>
    Verteller: Wat telt voor jou? #line:1
    geld #line:2 #item
    eer #line:3 #item
    tijd #line:4 #item
    <<rank $eerste>>
    ===
    """

  @Test("one person types the numbers, and sees the order")
  func onePerson() async throws {
    let theatre = Theatre(typed: "1 2", "3 1 2")
    let played = try await theatre.play(Self.script)
    #expect(played.transcript.decisions.first?.reply?.order == ["line:4", "line:2", "line:3"])
    #expect(
      theatre.screen == """
        Verteller: Wat telt voor jou?

          1  geld
          2  eer
          3  tijd

        Typ de nummers in jouw volgorde, de eerste eerst. Zo: 3 1 2
        Volgorde: 1 2
        ‘1 2’ is nog geen volgorde. Typ alle nummers van 1 tot en met 3, de eerste
        eerst.
        Volgorde: 3 1 2
        → 1. tijd
        → 2. geld
        → 3. eer

        Einde.


        """)
  }

  @Test("nothing at all is answered with what to type, and quotes nothing")
  func empty() async throws {
    let theatre = Theatre(typed: "", "3 1 2")
    _ = try await theatre.play(Self.script)
    #expect(theatre.screen.contains("Volgorde: \nTyp alle nummers van 1 tot en met 3"))
  }

  @Test("a teacher counts points, sees the order they come to, and may count again")
  func room() async throws {
    let theatre = Theatre(typed: "4 9", "4 9 2", "4 9 12", "")
    let played = try await theatre.play(Self.script, audience: .class)
    let reply = played.transcript.decisions.first?.reply
    #expect(reply?.order == ["line:4", "line:3", "line:2"])
    #expect(reply?.tally == .counts([4, 9, 12]))
    #expect(theatre.screen.contains("→ 1. eer (9 punten)\n→ 2. geld (4 punten)\n"))
    #expect(theatre.screen.contains("→ 1. tijd (12 punten)\n"))
    #expect(theatre.screen.contains("Dat is niet duidelijk. Typ de punten voor elk"))
  }
}
