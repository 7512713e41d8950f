import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("Looking back")
@MainActor
struct ReplayScreenTests {
  private let script = """
    title: Proef
    ---
    <<declare $zin = "">>
    Verteller: Wat doe je nu? #line:1
    -> Ik vraag waarom. #line:1a
    -> Ik loop weg. <<if false>> #line:1b
    -> Ik wacht. #line:1c
    Verteller: Wat zei je? #line:2
    <<ask $zin>>
    Verteller: Bedenk wegen. #line:3
    <<collect wegen 2>>
    ===
    """

  private func recording() async throws -> Transcript {
    let theatre = Theatre([
      .line(TypedLine("3")), .line(TypedLine("/terug")), .line(TypedLine("1")),
      .line(TypedLine("hoi\u{1B}[31m", isPasted: true)), .line(TypedLine("een")),
      .line(TypedLine("twee")), .line(TypedLine("")), .line(TypedLine("2")),
    ])
    return try await theatre.play(script).transcript
  }

  @Test("all at once: lines, options as they stood, what was chosen and said")
  func instant() async throws {
    let theatre = Theatre(interactive: false)
    ReplayScreen(console: theatre.console, transcript: try await recording()).run()
    let lines = theatre.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("Proef · Tulp · 01-01-2026 ") == true)
    #expect(
      lines.dropFirst(2).joined(separator: "\n") == """
        Verteller: Wat doe je nu?

          1  Ik vraag waarom.
          2  Ik loop weg. (kan nu niet)
          3  Ik wacht.

        (Hier ging het spel een stap terug.)
        → Ik vraag waarom.

        Verteller: Wat zei je?
        Tulp: hoi␛[31m
        Verteller: Bedenk wegen.
          1. een
        → 2. twee

        Einde.

        (Hier stopt de opname. Het spel is niet af.)

        """)
  }

  @Test("from a later entry")
  func from() async throws {
    let transcript = try await recording()
    let theatre = Theatre(interactive: false)
    let ask = transcript.decisions[1].number
    ReplayScreen(console: theatre.console, transcript: transcript, from: ask).run()
    #expect(!theatre.screen.contains("Ik vraag waarom."))
    #expect(theatre.screen.contains("Verteller: Wat zei je?\nTulp: hoi␛[31m\n"))
  }

  @Test("a moment is told in this place's time; what is none, as it stands")
  func time() {
    #expect(RecordedTime.shown("gisteren") == "gisteren")
    #expect(RecordedTime.shown("2026-11-21T13:15:00+01:00") == "2026-11-21T13:15:00+01:00")
    let now = RecordedTime.now()
    #expect(now.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    #expect(RecordedTime.shown(now).wholeMatch(of: /\d\d-\d\d-\d{4} \d\d:\d\d/) != nil)
  }
}
