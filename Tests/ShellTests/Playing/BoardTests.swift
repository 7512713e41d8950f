import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("What a room sees on the board")
@MainActor
struct BoardTests {
  private static let script = """
    title: A
    ---
    Techniek is voor iedereen. #line:1 #statement
    -> Eens #line:1a #green
    -> Oneens #line:1b #red
    Wie is het eens? #line:2
    ===
    """

  /// The contents of the board at each prompt.
  private func boards(
    _ typed: String..., columns: Int, rows: Int, script: String = BoardTests.script
  ) async throws -> [String] {
    let theatre = Theatre(typed: typed, columns: columns, rows: rows, plain: false)
    _ = try await theatre.play(script, audience: .parents, onBoard: true)
    return theatre.screen.components(separatedBy: "\u{1B}[H\u{1B}[2J").dropFirst().map {
      TerminalText.plain($0)
    }
  }

  @Test("the statement in block letters, bars three lines thick, figures in block digits")
  func thick() async throws {
    let boards = try await boards("34 12", "", columns: 120, rows: 40)
    let letters = try #require(BlockLetters("Techniek is voor iedereen.", columns: 116))
    #expect(letters.lines.count == 11)
    for board in boards.prefix(2) {
      for line in letters.lines where !line.isEmpty { #expect(board.contains("  " + line + "\n")) }
    }
    let counted = boards[boards.count - 1]
    let bar = String(repeating: "█", count: 105)
    #expect(counted.components(separatedBy: bar).count == 4)
    #expect(counted.contains("● GROEN  Eens"))
    #expect(counted.contains("74%"))
    for line in try #require(BlockLetters("34", columns: 20)).lines {
      #expect(counted.contains("  " + line + "\n"))
    }
  }

