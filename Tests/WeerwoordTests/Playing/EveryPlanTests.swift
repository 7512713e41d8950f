import Foundation
import PseudoTerminal
import Testing
import Yarn

/// A run of a scenario's test plan, to be played at a terminal.
struct PlannedPlay: CustomTestStringConvertible, Sendable {
  let scenario: String
  let number: Int
  let moves: [String]
  /// How the command line says who plays.
  let flags: [String]

  var testDescription: String { "\(scenario) \(number)" }

  /// Whether its last part may ask nothing, so that no prompt names it.
  var mayEndUnasked: Bool {
    ["complimenten", "garage", "tegenslag", "wie-helpt"].contains(scenario)
  }

  /// How the command line says who plays: so many, where the plan sets that, else whom the scenario
  /// names first.
  private static func flags(of scenario: String, players: Int?) -> [String] {
    if let players { return [[], [], ["--pair"], ["--three"], ["--class"]][players] }
    let path = Laptop.checkout + "/Scenarios/\(scenario)/\(scenario).yarn"
    let script = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    switch script.firstMatch(of: #/\naudience: ([a-z]+)/#)?.1 {
    case "class": return ["--class"]
    case "pair": return ["--pair"]
    default: return []
    }
  }

  /// The runs of all plans that begin where a play begins, with nothing set.
  static let all: [PlannedPlay] = Laptop.scenarios.flatMap { scenario -> [PlannedPlay] in
    let path = Laptop.checkout + "/Scenarios/\(scenario)/\(scenario).testplan"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let plan = try? TestPlan(text: text, name: scenario)
    else { return [] }
    return plan.runs.enumerated().compactMap { index, run in
      var moves: [String] = []
      var players: Int?
      for step in run.steps {
        switch step.action {
        case .select(let number): moves.append(String(number))
        case .reply(let text): moves.append(text)
        case .set("$players", .number(let count)): players = Int(count)
        case .set(_, .bool(false)): continue
        case .set, .node: return nil
        default: continue
        }
      }
      return PlannedPlay(
        scenario: scenario, number: index + 1, moves: moves,
        flags: flags(of: scenario, players: players))
    }
  }
}

/// A pupil who plays what a test plan says.
struct PlanningPupil {
  private var moves: ArraySlice<String>
  /// What is still to be typed of a move that takes several lines.
  private var lines: [String] = []
  private var pick = "1"
  private(set) var prompts = 0
  /// The prompts at which Enter only brings more text.
  private(set) var bareEnters = 0
  /// The prompts at which Enter says that a sentence was said aloud.
  private(set) var spoken = 0
  /// The prompts at which nothing but Enter was pressed, also where that answers: a talk is over, a
  /// count is right.
  private(set) var emptyLines = 0
  /// The parts that prompts named, one after the other: which, and of how many.
  private(set) var parts: [Part] = []

  struct Part: Equatable {
    var number: Int
    var count: Int
  }

  init(_ moves: [String]) { self.moves = moves[...] }

  /// Plays to the end of the program.
  mutating func play(_ program: TerminalProgram) throws -> TerminalProgram.Termination {
    while let prompt = try program.promptOrEnd() {
      if let named = program.place?.firstMatch(of: #/Deel (\d+) van (\d+) · /#),
        let number = Int(named.1), let count = Int(named.2)
      {
        let part = Part(number: number, count: count)
        if parts.last != part { parts.append(part) }
      }
      let line = try answer(to: prompt)
      prompts += 1
      if prompt == "↵ " { bareEnters += 1 }
      if prompt == "Gezegd? ↵ " { spoken += 1 }
      if line.isEmpty { emptyLines += 1 }
      try program.enter(line)
    }
    #expect(moves.isEmpty, "not played: \(moves)")
    return try program.expectEnd()
  }

  private mutating func answer(to prompt: String) throws -> String {
    switch prompt {
    case "↵ ", "Gezegd? ↵ ", "Nummer, of Enter = 1: ", "Enter = verder, q = stop: ": return ""
    case _ where prompt.hasSuffix("Enter = verder, of tel opnieuw: "): return ""
    case _ where prompt.hasSuffix("Ja of nee: "): return "nee"
    case _ where prompt.hasSuffix("Kies een nummer: "): return pick
    default: break
    }
    if lines.isEmpty {
      let move = moves.popFirst()
      lines = expanded(try #require(move, "at ‘\(prompt)’"), prompt)
    }
    return lines.removeFirst()
  }

  /// The lines that are typed for a move.
  private mutating func expanded(_ move: String, _ prompt: String) -> [String] {
    if prompt.hasSuffix("Gehoord: ") { return move.isEmpty ? [""] : [move, ""] }
    // An empty answer is meant the second time.
    if prompt.contains("Jij: ") { return move.isEmpty ? ["", ""] : [move] }
    // A number alone may be a count or an option.
    if prompt.hasSuffix("Tel: "), Int(move) != nil { return ["meer \(move)"] }
    let isAgreement = prompt.hasSuffix("Wie? ")
    guard isAgreement || prompt.hasSuffix("Notitie: ") || prompt.contains(/\d+\. $/) else {
      return [move]
    }
    let parts = move.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard !isAgreement else {
      return parts.flatMap { part -> [String] in
        let words = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        return words + Array(repeating: "", count: max(0, 3 - words.count))
      } + [""]
    }
    pick = String((parts.firstIndex { $0.hasPrefix("*") } ?? 0) + 1)
    return parts.map { $0.hasPrefix("*") ? String($0.dropFirst()) : $0 } + [""]
  }
}

@Suite("Every scenario, played by its test plan at a terminal")
struct EveryPlanTests {
  @Test(
    "at most a quarter of the prompts are bare Enters; the parts are counted from the first to the last",
    arguments: Laptop.scenarios)
  func promptsAndParts(scenario: String) throws {
    var (prompts, bare, spoken, empty) = (0, 0, 0, 0)
    let plays = PlannedPlay.all.filter { $0.scenario == scenario }
    try #require(!plays.isEmpty)
    for play in plays {
      let laptop = try Laptop()
      laptop.environment["WEERWOORD_SCENARIOS"] = Laptop.checkout + "/Scenarios"
      let program = try laptop.start(
        ["play", scenario, "--as", "Tulp", "--seed", "7"] + play.flags)
      var pupil = PlanningPupil(play.moves)
      #expect(try pupil.play(program) == .status(0), "run \(play.number)")
      let parts = pupil.parts
      print("parts in \(scenario) \(play.number):", parts.map { "\($0.number)/\($0.count)" })
      // Never back and none left out: a shorter road makes the total smaller instead.
      #expect(parts.map(\.number) == Array(parts.indices.map { $0 + 1 }), "run \(play.number)")
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.count >= $1.count })
      if let last = parts.last, !play.mayEndUnasked {
        #expect(last.number == last.count, "run \(play.number)")
      }
      prompts += pupil.prompts
      bare += pupil.bareEnters
      spoken += pupil.spoken
      empty += pupil.emptyLines
    }
    print(
      "bare Enters in \(scenario): \(bare) of \(prompts), \(bare * 100 / max(1, prompts)) %; "
        + "said aloud: \(spoken); empty lines in all: \(empty)")
    #expect(bare * 4 <= prompts)
  }
}
