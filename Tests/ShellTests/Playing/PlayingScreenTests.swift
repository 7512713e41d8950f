import Foundation
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
        "↵ ", "↵ ", "Kies 1–3: ", "↵ ", "Gezegd? ↵ ", "Jij: ",
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
        Another answer? With /back you go one step back.
        Type your answer and press Enter. More lines? Type /more.
        You: \("")
        Your answer is still empty. Type something, or press Enter once more.
        You: ok
        Vader: Je zei: ok

        The end.


        """))
  }

  @Test("a quiz says whether one was right, in words, before the right answer")
  func quiz() async throws {
    let sheet = try QuizSheet(
      csv: Array("id,vraag,antwoord,uitleg\nqp-1,Een kok werkt laat.,groen,\n".utf8),
      scenario: "proef")
    for (typed, said) in [("1", "Goed."), ("2", "Niet goed.")] {
      let theatre = Theatre(typed: typed)
      _ = try await theatre.play(
        "title: Begin\n---\n<<detour \(sheet.node)>>\n===\n"
          + String(decoding: sheet.script.bytes, as: UTF8.self))
      #expect(
        theatre.screen.contains("\n\(said)\nQuizleider: Het goede antwoord is groen.\n"))
    }
    let theatre = Theatre(typed: "12 3", "", "12")
    _ = try await theatre.play(
      "title: Begin\n---\n<<detour \(sheet.node)>>\n===\n"
        + String(decoding: sheet.script.bytes, as: UTF8.self), audience: .class)
    #expect(!theatre.screen.contains("oed.\nQuizleider"))
  }

  @Test("at a quiz's question yes and true will do, and the colour is said once")
  func quizInWords() async throws {
    let sheet = try QuizSheet(
      csv: Array("id,vraag,antwoord,uitleg\nqp-1,Een kok werkt laat.,groen,\n".utf8),
      scenario: "proef")
    let script =
      "title: Begin\n---\n<<detour \(sheet.node)>>\n===\n"
      + String(decoding: sheet.script.bytes, as: UTF8.self)
    for (typed, card) in [
      ("yes", "groen"), ("True", "groen"), ("ja", "groen"), ("no", "rood"), ("niet waar", "rood"),
    ] {
      let theatre = Theatre(typed: typed)
      #expect(try await theatre.play(script).transcript.said == ["line:qp-1-\(card)"])
      #expect(theatre.screen.contains("  1  ● GROEN  Dat klopt.\n"))
      #expect(theatre.screen.contains("  2  ■ ROOD   Dat klopt niet.\n"))
    }
    let room = Theatre(typed: "12 3", "", "12")
    _ = try await room.play(script, audience: .class)
    #expect(!room.screen.contains("Groen:") && room.screen.contains("● GROEN  Dat klopt."))
  }

  @Test("where a question is asked again, what was chosen before is marked; a step back unmarks it")
  func marked() async throws {
    let theatre = Theatre(typed: "2", "/terug", "1", "2")
    _ = try await theatre.play(
      """
      title: A
      ---
      <<declare $n = 0>>
      <<jump B>>
      ===
      title: B
      ---
      <<set $n += 1>>
      Wie helpt? #line:1 #marked
      -> Tante #line:1a
      -> Mentor #line:1b
      <<if $n < 2>>
        <<jump B>>
      <<endif>>
      ===
      """)
    let lists = theatre.screen.components(separatedBy: "Wie helpt?\n")
    #expect(!lists[1].contains("✓"))
    #expect(lists[2].contains("2  Mentor (✓ gekozen)\n"))
    #expect(!lists[3].contains("✓"))
    #expect(lists[4].contains("1  Tante (✓ gekozen)\n") && !lists[4].contains("Mentor (✓"))
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
