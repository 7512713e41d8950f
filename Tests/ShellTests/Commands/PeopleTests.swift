import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("Pupils and teachers at one laptop")
@MainActor
struct PeopleTests {
  private func run(
    _ theatre: Theatre, in house: House, alias: String? = nil
  ) async throws -> String {
    await InteractiveShell(
      console: theatre.console, repertoire: try Repertoire(path: house.scenarios),
      transcripts: TranscriptFolder(path: house.transcripts),
      settings: Settings(path: house.settings), engine: "test", alias: alias, seed: 1
    ).run()
    return theatre.screen
  }

  @Test("sixty names and more, each once, none a recording carries")
  func words() throws {
    #expect(Set(AliasWords.all).count == AliasWords.all.count)
    for language in Language.allCases {
      let words = AliasWords.words(in: language)
      #expect(words.count >= 60)
      #expect(Set(words).count == words.count)
      for word in words {
        #expect(throws: Never.self) { try Alias(word) }
        #expect(try AliasWords.alias(word) == word)
      }
      var random = SystemRandomNumberGenerator()
      let taken = Set(words.dropFirst(3).map { $0.lowercased() })
      let proposed = AliasWords.proposed(5, in: language, taken: taken, using: &random)
      #expect(Set(proposed.prefix(3)) == Set(words.prefix(3)))
      #expect(proposed.dropFirst(3).allSatisfy { $0.hasSuffix(" 2") })
    }
  }

  @Test("whoever plays in English is proposed English words; a name from before is still theirs")
  func languageOfNames() async throws {
    let house = try House.small()
    let theatre = Theatre(typed: "1", "Tulp", "Hello", "", "quit", language: .english)
    let screen = try await run(theatre, in: house)
    let names = screen.components(separatedBy: "Choose a name.").last ?? ""
    let offered = names.split(separator: "\n").compactMap { line in
      line.wholeMatch(of: /\ \ [1-6]\ \ (\S+)/).map { String($0.1) }
    }
    let english = AliasWords.words(in: .english)
    #expect(offered.count == 6 && offered.allSatisfy(english.contains), "\(offered)")
    #expect(house.recordings.allSatisfy { $0.contains("-Tulp.") } && house.recordings.count == 1)
  }

