import Roleplay
import Yarn

/// A test plan for a new scenario: what was said when it was played, once for each option of its last
/// choice.
struct SketchPlan {
  private let name: String
  private let scenario: Scenario
  private let language: Language

  /// More than this no small scenario asks.
  private static let mostCues = 500

  init(name: String, script: String, _ language: Language) {
    self.name = name
    self.language = language
    scenario = Scenario(name: name, sources: [Source(name: name + ".yarn", text: script)])
  }

  /// The plan.
  var text: String {
    let first = play(lastOption: 0)
    var runs = [first.steps]
    for option in 1..<max(1, first.lastOptions) { runs.append(play(lastOption: option).steps) }
    let note =
      language == .dutch
      ? "# Zo wordt het gespeeld. weerwoord test speelt het na en zegt wat er anders is."
      : "# This is how it is played. weerwoord test plays it again and says what differs."
    return note + "\n" + runs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n---\n\n")
      + "\n"
  }

  /// Plays once.
  ///
  /// - Parameter lastOption: the option taken at the last choice, from 0; elsewhere the first one.
  private func play(lastOption: Int) -> (steps: [String], lastOptions: Int) {
    let choices = rounds(choices: .max, lastOption: 0).choices
    let played = rounds(choices: choices, lastOption: lastOption)
    return (played.steps, played.options)
  }

  private func rounds(
    choices: Int, lastOption: Int
  ) -> (steps: [String], choices: Int, options: Int) {
    let audience = scenario.description.audiences.first ?? .solo
    let opening = Opening(
      engine: "", recorded: "", scenario: name, heading: "", form: nil, alias: "",
      language: Scenario.baseLanguage, audience: audience, random: .init(seed: 1))
    var steps: [String] = []
    var seen = 0
    var options = 0
    guard var session = try? Session(scenario: scenario, opening: opening) else {
      return ([], 0, 0)
    }
    for _ in 0..<Self.mostCues {
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
          answer(Self.answer(to: question.shape), cue, &session, &steps, audience)
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
    _ text: String, _ cue: Cue, _ session: inout Session, _ steps: inout [String],
    _ audience: Audience
  ) {
    steps.append(text.isEmpty ? "reply:" : "reply: \(text)")
    guard let inputs = try? ReplyText.inputs(from: text, for: cue, audience: audience) else {
      return
    }
    _ = try? session.accept(inputs)
  }
}
