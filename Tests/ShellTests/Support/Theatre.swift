import Archive
import Roleplay
import Yarn

@testable import Shell

/// A console in memory: lines that are given, a screen that is kept.
@MainActor
final class Theatre {
  let reader: ScriptedReader
  let console: Console
  private let output = KeptOutput()

  init(
    _ readings: [Reading] = [], columns: Int = 80, rows: Int? = nil, plain: Bool = true,
    interactive: Bool = true, language: Language = .dutch, pace: ReadingPace = .line
  ) {
    let reader = ScriptedReader(readings)
    let output = output
    self.reader = reader
    let terminal = Terminal(
      isInteractive: interactive, isPlain: plain, fixedColumns: columns, fixedRows: rows)
    console = Console(
      screen: Screen(terminal: terminal, language: language, output: output), reader: reader)
    console.pace = pace
    // Typed text is on the screen after its prompt.
    reader.echo = { output.write($0) }
  }

  /// A console at which these lines are typed.
  convenience init(
    typed lines: String..., columns: Int = 80, rows: Int? = nil, plain: Bool = true,
    interactive: Bool = true, language: Language = .dutch, pace: ReadingPace = .line
  ) {
    self.init(
      typed: lines, columns: columns, rows: rows, plain: plain, interactive: interactive,
      language: language, pace: pace)
  }

  /// A console at which these lines are typed.
  convenience init(
    typed lines: [String], columns: Int = 80, rows: Int? = nil, plain: Bool = true,
    interactive: Bool = true, language: Language = .dutch, pace: ReadingPace = .line
  ) {
    self.init(
      lines.map { .line(TypedLine($0)) }, columns: columns, rows: rows, plain: plain,
      interactive: interactive, language: language, pace: pace)
  }

  /// The contents of the screen.
  var screen: String { output.text }

  /// Plays a script, and gives the outcome and what was said.
  func play(
    _ script: String, audience: Audience = .solo, journal: (any Journal)? = nil,
    help: String? = nil, onBoard: Bool = false
  ) async throws -> (outcome: PerformanceOutcome, transcript: Transcript) {
    let scenario = Scenario(
      name: "proef", sources: [Source(name: "proef/proef.yarn", text: script)])
    let stage = TerminalStage(console: console, audience: audience, help: help)
    stage.takeOver(scenario)
    stage.showsBoard = onBoard
    var performance = try Performance(
      of: scenario, opening: .proef(audience), stage: stage, journal: journal, clock: { 0 })
    let outcome = await performance.run()
    return (outcome, performance.transcript)
  }

  /// Goes on with a play of a script that was stopped on the board, and gives what was said in all.
  func goOn(with transcript: Transcript, of script: String) async throws -> Transcript {
    let scenario = Scenario(
      name: "proef", sources: [Source(name: "proef/proef.yarn", text: script)])
    let stage = TerminalStage(
      console: console, audience: transcript.opening.audience, help: nil)
    stage.showsBoard = true
    stage.takeOver(scenario)
    var performance = try Performance(
      resuming: transcript, of: scenario, stage: stage, journal: nil, clock: { 0 })
    stage.takeUp(castingsOf: transcript)
    stage.remind(of: performance.reminder)
    _ = await performance.run()
    return performance.transcript
  }
}

extension Opening {
  static func proef(_ audience: Audience = .solo) -> Opening {
    Opening(
      engine: "test", recorded: "2026-01-01T12:00:00Z", scenario: "proef", heading: "Proef",
      form: nil, alias: "Tulp", language: "nl", audience: audience, random: .init(seed: 1))
  }
}

extension Transcript {
  /// What was said on the road that counts, for a test to compare.
  var said: [String] {
    decisions.compactMap { decision in
      guard let reply = decision.reply else { return nil }
      return
        ([reply.chosen].compactMap { $0 } + reply.texts
        + (reply.picked.map { ["picked \($0)"] } ?? [])
        + (reply.tally.map { ["\($0)"] } ?? [])).joined(separator: " | ")
    }
  }
}

/// Gives readings one by one, then the end of input.
@MainActor
final class ScriptedReader: LineReader {
  private var readings: [Reading]
  private(set) var requests: [ReadRequest] = []
  private(set) var forgotten = 0
  var echo: (String) -> Void = { _ in }
  var isStopping: Bool { false }

  init(_ readings: [Reading]) {
    self.readings = readings
  }

  func read(_ request: ReadRequest) async -> Reading {
    requests.append(request)
    let reading = readings.isEmpty ? .ended : readings.removeFirst()
    if case .line(let line) = reading {
      echo("\(request.prompt.text)\(request.isSecret ? "" : line.text)\n")
    } else {
      echo("\(request.prompt.text)\n")
    }
    return reading
  }

  func change(prompt: Prompt) {}
  func above(_ write: () -> Void) { write() }
  func forget() { forgotten += 1 }

  /// How many readings were not needed.
  var left: Int { readings.count }
}

/// Keeps what is written.
final class KeptOutput: Output, @unchecked Sendable {
  private(set) var text = ""

  func write(_ text: String) {
    self.text += text
  }
}
