import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("The shell")
@MainActor
struct InteractiveShellTests {
  /// Runs the shell with these lines typed.
  private func run(
    _ theatre: Theatre, in house: House, alias: String? = "Tulp"
  ) async throws -> String {
    await InteractiveShell(
      console: theatre.console, repertoire: try Repertoire(path: house.scenarios),
      transcripts: TranscriptFolder(path: house.transcripts),
      settings: Settings(path: house.settings), engine: "test", alias: alias, seed: 1,
      makeCode: { PlayCode(typed: $0 == .dutch ? "groene fiets" : "green bike") }
    ).run()
    return theatre.screen
  }

  private func shell(
    _ lines: String..., columns: Int = 80, language: Language = .dutch, alias: String? = "Tulp",
    house: House? = nil
  ) async throws -> String {
    let theatre = Theatre(typed: lines, columns: columns, language: language)
    return try await run(theatre, in: try house ?? .small(), alias: alias)
  }

  private let greeting = """
    Weerwoord
    Hier oefen je een moeilijk gesprek. Wat zeg jij terug?
    Rather English? Type: language en

      1  De brief (5 min, A2)
      2  Kapot
      3  De stelling (10 min, B1, voor een groep)

    Typ speel en een nummer, bijvoorbeeld: speel 1. Hulp nodig? Typ help.

    """

