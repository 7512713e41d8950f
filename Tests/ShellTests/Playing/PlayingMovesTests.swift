import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("What a person can do in a scene")
@MainActor
struct PlayingMovesTests {
  private let script = """
    title: Proef
    ---
    <<declare $een = "">>
    <<declare $twee = "">>
    Vader: Wie ben je? #line:1
    <<ask $een>>
    Vader: Dag {$een}. #line:2
    Vader: Wat wil je? #line:3
    <<ask $twee>>
    Vader: Goed. #line:4
    ===
    """

  private func wordsAfterQuestion(_ theatre: Theatre) -> String {
    String(theatre.screen.drop { $0 != "J" })
  }

  @Test("one step back, and the question is asked once more")
  func back() async throws {
    let theatre = Theatre(typed: "Tulp", "/terug", "Ree", "kok")
    let played = try await theatre.play(script)
    #expect(played.transcript.said == ["Ree", "kok"])
    #expect(
      theatre.screen == """
        Vader: Wie ben je?
        Typ je antwoord en druk op Enter. Meer regels? Typ /meer.
        Jij: Tulp
        Vader: Dag Tulp.
        Vader: Wat wil je?
        Jij: /terug
        Vader: Wie ben je?
        Jij: Ree
        Vader: Dag Ree.
        Vader: Wat wil je?
        Iets anders antwoorden? Met /terug ga je één stap terug.
        Jij: kok
        Vader: Goed.

        Einde.


        """)
  }

  @Test("a step back shows once more what the question answers")
  func backToTheLineBefore() async throws {
    let theatre = Theatre(typed: "Tulp", "kok", "/terug", "bakker", "ja")
    let aloud = script.replacing(
      "Vader: Dag", with: "Zeg het hardop. #line:6 #aloud\nVader: Dag")
    let three = aloud.replacing("Vader: Goed. #line:4", with: "Vader: Echt? #line:4\n<<ask $een>>")
    let played = try await theatre.play(three)
    #expect(played.transcript.said == ["Tulp", "bakker", "ja"])
    let after = try #require(theatre.screen.range(of: "Jij: /terug\n")).upperBound
    #expect(
      theatre.screen[after...].hasPrefix(
        """
        Vader: Dag Tulp.
        Vader: Wat wil je?
        Jij: bakker
        Vader: Echt?

        """))
  }

  @Test("a list with a number that is not offered is told which, and asked again")
  func numberNotOffered() async throws {
    let list = """
      title: Proef
      ---
      <<declare $keuze = "">>
      Welke? Typ nummers, zoals 1 2. #line:1
      <<ask $keuze>>
      <<if mentions($keuze, 1) or mentions($keuze, 2) or mentions($keuze, 3)>>
        Goed. #line:2
      <<endif>>
      ===
      """
    let theatre = Theatre(typed: "1 2 99", "7 1 99", "1, 3")
    let played = try await theatre.play(list)
    #expect(played.transcript.said == ["1, 3"])
    #expect(theatre.screen.contains("Jij: 1 2 99\n99 is er niet. Typ de nummers nog een keer.\n"))
    #expect(theatre.screen.contains("7 en 99 zijn er niet. Typ de nummers nog een keer.\n"))
    let words = Theatre(typed: "1 keer in 99 jaar", language: .english)
    #expect(try await words.play(list).transcript.said == ["1 keer in 99 jaar"])
    let english = Theatre(typed: "1 2 99", "1", language: .english)
    _ = try await english.play(list)
    #expect(english.screen.contains("99 is not there. Type the numbers once more.\n"))
  }

  @Test("/meer at a choice says where it belongs", arguments: Language.allCases)
  func moreAtChoice(language: Language) async throws {
    let theatre = Theatre(typed: "/meer", "2", language: language)
    let played = try await theatre.play(
      "title: Proef\n---\nWat? #line:1\n-> Een #line:1a\n-> Twee #line:1b\n===\n")
    #expect(played.transcript.said == ["line:1b"])
    #expect(
      theatre.screen.contains(
        language == .dutch
          ? "Hier kies je een nummer. /meer is voor een open vraag.\n"
          : "Here you choose a number. /more is for an open question.\n"))
  }

  @Test("no step back from the first question")
  func atTheStart() async throws {
    let theatre = Theatre(typed: "/terug", "a", "b")
    let played = try await theatre.play(script)
    #expect(played.transcript.said == ["a", "b"])
    #expect(theatre.screen.contains("Verder terug kan niet. Je bent bij de eerste vraag.\n"))
  }

  @Test("a step back between two lines leads to the question before")
  func backFromLine() async throws {
    let theatre = Theatre(typed: "Tulp", "/terug", "Ree", "", "kok", plain: false)
    let played = try await theatre.play(script)
    #expect(played.transcript.said == ["Ree", "kok"])
  }

  @Test("the last words once more")
  func again() async throws {
    let theatre = Theatre(typed: "Tulp", "/herhaal", "kok")
    _ = try await theatre.play(script)
    #expect(
      theatre.screen.contains(
        """
        Jij: /herhaal

        Vader: Dag Tulp.
        Vader: Wat wil je?
        Jij: kok

        """))
  }

  @Test("help: first whom to talk to, then the commands")
  func help() async throws {
    let theatre = Theatre(typed: "/hulp", columns: 40)
    let played = try await theatre.play(script, help: "Praat met mevrouw De Wit, in lokaal 12.\n")
    #expect(played.outcome.isStopped)
    #expect(
      theatre.screen == """
        Vader: Wie ben je?
        Typ je antwoord en druk op Enter. Meer
        regels? Typ /meer.
        Jij: /hulp

        Praat met mevrouw De Wit, in lokaal 12.

        /meer     meer regels typen
        /terug    één stap terug
        /taal     een andere taal: /taal en
        /beide    Nederlands, met de andere taal
                  eronder
        /lees     lees de tekst hardop voor
        /herhaal  de laatste tekst nog eens
        /woord    een woord opzoeken: /woord
                  stage
        /pauze    het verhaal of de klok
                  stilzetten
        /zachter  de ander luistert eerder
        /minuut   één minuut erbij
        /stop     stoppen en bewaren
        /hulp     deze hulp
        //        zo begint een antwoord met een
                  streep
        Ctrl-C    de regel leegmaken

        Jij: \("")

        """)
  }

  @Test("several lines, until an empty one or /klaar")
  func more() async throws {
    let theatre = Theatre(typed: "/meer", "Ik heet", "//Tulp", "", "/meer", "kok", "/klaar")
    let played = try await theatre.play(script)
    #expect(played.transcript.said == ["Ik heet\n/Tulp", "kok"])
  }

  @Test("stopping in the midst of several lines keeps them")
  func stopInMore() async throws {
    let theatre = Theatre(typed: "/meer", "Ik heet", "/stop")
    let played = try await theatre.play(script)
    #expect(played.outcome.isStopped)
    #expect(played.transcript.entries.last?.kind == .input(.text("Ik heet")))

    let later = Theatre(typed: "", "kok")
    let scenario = Scenario(
      name: "proef", sources: [Source(name: "proef/proef.yarn", text: script)])
    let stage = TerminalStage(console: later.console, audience: .solo, help: nil)
    var performance = try Performance(
      resuming: played.transcript, of: scenario, stage: stage, journal: nil, clock: { 0 })
    _ = await performance.run()
    #expect(performance.transcript.said == ["Ik heet", "kok"])
    #expect(later.screen.contains("Dit schreef je al: “Ik heet”. Enter stuurt het.\nJij: \n"))
  }

  @Test("a mistyped command is no answer")
  func mistyped() async throws {
    let theatre = Theatre(typed: "/stpo", "/vlieg", "//vlieg", "kok")
    let played = try await theatre.play(script)
    #expect(played.transcript.said == ["/vlieg", "kok"])
    #expect(theatre.screen.contains("‘/stpo’ ken ik niet. Bedoel je /stop?\n"))
    #expect(
      theatre.screen.contains(
        """
        ‘/vlieg’ ken ik niet. Typ /hulp. Begint je antwoord met een streep? Typ dan //.

        """))
  }

  @Test("Ctrl-C on an empty line asks whether to stop; once more stops")
  func interrupt() async throws {
    let question = "Wil je stoppen? Druk nog een keer op Ctrl-C. Je spel wordt bewaard.\n"
    let stopping = Theatre([.interrupted, .interrupted])
    #expect(try await stopping.play(script).outcome.isStopped)
    #expect(stopping.screen.contains(question))
    let staying = Theatre([
      .interrupted, .line(TypedLine("Tulp")), .interrupted, .line(TypedLine("kok")),
    ])
    let played = try await staying.play(script)
    #expect(played.outcome.isFinished)
    #expect(played.transcript.said == ["Tulp", "kok"])
  }

  @Test("the end of input and a closed terminal stop, and what was said is kept")
  func ended() async throws {
    for reading in [Reading.ended, .closed()] {
      let theatre = Theatre([.line(TypedLine("Tulp")), reading])
      let played = try await theatre.play(script)
      #expect(played.outcome.isStopped)
      #expect(played.transcript.said == ["Tulp"])
    }
  }

  @Test("an answer that is too long is refused")
  func tooLong() async throws {
    let theatre = Theatre(
      [
        .tooLong(characters: 1_048_576),
        .line(TypedLine(String(repeating: "ë", count: 10_001))), .line(TypedLine("Tulp")),
      ], columns: 120)
    let played = try await theatre.play(script)
    #expect(played.transcript.said == ["Tulp"])
    for characters in [1_048_576, 10_001] {
      #expect(
        theatre.screen.contains(
          """
          Je antwoord is te lang: \(characters) tekens. Er passen 10000 tekens in. Maak het korter.

          """))
    }
  }

  @Test("a pasted line is an answer, whatever it begins with")
  func pasted() async throws {
    let theatre = Theatre([
      .line(TypedLine("/stop", isPasted: true)), .line(TypedLine("a\n/stop\nb", isPasted: true)),
    ])
    let played = try await theatre.play(script)
    #expect(played.transcript.said == ["/stop", "a\n/stop\nb"])
  }

  @Test("on a full disk: says so, waits for space, and loses nothing")
  func fullDisk() async throws {
    let journal = FullDisk(failures: 2)
    let theatre = Theatre(typed: "Tulp", "", "", "kok")
    let played = try await theatre.play(script, journal: journal)
    #expect(played.outcome.isFinished)
    #expect(played.transcript.said == ["Tulp", "kok"])
    #expect(journal.entries == played.transcript.entries)
    #expect(
      theatre.screen.contains(
        """
        Jij: Tulp

        Dit is niet bewaard in /disk/opname.jsonl. De schijf is vol. Maak ruimte en
        probeer het nog eens. Wat je eerder zei, is veilig bewaard.
        Maak ruimte en druk op Enter, of typ /stop.
        Enter = nog een keer: \("")

        """))
    let stopping = Theatre(typed: "Tulp", "/stop")
    let stopped = try await stopping.play(script, journal: FullDisk(failures: 9))
    guard case .notKept(let problem) = stopped.outcome else {
      Issue.record("\(stopped.outcome)")
      return
    }
    #expect(problem.dutch.hasPrefix("Dit is niet bewaard in /disk/opname.jsonl."))
  }

  @Test("Tab completes the words of the choices that are there")
  func completion() async throws {
    let theatre = Theatre(typed: "1")
    _ = try await theatre.play(
      """
      title: Proef
      ---
      Kies. #line:1
      -> Ik vraag. #line:2
      -> Ik loop weg. <<if false>> #line:3
      ===
      """)
    guard case .lines(let lines) = theatre.reader.requests.first?.completion else {
      Issue.record("no lines to complete to")
      return
    }
    #expect(lines == ["Ik vraag."])
  }
}

/// A journal on a disk that is full for a while, whenever a reply is to be kept.
final class FullDisk: Journal {
  private var failures: Int
  private(set) var entries: [Entry] = []

  init(failures: Int) {
    self.failures = failures
  }

  func append(_ new: [Entry]) throws -> (any Phrase)? {
    let hasReply = new.contains { if case .reply = $0.kind { true } else { false } }
    if hasReply, failures > 0 {
      failures -= 1
      throw ArchiveError.notStored("/disk/opname.jsonl", .full)
    }
    entries += new
    return nil
  }
}