  @Test("a pupil picks a name by number; Enter gives others; later 0 keeps it, and opens nothing")
  func picking() async throws {
    let house = try House.small()
    let theatre = Theatre(
      typed: "1", "", "8", "2", "Hoi", "", "1", "0", "Dag", "", "terugkijken", "stop")
    let screen = try await run(theatre, in: house)
    #expect(screen.contains("Kies een naam. Niet je eigen naam: zo blijf jij onbekend.\n"))
    #expect(
      screen.contains("Nummer, of Enter = andere namen: 8\nTyp een nummer van 1 tot en met 6.\n"))
    // A name may have hyphens of its own, and a second recording of it a number behind it.
    let name = try #require(
      AliasWords.all.first { name in
        house.recordings.allSatisfy { $0.contains("-\(name).") || $0.contains("-\(name)-2.") }
      })
    // Whoever is next does not read who played before.
    let next = try #require(screen.components(separatedBy: "Kies een naam.").last)
    #expect(next.contains("  0  Ik heb net ook gespeeld: zelfde naam\n"))
    #expect(!next.contains(" \(name)\n"))
    #expect(screen.contains("Nummer, of Enter = andere namen: 0\n"))
    #expect(screen.contains("> terugkijken\nWat alleen voor jou en je docent is"))
  }

  @Test("when a turn ends, what was typed is forgotten, and the recordings are not shown")
  func another() async throws {
    let house = try House.small()
    let theatre = Theatre(
      typed: "1", "1", "Geheim", "", "1", "1", "Hoi", "", "terugkijken alles", "stop")
    let screen = try await run(theatre, in: house)
    #expect(house.recordings.count == 2)
    // Twice at a question, and twice when a turn ended.
    #expect(theatre.reader.forgotten == 4)
    let replayed = screen.components(separatedBy: "> terugkijken alles").last ?? ""
    #expect(replayed.contains("Wat alleen voor jou en je docent is, kijk je terug met"))
    #expect(!replayed.contains("Hoi") && !replayed.contains("Geheim"))
  }

  @Test(
    "an alias is one of those that are proposed, never a path or anybody's name",
    arguments: ["../../x", "Jan de Vries", "Ahmed", "Tulp Twee", "Tulp 1234", "Tulp 0"])
  func otherAlias(_ alias: String) async throws {
    let house = try House.small()
    let screen = try await run(Theatre(typed: "1", "nee", "stop"), in: house, alias: alias)
    #expect(
      screen.contains(
        """
        > 1
        Zo heet geen schuilnaam. Speel nooit onder je eigen naam. Kies een schuilnaam,
        bijvoorbeeld Tulp, Ree of Wolk.

        """))
    #expect(house.recordings.isEmpty)
    let typed = try await run(Theatre(typed: "1", alias, "stop", "stop"), in: house)
    #expect(!typed.contains("Wat schrijf je?"))
    #expect(house.recordings.isEmpty)
  }

  @Test(
    "an alias may be typed however it is written, also one that was not proposed just now",
    arguments: [
      ("tulp", "Tulp"), ("TULP 2", "Tulp-2"), ("ijsvogel", "IJsvogel"),
      ("vergeet mij niet", "Vergeet-mij-niet"),
    ])
  func typedAlias(_ typed: String, _ name: String) async throws {
    let house = try House.small()
    _ = try await run(Theatre(typed: "1", typed, "Hoi", "", "stop"), in: house)
    #expect(house.recordings.count == 1)
    #expect(house.recordings.allSatisfy { $0.hasSuffix("-brief-\(name).jsonl") })
    // Somebody else cannot begin under it.
    let second = try await run(Theatre(typed: "1", typed, "stop", "stop"), in: house)
    #expect(second.contains("speelde hier al. Kies een andere naam.\n"))
    #expect(house.recordings.count == 1)
  }

  @Test("what is for a pupil and the teacher only is not shown before a name is picked")
  func beforeANameIsPicked() async throws {
    let house = try House.small()
    let screen = try await run(
      Theatre(typed: "1", "1", "Geheim", "", "terugkijken", "terugkijken alles", "stop"), in: house)
    #expect(
      screen.contains(
        """
        > terugkijken alles
        Wat alleen voor jou en je docent is, kijk je terug met je docent.

        """))
    #expect(screen.components(separatedBy: "Geheim").count == 2)
    // Of two, only what the class may see is in the list.
    let both = try await run(
      Theatre(
        typed: "1", "1", "Geheim", "", "1", "0", "Open", "2", "terugkijken alles", "stop"),
      in: house)
    let replayed = both.components(separatedBy: "> terugkijken alles").last ?? ""
    #expect(replayed.contains(": Open\n"))
    #expect(!replayed.contains("Geheim"))
  }

  @Test("a pupil sees this sitting's recordings only, a teacher all")
  func teacher() async throws {
    let house = try House.small()
    _ = try await run(Theatre(typed: "1", "Eerder", "", "stop"), in: house, alias: "Ree")
    let pupil = try await run(Theatre(typed: "terugkijken", "verder", "stop"), in: house)
    #expect(!pupil.contains("Ree"))
    #expect(!pupil.contains("Eerder"))
    try house.belongsToTeacher()
    let theatre = Theatre(
      typed: "docent", "terugkijken alles", "docent uit", "terugkijken", "stop")
    let screen = try await run(theatre, in: house)
    #expect(
      screen.contains(
        """
        > docent
        Je ziet nu alle opnamen. Deze laptop is alleen van jou. Gaan leerlingen hem ook
        gebruiken? Typ eerst docent wachtzin.
        Dit kan nu: lespagina 1 (wat je in de les doet), speel 1 --klas, terugkijken,
        bespreek, zoek, les, boom, verder. Meer? Typ help. Klaar? Typ docent uit.
        Nog niet bekeken: 1 spel dat alleen jij mag zien. Typ: terugkijken namen.
        docent> terugkijken alles

        """))
    #expect(screen.contains("Leerling: Eerder\n"))
    #expect(
      screen.contains(
        """
        docent> docent uit
        De stand voor de docent is uit. Je ziet nu alleen de opnamen van nu.
        > terugkijken
        Er is nog niets om terug te kijken. Een spel van eerder? Vraag je docent.

        """))
    #expect(theatre.reader.forgotten == 2)
  }

  @Test("a list that may be on the board has no aliases but by an order")
  func board() async throws {
    let house = try House.small()
    _ = try await run(Theatre(typed: "1", "Eerder", "", "stop"), in: house, alias: "Ree")
    _ = try await run(Theatre(typed: "1", "Later", "/stop", "stop"), in: house, alias: "Wilg")
    _ = try await run(Theatre(typed: "1", "/stop", "stop"), in: house, alias: "Otter")
    try house.belongsToTeacher()
    let screen = try await run(
      Theatre(typed: "docent", "terugkijken", "", "stop"), in: house)
    #expect(
      screen.contains(
        "De schuilnamen staan er niet bij. Toch zien? Zet het bord uit en typ: namen.\n  1  De"))
    for alias in ["Ree", "Wilg", "Otter"] { #expect(!screen.contains(alias)) }
    for typed in [["terugkijken", "namen"], ["terugkijken namen"], ["replay names"]] {
      let named = try await run(
        Theatre(typed: ["docent"] + typed + ["", "stop"]), in: house)
      #expect(named.contains("Hier staan schuilnamen. Laat dit niet op het bord zien.\n  1  "))
      for alias in ["Ree", "Wilg", "Otter"] { #expect(named.contains(" · \(alias) · ")) }
    }
  }

  @Test("the teacher's mode does not open before somebody chose a passphrase, or none")
  func notChosen() async throws {
    let house = try House.small()
    _ = try await run(Theatre(typed: "1", "Geheim", "", "stop"), in: house, alias: "Ree")
    let pupil = try await run(
      Theatre(typed: "docent", "terugkijken alles", "zoek Geheim", "docent alleen", "stop"),
      in: house)
    #expect(
      pupil.contains(
        """
        > docent
        Docent? Kies eerst een wachtzin: typ docent wachtzin. Gebruikt geen enkele
        leerling deze laptop? Hoe het dan gaat, staat in de README.
        > terugkijken alles

        """))
    #expect(!pupil.contains(": Geheim\n") && !pupil.contains("docent> "))
    #expect(Settings(path: house.settings).teacherAccess == .notChosen)

    let teacher = try await run(
      Theatre(typed: "docent Deze laptop is alleen van mij", "terugkijken alles", "stop"), in: house
    )
    #expect(teacher.contains("Leerling: Geheim\n"))
    #expect(Settings(path: house.settings).teacherAccess == .onlyMine)
    // It is remembered, until a passphrase is chosen.
    let later = try await run(
      Theatre(
        typed: "docent", "docent wachtwoord", "open sesam", "open sesam", "docent uit",
        "teacher this laptop is only mine", "docent", "", "stop"), in: house)
    #expect(later.contains("> docent\nJe ziet nu alle opnamen."))
    let path = house.settings + "/passphrase"
    #expect(
      later.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "De wachtzin is bewaard. Vergeten? Gooi het bestand \(path) weg. "
          + "Kies dan een nieuwe wachtzin: typ docent wachtzin. Alle opnamen blijven."))
    #expect(later.contains("Er is al een wachtzin."))
    #expect(Settings(path: house.settings).teacherAccess == .passphrase)
    // After the passphrase is removed, the teacher has to choose again.
    try FileManager.default.removeItem(atPath: path)
    #expect(Settings(path: house.settings).teacherAccess == .notChosen)
  }

  @Test("a passphrase guards the teacher's mode")
  func passphrase() async throws {
    let house = try House.small()
    let setting = Theatre(
      typed: "docent wachtzin", "kort", "open sesam", "open sesan", "open sesam", "open sesam",
      "stop")
    let screen = try await run(setting, in: house)
    #expect(screen.contains("Die wachtzin is te kort. Neem minstens 8 tekens.\n"))
    #expect(
      screen.contains(
        "De twee wachtzinnen zijn niet gelijk. Typ ze nog eens. Toch niet? Druk op Enter.\n"))
    #expect(screen.contains("De wachtzin is bewaard. Vergeten? Gooi het bestand"))
    #expect(screen.contains("\nWil je de opnamen zien? Typ nu docent.\n"))
    #expect(setting.reader.requests.filter(\.isSecret).count == 5)

    let entering = Theatre(typed: "docent", "open ui", "open sesam", "stop")
    let entered = try await run(entering, in: house)
    #expect(
      entered.contains(
        """
        > docent
        Wachtzin: \("")
        Even kijken …
        Die wachtzin klopt niet.
        Wachtzin: \("")
        Even kijken …
        Je ziet nu alle opnamen.

        """))
    let guessing = Theatre(typed: "docent", "", "docent wachtwoord", "", "stop")
    let guessed = try await run(guessing, in: house)
    #expect(!guessed.contains("Je ziet nu alle opnamen."))
    #expect(!guessed.contains("Nieuwe wachtzin"))
    let forgotten = try await run(
      Theatre(typed: "docent", "een", "twee", "drie", "stop"), in: house)
    #expect(
      forgotten.contains(
        "Wachtzin vergeten? Wat je dan doet, staat in de README, bij ‘Vergeten?’.\n> stop"))
  }

  @Test("what follows the teacher's word may be a passphrase: it is not said again")
  func notSaidAgain() async throws {
    let screen = try await run(
      Theatre(typed: "docent geheimezin123", "stop"), in: try House.small())
    #expect(screen.components(separatedBy: "geheimezin123").count == 2)
    let words = screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Een wachtzin typ je pas als ik erom vraag"))
  }

  @Test("who is asked how many play can ask for help, and go back", arguments: ["stop", "/stop"])
  func helpAtHowMany(leaving: String) async throws {
    let house = try House.small()
    try house.add("paar", "title: Paar\naudience: solo, pair\n---\nDag. #line:p1\n===\n")
    let theatre = Theatre(
      typed: "speel paar", "samen", "?", "/hulp", "ik ben bang", leaving, "stop")
    let screen = try await run(theatre, in: house)
    #expect(screen.components(separatedBy: "Typ het nummer van wat bij jullie past.").count == 3)
    #expect(screen.components(separatedBy: "Typ een nummer van 1 tot en met 3.").count == 2)
    #expect(screen.components(separatedBy: "Kies een naam").count == 2)
  }

  @Test(
    "a pupil is asked nothing but an alias, and says there that they are not alone",
    arguments: [("1", Audience.solo), ("samen", .pair), ("Samen ", .pair), ("together", .pair)])
  func alone(typed: String, audience: Audience) async throws {
    let house = try House.small()
    try house.add(
      "paar", "title: Paar\naudience: solo, pair\n---\nVerteller: Dag. #line:p1\n===\n")
    let more = audience == .pair ? ["2", "1"] : []
    let screen = try await run(
      Theatre(typed: ["speel paar", typed] + more + ["", "", "stop"]), in: house)
    #expect(screen.contains("Speel je met meer mensen? Typ: samen."))
    #expect(screen.contains("Met hoeveel mensen") == (audience == .pair))
    #expect(screen.contains("Verteller: Dag."))
    #expect(try recorded(audience, in: house))
  }

  /// Whether the only recording is of this audience.
  private func recorded(_ audience: Audience, in house: House) throws -> Bool {
    let texts = try house.recordings.map(house.recording)
    return texts.count == 1 && texts[0].contains("\"audience\":\"\(audience.rawValue)\"")
  }

  @Test("what is not for one alone is for two, and offers no other; the teacher is asked")
  func notAlone() async throws {
    let house = try House.small()
    try house.belongsToTeacher()
    try house.add(
      "klas", "title: Klas\naudience: class, pair\n---\nVerteller: Dag. #line:k1\n===\n")
    let pupil = try await run(
      Theatre(typed: "speel klas", "samen", "?", "", "1", "", "", "stop"), in: house)
    #expect(pupil.contains("1  Met z'n tweeën"))
    #expect(!pupil.contains("Alleen\n"))
    let words = pupil.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Druk op Enter als je met z'n tweeën speelt."))
    #expect(try recorded(.pair, in: house))
    let teacher = try await run(
      Theatre(typed: "docent", "speel klas", "stop", "stop"), in: house)
    #expect(teacher.contains("Met hoeveel mensen speel je?"))
    #expect(!teacher.contains("Kies een naam"))
  }

  @Test("a teacher reads the lesson page, in words without marks; a pupil is told whose it is")
  func lessonPage() async throws {
    let house = try House.small()
    try house.belongsToTeacher()
    try """
    # De brief

    **Nog niet gespeeld.** Typ `brief`
    in de klas.
    ## Vijftig minuten
    | minuten | wat |
    |---|---|
    | 5 | Doel: "Vandaag schrijven we." |
    - Eén schrijft.
    - Eén *leest* voor, en kijkt
      mee.
    """.write(
      toFile: house.scenarios + "/brief/docent.md", atomically: true, encoding: .utf8)
    let screen = try await run(
      Theatre(
        typed: "lespagina 1", "docent", "lespagina", "lespagina 1", "lespagina stelling", "stop"),
      in: house)
    #expect(
      screen.contains("> lespagina 1\nDe lespagina is voor je docent. Typ eerst: docent.\n"))
    #expect(
      screen.contains(
        """
        docent> lespagina
        Van welk scenario? Typ lespagina en het nummer, bijvoorbeeld: lespagina 1.
        docent> lespagina 1

        De brief

        Nog niet gespeeld. Typ brief in de klas.

        Vijftig minuten
          minuten  wat
          5  Doel: "Vandaag schrijven we."
        - Eén schrijft.
        - Eén leest voor, en kijkt mee.

        docent> lespagina stelling
        Bij ‘stelling’ hoort geen lespagina.

        """))
  }

  @Test("help in the teacher's mode says what a teacher can do")
  func teachersHelp() async throws {
    let house = try House.small()
    try house.belongsToTeacher()
    let screen = try await run(Theatre(typed: "docent", "help", "stop"), in: house)
    #expect(screen.contains("lespagina 5 "))
    #expect(screen.contains("docent uit "))
    let english = try await run(
      Theatre(typed: "teacher", "help", "quit", language: .english), in: house)
    #expect(english.contains("lessonpage 5 "))
  }
}
