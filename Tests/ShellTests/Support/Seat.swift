import Foundation
import PseudoTerminal
import TestFiles
import Testing

/// A place at a shared laptop: the whole shell at a terminal, without a name given when it starts.
struct Seat {
  let house: House
  let terminal: TerminalProgram

  /// What a person is asked at the end of their turn.
  static let turnEnds = "Klaar? Druk op Enter."

  /// Starts the program, and waits until it takes orders.
  init(
    in house: House, program: String? = nil, arguments: [String] = [], columns: Int = 80,
    environment: [String: String] = [:], wrapper: [String] = []
  ) throws {
    self.house = house
    let program = program ?? BuiltProducts.path(of: "ShellFixture")
    terminal = try TerminalProgram.start(
      wrapper + [program, "shell", house.scenarios, house.transcripts, house.settings]
        + arguments, columns: columns,
      environment: ["LANG": "nl_NL.UTF-8", "CLOCK": house.path + "/clock"]
        .merging(environment) { $1 })
    try terminal.wait(for: "Typ speel en een nummer")
    try terminal.wait(until: "the prompt") { $0.screen.text.hasSuffix("\n>") }
  }

  /// Begins a play under a new name, and waits for its first question.
  func begin(_ order: String = "1") throws {
    try terminal.answer(">", order)
    try terminal.answer("Nummer, of Enter = andere namen:", "1")
    try terminal.wait(forPrompt: "Jij:")
  }

  /// The code that was shown last.
  func code() throws -> String {
    let match = try #require(
      terminal.screen.text.matches(of: /[Jj]e code(?: is)?: (\w+ \w+)\./).last)
    return String(match.1)
  }

  /// Presses Enter at the end of a turn, and waits until the next person can give an order.
  func endTurn() throws {
    try terminal.wait(forPrompt: Self.turnEnds)
    try terminal.type("\r")
    try waitForNext()
  }

  /// Waits for the greeting of the next person.
  func waitForNext() throws {
    try terminal.wait(until: "a clean screen with a greeting") {
      $0.screen.text.hasPrefix("\nWeerwoord\n") || $0.screen.text.hasPrefix("Weerwoord\n")
    }
    try terminal.wait(forPrompt: ">")
  }

  /// Waits until all keys pressed so far are dealt with, and there is nothing behind the prompt: keys are
  /// taken in their order, so that a letter shows when those before it are done.
  func expectNothingTyped(at prompt: String) throws {
    try Self.expectNothingTyped(at: prompt, terminal)
  }

  static func expectNothingTyped(at prompt: String, _ terminal: TerminalProgram) throws {
    try terminal.type("q")
    try terminal.wait(forPrompt: "\(prompt) q")
    try terminal.type("\u{7F}")
    try terminal.wait(forPrompt: prompt)
  }

  /// Presses Ctrl-C when the program has read all that was typed before, and waits for what it says.
  func interrupt() throws { try Self.interrupt(terminal) }

  static func interrupt(_ terminal: TerminalProgram) throws {
    // The terminal throws away what the program has not read by then.
    try terminal.waitUntilRead()
    let mark = terminal.bytes.count
    // Two of these signals that come at once are one to a program.
    for _ in 1...40 {
      try terminal.type("\u{03}")
      let isHeard: Void? = try? terminal.wait(until: "the end of a line", seconds: 0.5) {
        let written = String(decoding: $0.bytes[mark...], as: UTF8.self)
        return ["^C", "Wil je stoppen?", "[interrupted]"].contains { written.contains($0) }
      }
      if isHeard != nil { return }
    }
    throw TerminalError.waitedInVain(for: "Ctrl-C to be heard", screen: terminal.screen.text)
  }

  /// How many bytes were written so far.
  var mark: Int { terminal.bytes.count }

  /// All that was written since, escape codes and all.
  func written(since mark: Int) -> String {
    String(decoding: terminal.bytes[mark...], as: UTF8.self)
  }
}
