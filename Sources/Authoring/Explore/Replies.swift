import Roleplay
import Yarn

/// The replies a walk gives to an open cue: every option, and every answer that may lead elsewhere.
enum Replies {
  /// - Returns: the inputs, and how the reply is named to an author.
  static func all(
    to cue: Cue, _ session: Session, _ influence: Influence
  ) -> [(label: String, inputs: [Input])] {
    switch cue.kind {
    case .choice(let options):
      var replies = options.filter(\.isAvailable).map { option in
        (label: option.text, inputs: [Input.choose(option.id), .submit])
      }
      if cue.isStatement, session.opening.audience.isRoom {
        replies.append(("=", [.tally(.equal), .submit]))
      }
      return replies
    case .ask:
      return answers(to: session.openCommand ?? "", influence).map { text in
        (text.isEmpty ? "…" : text, text.isEmpty ? [.submit] : [.text(text), .submit])
      }
    case .collect(_, let minimum):
      let notes = (0..<max(minimum, 1)).map { Input.text("Manier \($0 + 1)") }
      let some = (label: "Manier 1", inputs: notes + [.choose("1"), .submit])
      return minimum > 0 ? [some] : [some, ("…", [.submit])]
    case .discuss: return [("…", [.submit])]
    case .line, .reveal, .wait, .command, .end: return []
    }
  }

  /// An empty answer, a usual one, and what the script compares this answer with.
  private static func answers(to command: String, _ influence: Influence) -> [String] {
    let variable = command.split(separator: " ").last.map(String.init) ?? ""
    guard influence.deciding.contains(variable) else { return ["Een zin."] }
    var answers = ["", "Een zin."]
    var numbers: [String] = []
    for value in influence.companions[variable] ?? [] {
      switch value {
      case .string(let text):
        if !answers.contains(text) { answers.append(text) }
      case .number(let number):
        let text = value.description
        if number >= 0, !numbers.contains(text) { numbers.append(text) }
      case .bool: continue
      }
    }
    return answers + numbers + (numbers.count > 1 ? [numbers.joined(separator: " ")] : [])
  }
}
