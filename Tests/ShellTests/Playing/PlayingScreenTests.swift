import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("A scene on the screen")
@MainActor
struct PlayingScreenTests {
  private let script = """
    title: Proef
    ---
    <<declare $zin = "">>
    Verteller: Het is avond. Jullie zitten aan tafel en praten over school en over later. #line:1
    Vader: Ik heb goed over jou nagedacht. Jij wordt elektricien, want dan is er altijd werk. #line:2
    Verteller: Wat doe je nu? #line:3
    -> Ik vraag waarom hij dat wil, en of het nog anders kan. #line:3a
        Vader: Goede vraag. #line:4
    -> Ik loop weg. <<if false>> #line:3b
    -> Ik wacht nog even. #line:3c
    Verteller: Begin zo: ik wil graag … #line:5 #aloud
    Verteller: Wat zei je? #line:6
    <<ask $zin>>
    Vader: Je zei: {$zin} #line:7
    ===
    """

  @Test("at 80 columns")
  func wide() async throws {
    let theatre = Theatre(typed: "ik v", "ik wil kok worden")
    let played = try await theatre.play(script)
    #expect(played.outcome.isFinished)
    #expect(played.transcript.said == ["line:3a", "ik wil kok worden"])
    #expect(
      theatre.screen == """
        Verteller: Het is avond. Jullie zitten aan tafel en praten over school en over
                   later.
        Vader: Ik heb goed over jou nagedacht. Jij wordt elektricien, want dan is er
               altijd werk.
        Verteller: Wat doe je nu?

          1  Ik vraag waarom hij dat wil, en of het nog anders kan.
          2  Ik loop weg. (kan nu niet)
          3  Ik wacht nog even.

        Typ een nummer en druk op Enter.
        Kies 1–3: ik v
        → Ik vraag waarom hij dat wil, en of het nog anders kan.

        Vader: Goede vraag.
        [HARDOP]
        Verteller: Begin zo: ik wil graag …
        Verteller: Wat zei je?
        Typ je antwoord en druk op Enter. Meer regels? Typ /meer.
        Jij: ik wil kok worden
        Vader: Je zei: ik wil kok worden

        Einde.


        """)
  }

  @Test("at 40 columns")
  func narrow() async throws {
    let theatre = Theatre(typed: "1", "ik wil kok worden", columns: 40)
    _ = try await theatre.play(script)
    #expect(
      theatre.screen == """
        Verteller: Het is avond. Jullie zitten
                   aan tafel en praten over
                   school en over later.
        Vader: Ik heb goed over jou nagedacht.
               Jij wordt elektricien, want dan
               is er altijd werk.
        Verteller: Wat doe je nu?

          1  Ik vraag waarom hij dat wil, en of
             het nog anders kan.
          2  Ik loop weg. (kan nu niet)
          3  Ik wacht nog even.

        Typ een nummer en druk op Enter.
        Kies 1–3: 1
        → Ik vraag waarom hij dat wil, en of het
          nog anders kan.

        Vader: Goede vraag.
        [HARDOP]
        Verteller: Begin zo: ik wil graag …
        Verteller: Wat zei je?
        Typ je antwoord en druk op Enter. Meer
        regels? Typ /meer.
        Jij: ik wil kok worden
        Vader: Je zei: ik wil kok worden

        Einde.


        """)
  }

  @Test("has colours where there are any, and always the names")
  func colours() async throws {
    let theatre = Theatre(typed: "", "", "1", "", "", plain: false)
    _ = try await theatre.play(script)
    #expect(theatre.screen.contains("\u{1B}[1;96mVader: \u{1B}[0mIk heb goed"))
    #expect(theatre.screen.contains("\u{1B}[1;7m HARDOP \u{1B}[0m\n"))
    let plain = Theatre(typed: "1", "ja")
    _ = try await plain.play(script)
    #expect(!plain.screen.contains("\u{1B}"))
  }

  @Test("waits for Enter between lines, but not before a question")
  func waiting() async throws {
    let theatre = Theatre(typed: "", "", "1", "", "", "ja", plain: false)
    _ = try await theatre.play(script)
    #expect(
      theatre.reader.requests.map(\.prompt.text) == [
        "↵ ", "↵ ", "Kies 1–3: ", "↵ ", "↵ ", "Jij: ",
      ])
    #expect(theatre.reader.left == 0)
  }

  @Test("shows a control character in an answer, and lets it do nothing")
  func control() async throws {
    let theatre = Theatre([.line(TypedLine("1")), .line(TypedLine("a\u{1B}[2Jb\u{9B}"))])
    _ = try await theatre.play(script)
    #expect(theatre.screen.contains("Vader: Je zei: a␛[2Jb‹U+009B›\n"))
  }

  @Test("is in English where the screen is")
  func english() async throws {
    let theatre = Theatre(typed: "2", "1", "", "ok", language: .english)
    _ = try await theatre.play(script)
    #expect(
      theatre.screen.hasSuffix(
        """

          1  Ik vraag waarom hij dat wil, en of het nog anders kan.
          2  Ik loop weg. (not possible now)
          3  Ik wacht nog even.

        Type a number and press Enter.
        Choose 1–3: 2
        ‘Ik loop weg.’ is not possible now. Choose something else.
        Choose 1–3: 1
        → Ik vraag waarom hij dat wil, en of het nog anders kan.

        Vader: Goede vraag.
        [ALOUD]
        Verteller: Begin zo: ik wil graag …
        Verteller: Wat zei je?
        Type your answer and press Enter. More lines? Type /more.
        You: \("")
        Your answer is still empty. Type something, or press Enter once more.
        You: ok
        Vader: Je zei: ok

        The end.


        """))
  }
}

extension PerformanceOutcome {
  var isFinished: Bool {
    if case .finished = self { true } else { false }
  }

  var isStopped: Bool {
    if case .stopped = self { true } else { false }
  }
}
