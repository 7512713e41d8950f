/// What was answered in every round of a scene, to be put side by side.
struct RoundLog: Sendable {
  private struct Answer: Sendable {
    var round: Int
    /// The question's line, by which the same question is known in another round.
    var line: String
    var question: String
    var words: String
  }

  private var numbers: [String: Int] = [:]
  private var answers: [String: [Answer]] = [:]
  private var current: String?

  /// The scenes that have begun.
  var names: some Sequence<String> { numbers.keys }

  /// How often a scene has begun.
  func number(of name: String) -> Int { numbers[name] ?? 0 }

  /// A scene begins.
  ///
  /// - Returns: for which time, from 1.
  mutating func begin(_ name: String) -> Int {
    let number = number(of: name) + 1
    numbers[name] = number
    current = name
    return number
  }

  /// Keeps what was answered to a cue, where a scene is on.
  mutating func keep(_ words: String, to cue: Cue) {
    guard let current, !words.isEmpty else { return }
    answers[current, default: []].append(
      Answer(round: number(of: current), line: cue.line, question: cue.text, words: words))
  }

  /// The rounds of a scene side by side; nil where it never began.
  func comparison(of name: String) -> Comparison? {
    let rounds = number(of: name)
    guard rounds > 0 else { return nil }
    var rows: [Comparison.Row] = []
    var places: [String: Int] = [:]
    for answer in answers[name] ?? [] {
      let key = answer.line.isEmpty ? answer.question : answer.line
      let place = places[key] ?? rows.count
      if place == rows.count {
        places[key] = place
        rows.append(
          Comparison.Row(
            question: answer.question, answers: Array(repeating: "", count: rounds)))
      }
      let before = rows[place].answers[answer.round - 1]
      rows[place].answers[answer.round - 1] =
        before.isEmpty ? answer.words : before + "\n" + answer.words
    }
    return Comparison(columns: .rounds, rows: rows)
  }
}
