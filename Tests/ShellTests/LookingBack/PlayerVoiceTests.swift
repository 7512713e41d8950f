import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("Playing back in plain lines")
@MainActor
struct PlayerVoiceTests {
  private func play(
    _ orders: String..., columns: Int = 80, tools: Bool = true, from first: Int = 1,
    visibility: Visibility = .teacher
  ) async throws -> (screen: String, play: RecordedPlay) {
    let play = try await RecordedPlay(visibility: visibility)
    let theatre = Theatre(typed: orders, columns: columns)
    await Player(
      console: theatre.console, transcript: try play.transcript, from: first,
      tools: tools ? play.tools : nil
    ).run()
    let lines = theatre.screen.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.dropFirst(3).joined(separator: "\n"), play)
  }

  @Test("each step says what is new, and nothing twice; a question comes with its answer")
  func steps() async throws {
    let (screen, _) = try await play("", "verder", "", "terug", "stop", "nooit")
    #expect(
      screen == """
        Verteller: Het is avond.
        kijk>\(" ")
        Vader: Jij wordt elektricien.
        kijk> verder
        Verteller: Wat doe je nu?

          1  Ik vraag waarom.
          2  Ik wacht.

        → Ik vraag waarom.

        kijk>\(" ")
        Vader: Er is altijd werk.
        kijk> terug

        regel 4/16
        Verteller: Wat doe je nu?

          1  Ik vraag waarom.
          2  Ik wacht.

        → Ik vraag waarom.

        kijk> stop

        """)
  }

  @Test("hides answers, asks the class, and shows them when asked")
  func hiding() async throws {
    let (screen, _) = try await play(
      "verberg", "antwoord", "toon", "toon", "toon", "h", "")
    #expect(
      screen == """
        Verteller: Het is avond.
        kijk> verberg
        Antwoorden zijn nu verborgen. Toon er een met a of toon.
        kijk> antwoord

        regel 10/16
        Verteller: Wat zei je?
        Leerling: … (verborgen, a toont)

        Wat zou jij zeggen?
        kijk> toon
        Leerling: ik wil kok worden
        kijk> toon
        Het antwoord bij regel 4 is te zien.
        → Ik vraag waarom.

        kijk> toon
        Hier is geen verborgen antwoord.
        kijk> h
        Antwoorden zijn weer te zien.
        Leerling: ik wil kok worden
        kijk>\(" ")
        Vader: Dank je.

        Einde.

        Dit is het eind.
        kijk>\(" ")

        """)
  }

  @Test("an answer passed by stays hidden until it is asked for, and is not found")
  func passedBy() async throws {
    let (screen, _) = try await play("h", "einde", "/KOK", "terug", "h", "/KOK")
    #expect(
      screen.contains("‘KOK’ is niet gezegd.\nkijk> terug\n\nregel 10/16\nVerteller: Wat zei je?\n")
    )
    #expect(screen.contains("Leerling: … (verborgen, a toont)\n"))
    #expect(screen.components(separatedBy: "ik wil kok worden").count == 2, "when shown")
  }

  @Test("a recording that is not for the class: its name, no lesson, and what if after a question")
  func keptFromClass() async throws {
    let (screen, play) = try await play("les Thuis Wat?", "w", "nee", "w", "ja")
    #expect(
      screen.hasSuffix(
        """
        kijk> les Thuis Wat?
        Deze opname is alleen voor jou: neem voor een les een opname voor de klas.
        kijk> w

        Deze leerling koos: alleen mijn docent en ik.
        Staat het bord uit? Typ ja: nee
        Niet gespeeld. Zet eerst het bord uit en typ dan ja.
        kijk> w

        Deze leerling koos: alleen mijn docent en ik.
        Staat het bord uit? Typ ja: ja
        kijk>\(" ")

        """))
    #expect(play.house.recordings.count == 1)
    let titled = Theatre(typed: "stop")
    await Player(
      console: titled.console, transcript: try play.transcript, tools: play.tools
    ).run()
    #expect(
      titled.screen.hasPrefix("Proef · Leerling · alleen voor jou: niet op het bord · 01-01-2026 "))
    let own = Theatre(typed: "stop")
    await Player(console: own.console, transcript: try play.transcript).run()
    #expect(own.screen.hasPrefix("Proef · Tulp · 01-01-2026 "))
    var unfinished = try play.transcript
    unfinished.entries.removeAll { $0.kind == .end(.teacher) }
    let asked = Theatre(typed: "w", "nee", language: .english)
    await Player(console: asked.console, transcript: unfinished, tools: play.tools).run()
    #expect(
      asked.screen.contains(
        """
        This pupil has not chosen yet whether the class may see this.
        Is the board off? Type yes: nee
        Not played. Turn the board off first, then type yes.
        """))
  }

  @Test("goes to entries, words, a speaker; says in one sentence what is not there")
  func going() async throws {
    let (screen, _) = try await play(
      "12", "99", "/WERK", "/kapper", "keuze", "alleen Moeder", "alleen va", "terug", "iedereen",
      "keuze terug", "vorige antwoord", "tempo 3", "tempo 4", columns: 60)
    for words in [
      "\nregel 10/16\nVerteller: Wat zei je?\nLeerling: ik wil kok worden\n",
      "Regel 99 is er niet. Kies 1 tot en met 16.",
      "‘WERK’: verder gezocht vanaf het begin.",
      "\nregel 8/16\nVader: Er is altijd werk.\n", "‘kapper’ is niet gezegd.",
      "Er komt geen keuze meer.",
      "‘Moeder’ spreekt hier niet. Kies uit: Verteller, Vader,\nLeerling.",
      "kijk> terug\n\nregel 2/16\nVader: Jij wordt elektricien.\n",
      "kijk> keuze terug\n\nregel 4/16\n", "Hiervoor is er geen open antwoord.",
      "‘tempo 3’ ken ik niet. Typ ? of help.", "Tempo 4×.",
    ] {
      #expect(screen.contains(words), "\(words) in \(screen)")
    }
  }

  @Test("plays by itself, and halts before a hidden answer and at the end")
  func playing() async throws {
    let (screen, _) = try await play("h", "tempo 8", "speel", "toon", "speel", "p")
    #expect(
      screen.hasSuffix(
        """
        kijk> speel
        Vader: Jij wordt elektricien.
        Verteller: Wat doe je nu?

          1  Ik vraag waarom.
          2  Ik wacht.

        Leerling: … (verborgen, a toont)

        Wat zou jij doen?
        kijk> toon
        → Ik vraag waarom.

        kijk> speel
        Vader: Er is altijd werk.
        Verteller: Wat zei je?
        Leerling: … (verborgen, a toont)

        Wat zou jij zeggen?
        kijk> p
        Vader: Dank je.

        Einde.

        Dit is het eind.
        kijk>\(" ")

        """))
  }

  @Test("marks, notes and a lesson's moment are kept beside the recording, which stays as it is")
  func marks() async throws {
    let before = try await RecordedPlay(visibility: .class)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: before.path))
    let (screen, play) = try await play(
      "merk", "keuze", "merk", "notitie mooi \u{1B}[31m gezegd", "merk", "terug", "volgend merk",
      "les Thuis Wat zou jij doen?", "les a/b Wat?", "n", visibility: .class)
    #expect(try Data(contentsOf: URL(fileURLWithPath: play.path)).count == bytes.count)
    #expect(try play.marks == ["1 mark  juf Anna", "4 note mooi \u{1B}[31m gezegd juf Anna"])
    for words in [
      "Merk bij regel 4.\n", "Notitie bij regel 4.\n", "Merk bij regel 4 is weg.\n",
      "Notitie van juf Anna: mooi ␛[31m gezegd\n", "Regel 4 staat in de les Thuis.\n",
      "“a/b” kan geen naam van een les zijn.", "Notitie: ",
    ] {
      #expect(screen.contains(words), "\(words) in \(screen)")
    }
    let name = play.path.split(separator: "/").last?.dropLast(6) ?? ""
    #expect(
      try play.house.recording("lesson-Thuis.txt") == "\(name) 4 Wat zou jij doen?\n")
  }

  @Test("says which lines of a file of marks are broken, and goes on")
  func invalidMarks() async throws {
    let play = try await RecordedPlay()
    let marks = MarksFile(beside: play.path).path
    try "{\"entry\":2,\"kind\":\"mark\",\"by\":\"Bo\"}\nkapot\n"
      .write(toFile: marks, atomically: true, encoding: .utf8)
    let theatre = Theatre(typed: "volgend merk", "merk", "keuze", "merk")
    await Player(
      console: theatre.console, transcript: try play.transcript, tools: play.tools
    ).run()
    let screen = theatre.screen.filter { !$0.isWhitespace }
    #expect(screen.contains("\(marks):regel2isgeenmerk.Verbeterhem,oflaathemstaan."))
    #expect(screen.contains("Vader:Jijwordtelektricien.(MerkvanBo.)"))
    let kept = try String(contentsOfFile: marks, encoding: .utf8)
    #expect(kept.hasPrefix("kapot\n{\"entry\":4,\"kind\":\"mark\",\"by\":\"juf Anna\""))
  }

  @Test("a pupil looks, and can do nothing else")
  func pupil() async throws {
    let (screen, play) = try await play(
      "merk", "notitie x", "wat als", "les a b", "hulp", tools: false)
    #expect(
      screen.components(separatedBy: "Dit is voor de docent. Typ eerst docent.").count == 5)
    #expect(!screen.contains("notitie tekst"))
    #expect(play.house.recordings.count == 1)
  }

  @Test("help wraps at 40 columns, in English too")
  func help() async throws {
    let play = try await RecordedPlay()
    let theatre = Theatre(typed: "help", columns: 40, language: .english)
    await Player(
      console: theatre.console, transcript: try play.transcript, tools: play.tools
    ).run()
    #expect(theatre.screen.split(separator: "\n").allSatisfy { CellWidth.of($0) <= 40 })
    #expect(theatre.screen.contains("  the class plays on\n"))
  }
}
