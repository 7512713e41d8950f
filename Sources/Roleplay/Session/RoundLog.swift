/// The answers in each round of a scene, for comparison.
struct RoundLog: Sendable {
  private struct RecordedAnswer: Sendable {
    var round: Int
    /// The question's line, which identifies it in other rounds.
    var line: String
    var question: String
    var words: String

    var id: String { line.isEmpty ? question : line }
  }

  private var numbers: [String: Int] = [:]
  private var answers: [String: [RecordedAnswer]] = [:]
  private var current: String?

  /// The scenes that have begun.
  var names: [String] { numbers.keys.sorted() }

  /// The number of times that a scene has begun.
  func number(of name: String) -> Int { numbers[name] ?? 0 }

  /// Begins a scene.
  ///
  /// - Returns: the number of the round, from 1.
  mutating func begin(_ name: String) -> Int {
    let number = number(of: name) + 1
    numbers[name] = number
    current = name
    return number
  }

  /// Ends the current scene.
  mutating func end() { current = nil }

  /// Stores the answer to a cue, if a scene is in progress.
  mutating func keep(_ words: String, to cue: Cue) {
    guard let current, !words.isEmpty else { return }
    answers[current, default: []].append(
      RecordedAnswer(round: number(of: current), line: cue.line, question: cue.text, words: words))
  }

  /// The comparison of a scene's rounds; nil if it never began.
  func comparison(of name: String) -> Comparison? {
    let rounds = number(of: name)
    guard rounds > 0 else { return nil }
    let questions = order(of: name)
    var rows = questions.map {
      Comparison.Row(question: $0.question, answers: Array(repeating: "", count: rounds))
    }
    var places: [String: Int] = [:]
    for (place, question) in questions.enumerated() { places[question.id] = place }
    for answer in answers[name] ?? [] {
      guard let place = places[answer.id] else { continue }
      let before = rows[place].answers[answer.round - 1]
      rows[place].answers[answer.round - 1] =
        before.isEmpty ? answer.words : before + "\n" + answer.words
    }
    return Comparison(columns: .rounds, rows: rows)
  }

  /// The questions of all rounds in the order of the story: a question that only occurs in a later
  /// round precedes the next question that both rounds have.
  private func order(of name: String) -> [RecordedAnswer] {
    var order: [RecordedAnswer] = []
    let rounds = Dictionary(grouping: answers[name] ?? [], by: \.round)
    for round in rounds.keys.sorted() {
      let asked = rounds[round] ?? []
      for (index, answer) in asked.enumerated()
      where !order.contains(where: { $0.id == answer.id }) {
        let last = index > 0 ? order.firstIndex { $0.id == asked[index - 1].id } ?? -1 : -1
        let next = asked[(index + 1)...].lazy
          .compactMap { later in order.firstIndex { $0.id == later.id } }.first { $0 > last }
        order.insert(answer, at: next ?? order.endIndex)
      }
    }
    return order
  }
}
