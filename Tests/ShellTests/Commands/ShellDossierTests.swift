import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("A pupil's dossier in the shell")
@MainActor
struct ShellDossierTests {
  private static let script = """
    title: Les
    heading: De les
    heading_en: The lesson
    audience: solo, pair, class
    ---
    <<declare $dossier_stap = "">>
    <<declare $les_inzicht = "">>
    <<declare $les_stap = "">>
    <<if $dossier_stap != "">>
      Verteller: De vorige keer wilde je: {$dossier_stap} #line:les-0
    <<endif>>
    Verteller: Wat zie je nu? #line:les-1
    <<insight $les_inzicht>>
    Verteller: Wat ga je doen? #line:les-2
    <<nextstep $les_stap>>
    Verteller: Wat spreken jullie af? #line:les-3
    <<agree les_afspraken>>
    ===
    """

  private func house() throws -> House { try House(["les": Self.script]) }

  private func dossiers(_ house: House) -> DossierFolder {
    DossierFolder(in: TranscriptFolder(path: house.transcripts))
  }

  @discardableResult
  private func run(
    _ house: House, _ lines: String..., alias: String? = "Tulp", language: Language = .dutch,
    columns: Int = 80
  ) async throws -> Theatre {
    let theatre = Theatre(typed: lines, columns: columns, language: language)
    await InteractiveShell(
      console: theatre.console, repertoire: try Repertoire(path: house.scenarios),
      transcripts: TranscriptFolder(path: house.transcripts),
      settings: Settings(path: house.settings), engine: "test", alias: alias, seed: 1,
      makeCode: { _ in PlayCode(typed: "groene fiets") }
    ).run()
    return theatre
  }

  /// The code that was shown.
  private func code(in screen: String) throws -> String {
    let match = try #require(screen.firstMatch(of: /\n    ([A-Z0-9]{3} [A-Z0-9]{3})\n/))
    return String(match.1)
  }

  /// Plays once, and keeps it in a new dossier.
  private func begun(_ house: House) async throws -> (screen: String, code: String) {
    let screen = try await run(
      house, "1 --alleen", "Ik kan het.", "Bellen.", "", "", "ja", "", "stop"
    ).screen
    return (screen, try code(in: screen))
  }

