import Roleplay
import Yarn

/// A test plan for a new scenario: what was said when it was played, once for each option of its last
/// choice.
struct NewTestPlan {
  private let name: String
  private let scenario: Scenario
  private let language: Language

  /// More than this no small scenario asks.
  private static let maximumCueCount = 500

  init(of scenario: Scenario, _ language: Language) {
    name = scenario.name
    self.scenario = scenario
    self.language = language
  }

  /// The plan.
  var text: String {
    var runs: [[String]] = []
    if var probe = session, var played = session {
      let last = play(&probe, choices: .max, lastOption: 0)
      // One after the other, as a plan is tested: what is said once was said in the run before.
      for option in 0..<max(1, last.options) {
        runs.append(play(&played, choices: last.choices, lastOption: option).steps)
      }
    }
    return "# \(Note().text(in: language))\n"
      + runs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n---\n\n")
      + "\n"
  }

  private var audience: Audience { scenario.description.audiences.first ?? .solo }

  /// A session that has not started yet; nil where the scenario cannot be played.
  private var session: Session? {
    let opening = Opening(
      engine: "", recorded: "", scenario: name, heading: "", form: nil, alias: "",
      language: Scenario.baseLanguage, audience: audience, random: .init(seed: 1))
    return try? Session(scenario: scenario, opening: opening)
  }

  /// Plays once, from the start.
  ///
  /// - Parameters:
  ///   - choices: which choice is the last one, from 1.
  ///   - lastOption: the option taken there, from 0; elsewhere the first one is.
  /// - Returns: the steps of a plan, how many choices came, and how many options the last one had.
  private func play(
    _ session: inout Session, choices: Int, lastOption: Int
  ) -> (steps: [String], choices: Int, options: Int) {
    var steps: [String] = []
    var seen = 0
    var options = 0
    guard (try? session.restart(at: scenario.description.startNode)) != nil else {
      return ([], 0, 0)
    }
    // Which line of a group is said must not depend on chance.
    if let program = scenario.program, program.lines.contains(where: { $0.kind == .lineGroupItem })
    {
      steps.append("saliency: \(SaliencyStrategy.first.rawValue)")
      session.use(.first)
    }
    for _ in 0..<Self.maximumCueCount {
      guard let cue = try? session.next() else { break }
      switch cue.kind {
      case .line, .act:
        steps.append("line: `\(cue.speaker.map { "\($0): " } ?? "")\(cue.text)`")
      case .question(let question):
        if case .options(let offered) = question.shape {
          seen += 1
          options = offered.count
          let chosen = seen == choices ? min(lastOption, offered.count - 1) : 0
          steps += offered.map { "option: `\($0.text)`" }
          steps.append("select: \(chosen + 1)")
          _ = try? session.accept([.choose(offered[chosen].id), .submit])
        } else {
          answer(Self.answer(to: question.shape), cue, &session, &steps)
        }
      case .reveal: steps.append("command: `reveal`")
      case .swap: steps.append("command: `swap`")
      case .compare: steps.append("command: `compare`")
      case .panel(let pose): steps.append("command: `panel \(pose.rawValue)`")
      case .wait, .command, .round, .hero, .helper: break
      case .end:
        steps.append("stop")
        return (steps, seen, options)
      }
    }
    return (steps, seen, options)
  }

  /// An answer that fits; options are chosen, not answered.
  private static func answer(to shape: Question.Shape) -> String {
    switch shape {
    case .options, .role, .notes(.talk), .notes(.agreements): ""
    case .order(let items): items.indices.map { String($0 + 1) }.joined(separator: " ")
    case .words: "Ik weet het."
    case .notes(.ideas): "vragen | *praten | wachten"
    case .number(let range), .place(let range): String(range.lowerBound)
    }
  }

  private func answer(
    _ text: String, _ cue: Cue, _ session: inout Session, _ steps: inout [String]
  ) {
    steps.append(text.isEmpty ? "reply:" : "reply: \(text)")
    guard let inputs = try? ReplyText.inputs(from: text, for: cue, audience: audience) else {
      return
    }
    _ = try? session.accept(inputs)
  }

  /// What a plan begins with.
  private struct Note: Phrase {
    let dutch = "Zo wordt het gespeeld. weerwoord test speelt het na en zegt wat er anders is."
    let english = "This is how it is played. weerwoord test plays it again and says what differs."
  }
}