  @Test("spaced words stay words where the screen is narrow")
  func spaced() async throws {
    let script = Self.script.replacing("Techniek is voor iedereen.", with: "Vroeg opstaan is fijn.")
    let boards = try await boards("34 12", "", columns: 40, rows: 12, script: script)
    let lines = boards[0].split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.contains("V r o e g   o p s t a a n   i s"))
    #expect(lines.contains("f i j n ."))
  }

  @Test("a count that is not taken is told on the board", arguments: ["1 1 1 1 1", "2000000 1"])
  func refused(count: String) async throws {
    let boards = try await boards(count, "34 12", "", columns: 120, rows: 40)
    let told = boards.filter { $0.contains("Er zijn 2 keuzes") || $0.contains("2000000 kan niet") }
    // On the input line, and on the redrawn board.
    #expect(told.count == 2)
  }

  @Test(
    "fills the window and no more, with the line where one types as the last",
    arguments: [(80, 24), (40, 24), (120, 40), (40, 10)])
  func fits(columns: Int, rows: Int) async throws {
    for board in try await boards("kinderen 12 3 ouders 9 22", "", columns: columns, rows: rows) {
      let lines = board.split(separator: "\n", omittingEmptySubsequences: false)
      let isPrompt = { (line: Substring) in ["Tel: ", "Enter = "].contains { line.hasPrefix($0) } }
      guard let prompt = lines.firstIndex(where: isPrompt) else { continue }
      #expect(prompt == rows - 1)
      #expect(lines.prefix(rows).allSatisfy { CellWidth.of(String($0)) <= columns })
    }
  }

  @Test("children and adults stand beside each other, each with their own bars")
  func groups() async throws {
    let boards = try await boards("kinderen 12 3 ouders 9 22", "", columns: 120, rows: 40)
    let counted = boards[boards.count - 1]
    let heading = try #require(
      counted.split(separator: "\n").first { $0.contains("KINDEREN") })
    #expect(heading.contains("OUDERS"))
    for share in ["80%", "20%", "29%", "71%"] { #expect(counted.contains(share)) }
  }

  @Test("what is typed wrong leaves nothing on it but a sentence above the last line")
  func wrong() async throws {
    let boards = try await boards("34", "0 0", "34 12", "", columns: 80, rows: 24)
    #expect(boards.count == 6)
    #expect(boards[2].contains("Typ voor elke keuze een getal, bijvoorbeeld: "))
    #expect(boards[3].contains("Je telde niemand."))
    #expect(!boards[3].contains("Typ voor elke keuze"))
    #expect(!boards[4].contains("Je telde niemand."))
  }

  @Test("without the board children and adults are shown apart too")
  func plain() async throws {
    let theatre = Theatre(typed: "kinderen 12 3 ouders 9 22", "")
    _ = try await theatre.play(Self.script, audience: .parents)
    let screen = theatre.screen
    #expect(screen.contains("Kinderen\n"))
    #expect(screen.contains(" 12 (80%)\n"))
    #expect(screen.contains("Ouders\n"))
    #expect(screen.contains(" 22 (71%)\n"))
  }

  @Test("one step back after a count undoes the count, and not the question before it")
  func back() async throws {
    let theatre = Theatre(typed: "34 12", "/terug", "30 16", "")
    let played = try await theatre.play(Self.script, audience: .parents)
    #expect(played.transcript.decisions.first?.reply?.tally == .counts([30, 16]))
  }

  @Test("help at a count says how to count; colours may be named in any order")
  func counting() async throws {
    for (typed, counts) in [
      ("34 groen 12 rood", [34, 12]), ("rood 12, groen 34", [34, 12]),
      ("12 red 34 green", [34, 12]),
    ] {
      let theatre = Theatre(typed: "/hulp", typed, "")
      let played = try await theatre.play(Self.script, audience: .class)
      #expect(theatre.screen.contains("Ook goed: 34 groen 12 rood."))
      #expect(played.transcript.decisions.first?.reply?.tally == .counts(counts))
    }
    let apart = Theatre(typed: "kinderen 3 rood 12 groen ouders 9 22", "")
    let played = try await apart.play(Self.script, audience: .parents)
    #expect(played.transcript.decisions.first?.reply?.ballots.count == 46)
  }

  @Test("a text with a sign there is no letter for is not set in block letters")
  func letters() {
    #expect(BlockLetters("Привет", columns: 100) == nil)
    #expect(BlockLetters("één", columns: 100)?.lines.count == 6)
    #expect(BlockLetters("Onmogelijk", columns: 20) == nil)
  }

  private static let talk = """
    title: A
    ---
    Techniek is voor iedereen. #line:1 #statement
    -> Eens #line:1a #green
    -> Oneens #line:1b #red
    <<reveal>>
    Waarom koos je die kaart? #line:2 #aloud
    <<discuss 3>>
    Dank voor het praten. #line:3
    Vroeg opstaan is fijn. #line:4 #statement
    -> Eens #line:4a #green
    -> Oneens #line:4b #red
    ===
    """

  @Test(
    "what is talked about stands under the bars, with the clock on the last line; no Enter before it"
  )
  func talkOnTheBoard() async throws {
    let boards = try await boards(
      "34 12", "mooi", "", "", "3 1", columns: 80, rows: 24, script: Self.talk)
    let talk = try #require(boards.first { $0.contains("3:00 Notitie: ") })
    #expect(talk.contains("● GROEN  Eens"))
    #expect(talk.contains("Waarom koos je die kaart?"))
    #expect(talk.contains("Praat samen: 3 minuten."))
    let noted = try #require(boards.last { $0.contains("3:00 Notitie: ") })
    #expect(noted.contains("1. mooi\n"))
    // What is said after it is read before the next statement takes the screen.
    #expect(noted.contains("Dank voor het praten.\n"))
    #expect(
      !boards.contains { $0.contains("Dank voor het praten.") && $0.contains("o p s t a a n") })
  }

  @Test("right numbers, typed while people talk, take the place of wrong ones")
  func recount() async throws {
    let theatre = Theatre(
      typed: ["34 12", "30 16", "", "", "3 1", ""], columns: 80, rows: 24,
      plain: false)
    let played = try await theatre.play(Self.talk, audience: .parents, onBoard: true)
    let tallies = played.transcript.decisions.compactMap { $0.reply?.tally }
    #expect(tallies == [.counts([30, 16]), .counts([3, 1])])
    #expect(TerminalText.plain(theatre.screen).contains("65%"))
  }

  @Test("a count is corrected beside notes, which stay; a mistyped one is no note")
  func recountBesideNotes() async throws {
    let theatre = Theatre(
      typed: ["34 12", "veel gelach", "30-16", "30 16", "", "", "3 1", ""],
      columns: 80, rows: 24, plain: false)
    let played = try await theatre.play(Self.talk, audience: .parents, onBoard: true)
    let replies = played.transcript.decisions.compactMap(\.reply)
    #expect(replies.compactMap(\.tally) == [.counts([30, 16]), .counts([3, 1])])
    #expect(replies.map(\.texts).filter { !$0.isEmpty } == [["veel gelach"]])
    let screen = TerminalText.plain(theatre.screen)
    #expect(screen.contains("Dat begrijp ik niet. Typ één getal per keuze"))
    #expect(screen.contains("65%") && !screen.contains("1. 30-16"))
  }

  @Test("a room that stopped while it talked sees the count and its notes again, and corrects it")
  func resumed() async throws {
    let first = Theatre(
      typed: ["34 12", "veel gelach", "/stop"], columns: 80, rows: 24,
      plain: false)
    let played = try await first.play(Self.talk, audience: .parents, onBoard: true)
    let theatre = Theatre(
      typed: ["30 16", "", "", "3 1", ""], columns: 80, rows: 24,
      plain: false)
    let whole = try await theatre.goOn(with: played.transcript, of: Self.talk)
    let boards = theatre.screen.components(separatedBy: "\u{1B}[H\u{1B}[2J").dropFirst()
      .map { TerminalText.plain($0) }
    let first74 = try #require(boards.first)
    #expect(first74.contains("74%") && first74.contains("1. veel gelach"))
    #expect(first74.contains("Waarom koos je die kaart?"))
    let replies = whole.decisions.compactMap(\.reply)
    #expect(replies.compactMap(\.tally) == [.counts([30, 16]), .counts([3, 1])])
    #expect(replies.map(\.texts).filter { !$0.isEmpty } == [["veel gelach"]])
  }

  @Test("without a talk the room looks at a count until Enter")
  func countAlone() async throws {
    let theatre = Theatre(typed: ["34 12", "", "3 1", ""], columns: 80, rows: 24, plain: false)
    let script = Self.talk.replacing(#/Waarom.*\n<<discuss.*\nDank.*\n/#, with: "")
    let played = try await theatre.play(script, audience: .parents, onBoard: true)
    #expect(
      theatre.reader.requests.map(\.prompt.text).prefix(3) == ["Tel: ", "↵ ", "Tel: "])
    #expect(played.transcript.decisions.count { $0.reply?.tally != nil } == 2)
  }
}