  @Test("is made where the pupil wants it; its code is shown once")
  func making() async throws {
    let house = try house()
    let (screen, code) = try await begun(house)
    #expect(
      screen.contains(
        """
        Nummer, of Enter = 1: \("")
        Bewaard. Alleen jij en je docent kunnen dit zien.

        Wil je dit bewaren in een dossier? Dat is een map van jou, voor later. Met een
        code open je hem.
        Ja of nee: ja
        Schrijf deze code op papier. Hij opent je dossier. Je ziet hem maar één keer:
            \(code)
        Op papier? Druk op Enter. \("")
        Het staat in je dossier.

        """))
    let dossier = try #require(try dossiers(house).dossier(of: "Tulp", code: code))
    #expect(dossier.lessons.map(\.heading) == ["De les"])
    #expect(dossier.lessons[0].reflections.map(\.words) == ["Ik kan het.", "Bellen."])
    let recording = try #require(house.recordings.first { $0.hasSuffix(".jsonl") })
    #expect(try !house.recording(recording).contains(code.filter { $0 != " " }))
    #expect(try !house.recording(recording).contains(code))
  }

  @Test("is not made of a play that is thrown away, that is not wanted, or that says nothing")
  func notMaking() async throws {
    let house = try house()
    let thrown = try await run(house, "1 --alleen", "Ja.", "Ja.", "", "3", "ja", "stop").screen
    #expect(thrown.contains("Weggegooid.\n"))
    #expect(!thrown.contains("dossier?"))
    let unwanted = try await run(house, "1 --alleen", "Ja.", "Ja.", "", "", "nee", "stop").screen
    #expect(unwanted.contains("Wil je dit bewaren in een dossier?"))
    let silent = try await run(house, "1 --alleen", "", "", "", "", "", "", "stop").screen
    #expect(silent.contains("Bewaard. Alleen jij"))
    #expect(!silent.contains("dossier?"))
    #expect(dossiers(house).aliases == [])
  }

  @Test("asks for the code, without showing it, and begins with the step planned last time")
  func opening() async throws {
    let house = try house()
    let (_, code) = try await begun(house)
    let theatre = try await run(
      house, "1 --alleen", code, "Ik durf.", "Gaan.", "Ik", "bel", "maandag", "", "", "ja", "ja",
      "stop")
    #expect(
      theatre.screen.contains(
        """
        > 1 --alleen
        Je hebt een dossier. Typ je code. Geen code? Druk op Enter.
        Code: \("")

        De les
        Je docent kan dit lezen.
        Je code is: groene fiets. Schrijf hem op. Stopt het spel? Met je code ga je
        later verder.

        Verteller: De vorige keer wilde je: Bellen.

        """))
    #expect(
      theatre.screen.contains(
        """
        Wil je dit bewaren in je dossier?
        Ja of nee: ja
        Ook de afspraken?
        Ja of nee: ja
        Het staat in je dossier.

        """))
    #expect(!theatre.screen.contains(code))
    let asked = theatre.reader.requests.filter { $0.prompt.text == "Code: " }
    #expect(asked.count == 1)
    #expect(asked.allSatisfy { $0.isSecret && !$0.isRemembered })
    let dossier = try dossiers(house).dossier(of: "Tulp")
    #expect(dossier.plannedStep == "Gaan.")
    #expect(dossier.lessons.last?.agreements.map(\.sentence) == ["Ik: bel (maandag)"])
  }

  @Test("Enter plays without it; afterwards the code still keeps the play in it")
  func without() async throws {
    let house = try house()
    let (_, code) = try await begun(house)
    let kept = try await run(
      house, "1 --alleen", "", "Ik durf.", "Gaan.", "", "", "ja", code, "stop"
    ).screen
    #expect(!kept.contains("De vorige keer"))
    #expect(
      kept.contains(
        """
        Wil je dit bewaren in je dossier?
        Ja of nee: ja
        Typ je code. Geen code? Druk op Enter.
        Code: \("")
        Het staat in je dossier.

        """))
    #expect(try dossiers(house).dossier(of: "Tulp").lessons.count == 2)
    let left = try await run(house, "1 --alleen", "", "Ik durf.", "Gaan.", "", "", "ja", "", "stop")
      .screen
    #expect(left.contains("Dit staat niet in je dossier. Je opname is wel bewaard.\n"))
    #expect(try dossiers(house).dossier(of: "Tulp").lessons.count == 2)
  }

  @Test("stays closed after three wrong codes, until the teacher gives a new one")
  func threeWrong() async throws {
    let house = try house()
    let (_, code) = try await begun(house)
    try house.belongsToTeacher()
    let theatre = try await run(
      house, "dossier", "fout", "dossier", "AAA AAA", "CCC CCC", "dossier", "1 --alleen", "Ja.",
      "/stop",
      "code Tulp", "docent", "code tulp", "", "docent uit", "dossier", code, "",
      "stop")
    #expect(
      theatre.screen.contains(
        """
        Code: \("")
        Die code klopt niet. Kijk nog eens op je papier.
        Code: \("")
        Die code klopt niet. Kijk nog eens op je papier.
        """))
    #expect(
      theatre.screen.contains(
        """
        Code: \("")
        Je dossier blijft nu dicht. Vraag je docent om een nieuwe code.

        """))
    #expect(!theatre.screen.contains("De vorige keer"))
    #expect(theatre.screen.contains("> code Tulp\nEen nieuwe code krijg je van je docent.\n"))
    let new = try self.code(in: theatre.screen)
    #expect(new != code)
    #expect(try dossiers(house).dossier(of: "Tulp", code: new) != nil)
  }

  @Test("is shown to its pupil with the code, to a teacher without")
  func showing() async throws {
    let house = try house()
    let (_, code) = try await begun(house)
    let pupil = try await run(house, "dossier tulp", code, "stop", alias: nil).screen
    let page = """

      Dossier van Tulp

      De les · \(RecordedTime.shown(try dossiers(house).dossier(of: "Tulp").lessons[0].recorded))
      Wat zie je nu?
        Inzicht: Ik kan het.
      Wat ga je doen?
        Volgende stap: Bellen.


      """
    #expect(pupil.contains(page))
    try house.belongsToTeacher()
    let teacher = try await run(
      house, "docent", "dossier", "Tulp", "dossier Vos", "dossier", "namen", "", "stop"
    ).screen
    // The list may be on the board: it has aliases only if the teacher asks for them.
    #expect(
      teacher.contains(
        """
        docent> dossier
        Welke namen er zijn? Niet op het bord: typ namen.
        Van wie? Typ de naam: Tulp
        \(page)
        """))
    #expect(teacher.contains("Van wie? Typ de naam: namen\nTulp\nVan wie? Typ de naam: "))
    #expect(teacher.contains("Er is geen dossier van “Vos”. Kijk of de naam klopt.\n"))
    #expect(
      teacher.contains(
        """
        Typ dossier voor de dossiers. Code kwijt? Typ code en de naam, bijvoorbeeld:
        code Tulp.

        """))
  }

  @Test("a class has none")
  func rooms() async throws {
    let house = try house()
    _ = try await begun(house)
    let screen = try await run(
      house, "1 --klas", "Ja.", "", "Ja.", "", "", "", "stop", alias: nil
    ).screen
    #expect(screen.contains("Bewaard."))
    #expect(!screen.contains("Code: "))
    #expect(!screen.contains("dossier?"))
  }

  @Test("its name is proposed to nobody, and taken up again by typing it")
  func picking() async throws {
    let house = try house()
    let (_, code) = try await begun(house)
    let screen = try await run(house, "1 --alleen", "tulp", code, "/stop", "stop", alias: nil)
      .screen
    #expect(!screen.contains("  Tulp\n"))
    #expect(screen.contains("Heb je een dossier? Typ de naam van je dossier.\n"))
    #expect(screen.contains("Verteller: De vorige keer wilde je: Bellen.\n"))
  }

  @Test("speaks English too, and fits 40 columns")
  func english() async throws {
    let house = try house()
    let screen = try await run(
      house, "1 --alleen", "I can.", "Call.", "", "", "yes", "", "dossier", "wrong", "", "quit",
      language: .english, columns: 40
    ).screen
    let code = try code(in: screen)
    #expect(
      screen.contains(
        """
        Do you want to keep this in a dossier?
        It is a folder of your own, for later. A
        code opens it.
        Yes or no: yes
        Write this code on paper. It opens your
        dossier. You see it only once:
            \(code)
        On paper? Press Enter. \("")
        It is in your dossier.

        """))
    #expect(
      screen.contains(
        """
        Code: \("")
        That code is not right. Look at your
        paper once more.

        """))
  }
}
