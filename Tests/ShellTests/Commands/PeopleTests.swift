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
  func words() {
    #expect(AliasWords.all.count >= 60)
    #expect(Set(AliasWords.all).count == AliasWords.all.count)
    for word in AliasWords.all { #expect(throws: Never.self) { try Alias(word) } }
    var random = SystemRandomNumberGenerator()
    let taken = Set(AliasWords.all.dropFirst(3).map { $0.lowercased() })
    let proposed = AliasWords.proposed(5, taken: taken, using: &random)
    #expect(Set(proposed.prefix(3)) == Set(AliasWords.all.prefix(3)))
    #expect(proposed.dropFirst(3).allSatisfy { $0.hasSuffix(" 2") })
  }

  @Test("a pupil picks a name by number; Enter gives others; later 0 keeps it, and opens nothing")
  func picking() async throws {
    let house = try House.small()
    let theatre = Theatre(
      typed: "1", "", "8", "2", "Hoi", "", "1", "0", "Dag", "", "terugkijken", "stop")
    let screen = try await run(theatre, in: house)
    #expect(screen.contains("Kies een naam. Niet je eigen naam: zo blijf jij onbekend.\n"))
    #expect(screen.contains("Nummer, of Enter = andere namen: 8\nTyp een nummer van 1 tot 6.\n"))
    // A name may have hyphens of its own, and a second recording of it a number behind it.
    let name = try #require(
      AliasWords.all.first { name in
        house.recordings.allSatisfy { $0.contains("-\(name).") || $0.contains("-\(name)-2.") }
      })
    #expect(screen.contains("  0  \(name) (de naam van net)\n"))
    #expect(screen.contains("Nummer, of Enter = andere namen: 0\n"))
    #expect(screen.contains("> terugkijken\nEr is nog niets om terug te kijken."))
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
    #expect(replayed.contains("Er is nog niets om terug te kijken."))
    #expect(!replayed.contains("Hoi") && !replayed.contains("Geheim"))
  }

  @Test("an alias that is a path is refused")
  func path() async throws {
    let house = try House.small()
    let screen = try await run(
      Theatre(typed: "1", "nee", "stop"), in: house, alias: "../../x")
    #expect(
      screen.contains(
        "Het teken “.” kan niet in een naam. Gebruik letters en cijfers.\n"))
    #expect(house.recordings.isEmpty)
  }

  @Test("a pupil sees this sitting's recordings only, a teacher all")
  func teacher() async throws {
    let house = try House.small()
    _ = try await run(Theatre(typed: "1", "Eerder", "", "stop"), in: house, alias: "Ree")
    let pupil = try await run(Theatre(typed: "terugkijken", "verder", "stop"), in: house)
    #expect(!pupil.contains("Ree"))
    #expect(!pupil.contains("Eerder"))
    let theatre = Theatre(
      typed: "docent", "terugkijken alles", "docent uit", "terugkijken", "stop")
    let screen = try await run(theatre, in: house)
    #expect(
      screen.contains(
        """
        > docent
        Je ziet nu alle opnamen. Iedereen kan dit nog. Kies een wachtzin: typ docent
        wachtwoord.
        Typ terugkijken, bespreek, verder, zoek, les of boom. Klaar? Typ docent uit.
        docent> terugkijken alles

        """))
    #expect(screen.contains("Ree: Eerder\n"))
    #expect(
      screen.contains(
        """
        docent> docent uit
        Je ziet nu alleen de opnamen van nu.
        > terugkijken
        Er is nog niets om terug te kijken. Een spel van eerder? Vraag je docent.

        """))
    #expect(theatre.reader.forgotten == 2)
    let list = try await run(
      Theatre(typed: "1", "Later", "", "docent", "terugkijken", "", "stop"), in: house,
      alias: "Wilg")
    #expect(list.contains("Hier staan schuilnamen. Laat dit niet op het bord zien.\n  1  "))
  }

  @Test("a passphrase guards the teacher's mode")
  func passphrase() async throws {
    let house = try House.small()
    let setting = Theatre(
      typed: "docent wachtwoord", "kort", "kort", "docent wachtwoord", "open sesam",
      "open sesan", "docent wachtwoord", "open sesam", "open sesam", "stop")
    let screen = try await run(setting, in: house)
    #expect(screen.contains("Die wachtzin is te kort. Neem minstens 8 tekens.\n"))
    #expect(screen.contains("De twee wachtzinnen zijn niet gelijk. Er is niets veranderd.\n"))
    #expect(screen.contains("De wachtzin is veranderd. Bewaar hem goed: er is geen andere weg.\n"))
    #expect(setting.reader.requests.filter(\.isSecret).count == 6)

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
  }
}
