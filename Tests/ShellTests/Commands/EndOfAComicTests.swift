import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("The end of a comic")
@MainActor
struct EndOfAComicTests {
  private static let script = """
    title: Held
    heading: Een held
    form: comic
    audience: solo
    ---
    <<declare $held_naam = "Vonk">>
    <<hero name $held_naam>>
    Verteller: Vonk staat op het dak. Beneden staan veel mensen te wachten. #line:hd-1
    <<panel small>>
    Vonk: Ik durf niet goed. #line:hd-2 #thought
    Verteller: Vonk springt van het dak. #line:hd-3
    <<panel flying>>
    Vonk: Ik durf toch! #line:hd-4
    ===
    """

  private func end(rows: Int?, plain: Bool = false, _ typed: [String]) async throws -> String {
    let house = try House(["held": Self.script])
    let theatre = Theatre(typed: typed, columns: 40, rows: rows, plain: plain)
    let sitting = Sitting(
      console: theatre.console, repertoire: try Repertoire(path: house.scenarios),
      transcripts: TranscriptFolder(path: house.transcripts), engine: "test", alias: "Tulp",
      seed: 1)
    #expect(await sitting.play("held", audience: .solo) == .finished)
    let shown = TerminalText.plain(theatre.screen)
      .replacing("\u{1B}[1A\r\u{1B}[K", with: "")
    let kept = try #require(shown.range(of: "kunnen\ndit zien.\n")).upperBound
    #expect(house.files.contains { $0.hasSuffix(".strip-getekend.html") })
    return String(shown[kept...])
  }

  /// Enter from line to line, and at who may see it.
  private let played = Array(repeating: "", count: 4)

  @Test("stops at each screen, and gives each page on a line of its own")
  func screens() async throws {
    let end = try await end(rows: 12, played + Array(repeating: "", count: 8))
    let screens = end.components(separatedBy: "q = stop: \n")
    #expect(screens.count > 2)
    for screen in screens.dropLast() {
      #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 11)
    }
    let lines = end.split(separator: "\n")
    let asked = try #require(lines.firstIndex(of: "Op papier? Open in een browser:"))
    #expect(
      lines[asked...].dropFirst().map { $0.hasSuffix("-held-Tulp.strip.html") } == [true, false])
    #expect(lines.last?.hasSuffix("-held-Tulp.strip-getekend.html") == true)
    for words in ["Vonk staat op het dak.", "Vonk springt van het"] {
      #expect(screens.contains { $0.contains(words) })
    }
  }

  @Test("makes the pages too where the person wants to read no more of it")
  func noMore() async throws {
    // The readings are over at the first stop: the person pressed Ctrl-D.
    let end = try await end(rows: 12, played)
    #expect(end.contains("Op papier? Open in een browser:\n"))
    #expect(!end.contains("Vonk springt"))
  }

  @Test("is looked at panel by panel, also where all of it fits")
  func panels() async throws {
    let end = try await end(rows: 200, played + Array(repeating: "", count: 3))
    let parts = end.components(separatedBy: "q = stop: \n")
    #expect(parts.count == 3)
    #expect(parts[1].contains("Vonk staat op het dak.") && !parts[1].contains("springt"))
    #expect(parts[2].contains("Vonk springt van het\ndak."))
  }

  @Test("comes whole where lines are plain, with the hero in words and not made of signs")
  func whole() async throws {
    let end = try await end(rows: 12, plain: true, played)
    #expect(end.contains("Vonk springt van het\ndak."))
    #expect(!end.contains("q = stop"))
    #expect(!end.contains("/\\") && !end.contains("|__"))
  }
}
