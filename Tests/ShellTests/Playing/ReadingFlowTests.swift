import Archive
import Foundation
import Roleplay
import Testing

@testable import Shell

@Suite("How far text runs on")
@MainActor
struct ReadingFlowTests {
  private static func lines(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "Regel \($0). #line:\($0)\n" }.joined()
  }

  /// Plays so many lines and a question, and gives the lines between two stops.
  private func read(
    lines: Int, pace: ReadingPace, plain: Bool = false, enters: Int = 40
  ) async throws -> [Int] {
    let theatre = Theatre(
      Array(repeating: .line(TypedLine("")), count: enters), rows: 24, plain: plain, pace: pace)
    _ = try await theatre.play(
      "title: A\n---\n<<declare $z = \"\">>\n\(Self.lines(1...lines))<<ask $z>>\n===\n")
    return TerminalText.plain(theatre.screen).components(separatedBy: "↵ ").map { part in
      part.components(separatedBy: "Regel ").count - 1
    }
  }

  @Test("a part is half a screen, and a question ends it without Enter")
  func part() async throws {
    #expect(try await read(lines: 9, pace: .part) == [9])
    #expect(try await read(lines: 30, pace: .part) == [12, 12, 6])
  }

  @Test("a line at a time, but for the last, which the question follows")
  func line() async throws {
    #expect(try await read(lines: 3, pace: .line) == [1, 1, 1])
  }

  @Test("to the question is a whole screen at most")
  func through() async throws {
    #expect(try await read(lines: 18, pace: .through) == [18])
    #expect(try await read(lines: 30, pace: .through) == [21, 9])
  }

  private static let aloud = """
    title: A
    ---
    <<declare $z = "">>
    Maak de zin af. #line:1 #aloud
    Vader: Nee. #line:2
    Zeg nog iets. #line:3 #aloud
    <<ask $z>>
    ===
    """

  @Test("what is to be said aloud takes time: the other answers after Enter")
  func aloud() async throws {
    for pace in [ReadingPace.line, .part] {
      let theatre = Theatre(
        typed: "", pace == .line ? "" : "Jawel", "Jawel", "", rows: 24, plain: false, pace: pace)
      let played = try await theatre.play(Self.aloud)
      let prompts = theatre.reader.requests.map(\.prompt.text).filter { $0 != "↵ " }
      #expect(prompts == ["Gezegd? ↵ ", "Jij: "], "\(pace)")
      let parts = TerminalText.plain(theatre.screen).components(separatedBy: "Gezegd? ↵ ")
      #expect(parts[0].contains("Zeg het nu hardop.") && !parts[0].contains("Vader"))
      #expect(played.transcript.decisions.compactMap { $0.reply?.texts } == [["Jawel"]])
    }
  }

  @Test("what is typed where one speaks is kept nowhere, and that is said")
  func typedAloud() async throws {
    let theatre = Theatre(typed: "Papa, ik wil kok worden", "", rows: 24, plain: false, pace: .part)
    let played = try await theatre.play(Self.aloud)
    #expect(
      TerminalText.plain(theatre.screen).contains(
        "Hardop zeggen is genoeg. Wat je hier typt, bewaren we niet.\nVader: Nee."))
    #expect(!"\(played.transcript.entries)".contains("kok worden"))
  }

  @Test("who lets text run on, or reads plain lines, is not held up where one speaks")
  func aloudThrough() async throws {
    for (pace, plain) in [(ReadingPace.through, false), (.part, true)] {
      let theatre = Theatre(typed: "Jawel", rows: 24, plain: plain, pace: pace)
      _ = try await theatre.play(Self.aloud)
      #expect(theatre.reader.requests.map(\.prompt.text) == ["Jij: "])
    }
  }

  @Test("plain lines run on, whatever the pace", arguments: ReadingPace.allCases)
  func plain(pace: ReadingPace) async throws {
    #expect(try await read(lines: 60, pace: pace, plain: true) == [60])
  }

  @Test("a question that does not fit under what is unread comes after Enter, whole")
  func question() async throws {
    let options = (1...12).map { "-> Keuze \($0) #line:k\($0)\n" }.joined()
    let theatre = Theatre(typed: "", "3", rows: 24, plain: false, pace: .part)
    _ = try await theatre.play("title: A\n---\n\(Self.lines(1...11))\(options)===\n")
    let parts = TerminalText.plain(theatre.screen).components(separatedBy: "↵ ")
    #expect(parts[0].contains("Regel 11.") && !parts[0].contains("Keuze 1"))
    #expect(parts[1].contains("Keuze 1") && parts[1].contains("Keuze 12"))
  }
}

@Suite("How far one is")
@MainActor
struct PlayProgressTests {
  private static let script = """
    title: Begin
    ---
    <<declare $z = "">>
    Wie? #line:1
    <<ask $z>>
    Vader knikt. #line:2
    <<jump Eind>>
    ===
    title: Eind
    ---
    Wat? #line:3
    <<ask $z>>
    <<if $z == "nog eens">>
      <<jump Begin>>
    <<endif>>
    ===
    """

  @Test("stands in the prompt; while a scene is played again no number does")
  func prompt() async throws {
    let theatre = Theatre(typed: "ik", "nog eens", "jij", "klaar")
    _ = try await theatre.play(Self.script)
    #expect(
      theatre.reader.requests.map(\.prompt.text) == [
        "Deel 1 van 2 · Jij: ", "Deel 2 van 2 · Jij: ", "Jij: ", "Deel 2 van 2 · Jij: ",
      ])
  }

  @Test("after a step back is the part of the question one is back at")
  func stepBack() async throws {
    let theatre = Theatre(typed: "ik", "/terug", "wij", "klaar")
    let played = try await theatre.play(Self.script)
    #expect(played.transcript.said == ["wij", "klaar"])
    #expect(
      theatre.reader.requests.map(\.prompt.text) == [
        "Deel 1 van 2 · Jij: ", "Deel 2 van 2 · Jij: ", "Deel 1 van 2 · Jij: ",
        "Deel 2 van 2 · Jij: ",
      ])
  }

  @Test("a part begins on a clean screen, with what was not read yet on top")
  func cleanScreen() async throws {
    let theatre = Theatre(typed: "ik", "klaar", rows: 10, plain: false, pace: .part)
    _ = try await theatre.play(Self.script)
    let screens = theatre.screen.components(separatedBy: "\u{1B}[H\u{1B}[2J")
    #expect(screens.count == 2)
    #expect(TerminalText.plain(screens[0]).contains("Wie?"))
    #expect(TerminalText.plain(screens[1]).hasPrefix("Vader knikt.\nWat?\n"))
  }

  @Test("what was shown before the clean screen is there at /herhaal")
  func again() async throws {
    let theatre = Theatre(
      typed: "ik", "/herhaal", "klaar", rows: 10, plain: false, pace: .part)
    _ = try await theatre.play(Self.script)
    #expect(theatre.screen.components(separatedBy: "Vader knikt.").count == 4)
  }

  @Test("under --plain nothing is cleared")
  func plain() async throws {
    let theatre = Theatre(typed: "ik", "klaar", rows: 10, plain: true)
    _ = try await theatre.play(Self.script)
    #expect(!theatre.screen.contains("\u{1B}"))
  }
}