  @Test("greets, says in the other language how to switch, and lists the scenarios")
  func greets() async throws {
    #expect(try await shell("stop") == greeting + "> stop\nTot ziens.\n")
    #expect(
      try await shell("quit", language: .english) == """
        Weerwoord
        Here you practise a difficult conversation. What do you answer?
        Liever Nederlands? Typ: taal nl

          1  The letter (5 min, A2)
          2  Kapot
          3  The statement (10 min, B1, for a group)

        Type play and a number, for example: play 1. Need help? Type help.
        > quit
        Goodbye.

        """)
  }

  @Test(
    "the list stands by purpose, every number where it was, at 40 columns and in plain lines too",
    arguments: [80, 40], [true, false])
  func groups(columns: Int, plain: Bool) async throws {
    let house = try House.small()
    func script(_ name: String, _ purpose: String) -> String {
      "title: \(name)\nheading: Wat zeg je tegen je \(name)?\nminutes: 5\npurpose: \(purpose)\n"
        + "---\n===\n"
    }
    try house.add("vader", script("vader", "home"))
    try house.add("mentor", script("mentor", "school"))
    try house.add("aanvang", script("aanvang", "home"))
    let theatre = Theatre(typed: "lijst", "stop", columns: columns, plain: plain)
    let screen = try await run(theatre, in: house).replacing(/\x1B\[[0-9;]*m/, with: "")
    let list = try #require(screen.components(separatedBy: "> lijst\n").last)
    let unwrapped = list.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      unwrapped.hasPrefix(
        "Praten thuis 1 Wat zeg je tegen je aanvang? (5 min) 6 Wat zeg je tegen je vader? (5 min) "
          + "Op school en stage 4 Wat zeg je tegen je mentor? (5 min) "
          + "Andere 2 De brief (5 min, A2) 3 Kapot 5 De stelling (10 min, B1, voor een groep)"),
      "\(unwrapped)")
    for line in list.split(separator: "\n") { #expect(line.count <= columns) }
  }

  @Test("help, at 40 columns")
  func help() async throws {
    let screen = try await shell("help", "stop", columns: 40)
    #expect(
      screen.contains(
        """
        > help

        Praat met mevrouw De Wit.

        lijst        alle scenario's; zoeken:
                     lijst klas A2 15
        info 1       alles over scenario 1
        speel 1      scenario 1 spelen; met een
                     klas: speel 1 --klas
        verder       verder spelen waar je
                     stopte
        terugkijken  nog eens zien wat je
                     speelde
        dossier      je eigen dossier zien, met
                     je code
        inleveren    je spel naar de laptop van
                     je docent sturen
        taal         een andere taal
        tempo        hoeveel tekst er komt tot
                     je op Enter drukt
        docent       voor de docent
        help         deze hulp
        stop         stoppen

        > stop

        """))
  }

  @Test(
    "did you mean",
    arguments: [
      ("spel 1", "‘spel’ ken ik niet. Bedoel je speel?"),
      ("lijts", "‘lijts’ ken ik niet. Bedoel je lijst?"),
      ("breif", "‘breif’ ken ik niet. Bedoel je brief?"),
      ("xyz", "‘xyz’ ken ik niet. Typ help."),
      ("speel breif", "Scenario ‘breif’ is er niet. Bedoel je brief?"),
      ("speel xyz", "Scenario ‘xyz’ is er niet. Typ lijst voor alle scenario's."),
      ("speel 9", "Er is geen scenario 9. Kies een nummer van 1 tot en met 3."),
      ("speel 1 --kals", "‘--kals’ ken ik niet. Bedoel je --klas?"),
      ("speel", "Wat wil je spelen? Typ speel en een nummer, bijvoorbeeld: speel 1."),
      ("taal fr", "De taal ‘fr’ ken ik niet. Typ: taal nl of taal en."),
    ])
  func didYouMean(typed: String, sentence: String) async throws {
    #expect(try await shell(typed, "stop").contains("> \(typed)\n\(sentence)\n> stop\n"))
  }

  @Test(
    "plays by number, name, start of the name, in both languages, and without a command",
    arguments: ["speel 1", "play brief", "SPEEL br", "1", "brief"])
  func plays(typed: String) async throws {
    let house = try House.small()
    let screen = try await shell(typed, "Lieve mama", "", "stop", house: house)
    #expect(
      screen == greeting + """
        > \(typed)

        De brief
        Je docent kan dit lezen.
        Je code is: groene fiets. Schrijf hem op. Stopt het spel? Met je code ga je
        later verder.

        Verteller: Wat schrijf je?
        Typ je antwoord en druk op Enter. Meer regels? Typ /meer.
        Jij: Lieve mama
        Verteller: Dank je.

        Einde.

        Klaar. Wie mag dit zien?
          1  Alleen ik en mijn docent
          2  Ook de klas, zonder mijn naam
          3  Niemand: gooi het weg
        Nummer, of Enter = 1: \("")
        Bewaard. Alleen jij en je docent kunnen dit zien.

        > stop
        Tot ziens.

        """)
    #expect(house.recordings.count == 1)
    let text = try house.recording(house.recordings[0])
    #expect(text.contains(#""alias":"Tulp""#))
    #expect(text.contains("Lieve mama"))
    #expect(text.hasSuffix(#""end":{"visibility":"teacher"}}"# + "\n") || text.contains("teacher"))
  }

  @Test("the pupil lets the class see it, or throws it away after saying so twice")
  func visibility() async throws {
    let shown = try House.small()
    let screen = try await shell("1", "Hoi", "9", "2", "stop", house: shown)
    #expect(screen.contains("Nummer, of Enter = 1: 9\nTyp een nummer van 1 tot en met 3.\n"))
    #expect(screen.contains("Bewaard. Ook de klas kan dit zien, zonder je naam.\n"))
    #expect(try shown.recording(shown.recordings[0]).contains("\"class\""))

    let thrown = try House.small()
    let away = try await shell(
      "1", "Hoi", "3", "nee", "3", "ja", "terugkijken", "stop", house: thrown)
    #expect(
      away.contains(
        """
        Nummer, of Enter = 1: 3
        Weg is weg. Weet je het zeker? Ja of nee: ja
        Weggegooid.

        """))
    #expect(thrown.files.isEmpty)
    #expect(
      away.contains("Er is nog niets om terug te kijken. Een spel van eerder? Vraag je docent."))
  }

  @Test("stops, and goes on where it was; then looks back")
  func resumes() async throws {
    let house = try House.small()
    let screen = try await shell(
      "1", "/stop", "verder", "Lieve mama", "", "terugkijken alles", "verder", "stop", house: house)
    #expect(
      screen.contains(
        """
        Jij: /stop

        Je bent gestopt. Alles is bewaard. Typ verder om verder te spelen.
        Bewaar je code: groene fiets.

        > verder

        De brief
        Je docent kan dit lezen.
        Bewaar je code: groene fiets.

        Verteller: Wat schrijf je?
        Typ je antwoord en druk op Enter. Meer regels? Typ /meer.
        Jij: Lieve mama

        """))
    #expect(
      screen.contains(
        """
        Verteller: Wat schrijf je?
        (Hier ging het spel later verder.)
        Tulp: Lieve mama
        Verteller: Dank je.

        Einde.

        """))
    #expect(screen.contains("> verder\nEr is niets om mee verder te gaan. Een spel van eerder?"))
    #expect(house.recordings.count == 1)
  }

  @Test("a broken scenario shows all its errors; the others play")
  func broken() async throws {
    let script =
      "title: Kapot\n---\n" + (1...10).map { "<<jump Nergens\($0)>>\n" }.joined() + "===\n"
    let house = try House.small()
    try house.add("kapot", script)
    let screen = try await shell("speel kapot", "1", "Hoi", "", "stop", house: house)
    #expect(
      screen.contains(
        "‘kapot’ kan niet: er zitten 10 fouten in. De andere scenario's kunnen wel.\n"))
    for line in 3...12 { #expect(screen.contains("kapot/kapot.yarn:\(line):")) }
    #expect(screen.contains("Jij: Hoi\n"))
    let english = try await shell("play kapot", "quit", language: .english, house: house)
    #expect(
      english.contains(
        """
        ‘kapot’ cannot be played: there are 10 errors in it. The other scenarios can.

        """))
  }

  @Test("what only a room can play is played by a room; --klas makes one of a class")
  func rooms() async throws {
    let house = try House.small()
    let screen = try await shell("speel 3", "34 12", "", "", "stop", alias: nil, house: house)
    #expect(screen.contains("Tel: 34 12\n"))
    #expect(house.recordings.count == 1)
    #expect(house.recordings[0].hasSuffix("-stelling-Ouders.jsonl"))
    let classroom = try House.small()
    let group = try await shell(
      "speel 1 --klas", "een", "twee", "", "", "stop", alias: nil, house: classroom)
    #expect(classroom.recordings[0].hasSuffix("-brief-Klas.jsonl"))
    // What is said is said to the group.
    #expect(group.contains("\nDe docent bewaart jullie antwoorden. Noem geen namen.\n"))
    #expect(
      group.contains(
        """
          1  Alleen deze groep en de docent
          2  Ook andere groepen van school
          3  Niemand: gooi het weg

        """))
    #expect(group.contains("Bewaard. Alleen deze groep en de docent kunnen dit zien.\n"))
    #expect(!group.lowercased().contains("alleen jij"))
    #expect(try classroom.recording(classroom.recordings[0]).contains(#"een\ntwee"#))
  }

  @Test("the teacher's language is remembered for the laptop; by itself the word lists and asks")
  func language() async throws {
    let house = try House.small()
    try house.belongsToTeacher()
    let screen = try await shell("language en", "list", "taal", "9", "1", "stop", house: house)
    #expect(screen.contains("Good. I speak English now.\n"))
    #expect(screen.contains("  1  The letter (5 min, A2)\n"))
    #expect(screen.contains("  1  Nederlands\n  2  English\n"))
    #expect(screen.contains("Type 1 or 2.\n"))
    #expect(screen.contains("Goed. Ik praat nu Nederlands.\n"))
    #expect(Settings(path: house.settings).language == .dutch)
    _ = try await shell("taal en", "quit", house: house)
    #expect(Settings(path: house.settings).language == .english)
  }

  @Test("a pupil's language is for their turn, and is not remembered; Enter leaves it as it is")
  func languageOfAPupil() async throws {
    let house = try House.small()
    let screen = try await shell("taal", "", "language", "english", "quit", house: house)
    #expect(
      screen.contains(
        "Good. I speak English now. After your turn the language is Nederlands again.\n"))
    #expect(Settings(path: house.settings).language == nil)
  }

  @Test("Tab completes commands, scenarios and --klas")
  func completion() async throws {
    let theatre = Theatre(typed: "stop")
    let house = try House.small()
    let shell = InteractiveShell(
      console: theatre.console, repertoire: try Repertoire(path: house.scenarios),
      transcripts: TranscriptFolder(path: house.transcripts),
      settings: Settings(path: house.settings), engine: "test")
    await shell.run()
    guard case .words(let complete) = theatre.reader.requests[0].completion else {
      Issue.record("no words to complete to")
      return
    }
    #expect(
      complete([]) == [
        "lijst", "info", "speel", "terugkijken", "verder", "inleveren", "dossier", "taal",
        "tempo", "docent", "help", "stop",
      ])
    #expect(complete(["speel"]) == ["brief", "kapot", "stelling", "--klas"])
    #expect(complete(["play", "brief"]) == ["--klas"])
    #expect(complete(["taal"]) == ["nl", "en"])
    #expect(complete(["help"]) == [])
    withExtendedLifetime(shell) {}
  }

  @Test("where nothing can be kept, says so and asks whether to play all the same")
  func unrecorded() async throws {
    let house = try House.small()
    try "geen map".write(toFile: house.transcripts, atomically: true, encoding: .utf8)
    let refused = try await shell("1", "nee", "stop", house: house)
    #expect(refused.contains("Toch spelen? Dan wordt niets bewaard. Ja of nee: nee\n"))
    #expect(!refused.contains("Wat schrijf je?"))
    let played = try await shell("1", "ja", "Hoi", "stop", house: house)
    #expect(played.contains("Verteller: Dank je.\n"))
    #expect(!played.contains("Je docent kan dit lezen."))
    #expect(!played.contains("Wie mag dit zien?"))
  }
}
