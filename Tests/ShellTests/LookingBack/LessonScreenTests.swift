import Archive
import Foundation
import Roleplay
import Testing

@testable import Shell

@Suite("A lesson of moments, played")
@MainActor
struct LessonScreenTests {
  private func lesson(_ text: String) async throws -> RecordedPlay {
    let play = try await RecordedPlay(visibility: .class)
    let path = play.house.transcripts + "/lesson-Thuis.txt"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return play
  }

  private func screen(_ play: RecordedPlay, _ theatre: Theatre) -> LessonScreen {
    LessonScreen(
      console: theatre.console, folder: TranscriptFolder(path: play.house.transcripts)
    ) { _ in play.tools }
  }

  private static let text = """
    # Thuis
    20260101-120000-proef-Tulp 4 Wat zou jij doen?
    weg 3 Hè?
    geen moment
    20260101-120000-proef-Tulp 99
    20260101-120000-proef-Tulp.jsonl 10
      Wat zie je aan zijn vader?
    """

  @Test("stands at each moment, asks its question, and names what is missing in one sentence")
  func plays() async throws {
    let play = try await lesson(Self.text)
    let theatre = Theatre(typed: "toon", "vorig moment", "volgend moment", "", "volgend moment")
    try await screen(play, theatre).play("Thuis")
    let words = theatre.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.hasPrefix(
        "Overgeslagen: regel 3 (geen opname weg), regel 4 (geen moment), "
          + "regel 5 (de opname heeft geen regel 99). "))
    #expect(words.contains("Wat zou jij doen? Moment 1 van 2: Wat zou jij doen? kijk> toon"))
    #expect(
      words.contains(
        "Wat zei je? Leerling: … (verborgen, a toont) Wat zou jij zeggen? Moment 2 van 2: Wat zie"))
    #expect(words.hasSuffix("kijk> volgend moment Dit was de les Thuis."))
    #expect(theatre.reader.left == 0)
  }

  @Test("a recording that is not for the class is named and passed over")
  func kept() async throws {
    let play = try await lesson("\(Self.text)\n20260101-120000-proef-Ree 4 Hè?\n")
    _ = try await RecordedPlay(house: play.house, alias: "Ree")
    let theatre = Theatre(typed: "volgend moment", "volgend moment")
    try await screen(play, theatre).play("Thuis")
    let words = theatre.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.hasPrefix(
        "Overgeslagen: regel 3 (geen opname weg), regel 4 (geen moment), "
          + "regel 5 (de opname heeft geen regel 99), regel 8 (deze opname is alleen voor jou). "))
    #expect(words.hasSuffix("Dit was de les Thuis."))
    #expect(!words.contains("Hè?") && !words.contains("Ree"))
  }

  @Test("stops when the person stops; lists what there is; says what there is not")
  func lists() async throws {
    let play = try await lesson(Self.text)
    let theatre = Theatre(typed: "stop", "nooit")
    try await screen(play, theatre).play("Thuis")
    #expect(theatre.reader.left == 1)
    let listing = Theatre()
    try screen(play, listing).list()
    #expect(listing.screen == "Thuis: 4 momenten\n")
    await #expect(throws: ArchiveError.noLesson("Uit", among: ["Thuis"])) {
      try await screen(play, listing).play("Uit")
    }
    let empty = Theatre()
    try screen(try await RecordedPlay(), empty).list()
    #expect(empty.screen.hasPrefix("Er zijn nog geen lessen. Druk op l in een opname:"))
  }

  @Test("without a person at a terminal all moments are written one after the other")
  func unattended() async throws {
    let play = try await lesson(Self.text)
    let theatre = Theatre(interactive: false)
    try await screen(play, theatre).play("Thuis")
    #expect(theatre.screen.contains("\nMoment 1 van 2: Wat zou jij doen?\n"))
    #expect(theatre.screen.contains("\nMoment 2 van 2: Wat zie je aan zijn vader?\n"))
    #expect(!theatre.screen.contains("→ Ik vraag waarom."))
  }
}
