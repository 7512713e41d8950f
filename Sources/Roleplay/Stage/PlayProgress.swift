/// The progress of a person in a scenario: the current part, and the current question of a quiz.
public struct PlayProgress: Sendable {
  /// A position that can be shown to the person.
  public enum Place: Sendable, Hashable {
    /// A part, from 1, and the number of parts.
    case part(Int, of: Int)
    /// A question of a quiz, from 1, and the number of questions.
    case question(Int, of: Int)
  }

  /// The parts of the scenario.
  public var parts = ScenarioParts()
  private var position = Position()
  private var question: (number: Int, count: Int)?
  /// Where the person was at each question that was asked.
  private var asked: [(line: String, position: Position)] = []
  /// Whether the person takes a step back, to a question that was asked.
  private var isGoingBack = false

  /// Where a person is. The parts in which they were asked something are counted as they come, so that
  /// a shorter path leaves out no number; the longest that can still come makes the total.
  private struct Position: Sendable {
    /// The part they are in.
    var part: ScenarioParts.Place?
    /// The number of each part in which something was asked.
    var numbers: [Int: Int] = [:]
    /// The number of the last of them on the path.
    var number = 0
    /// The part that is farthest, its number and the total: who plays a scene again has been further.
    var furthest: (part: Int, number: Int, count: Int)?

    /// Counts the part, since something is asked in it.
    mutating func ask() {
      guard let part else { return }
      if let known = numbers[part.part] {
        number = known
        return
      }
      number += 1
      numbers[part.part] = number
      let count = number - 1 + part.remaining
      // Another path, taken when a scene is played again, may be longer: the total never grows.
      if let furthest, number <= furthest.number || count > furthest.count { return }
      furthest = (part.part, number, count)
    }
  }

  /// Creates the progress of a person who has seen nothing yet.
  public init() {}

  /// Notes a step back: the next question is in its original part.
  public mutating func goBack() {
    isGoingBack = true
  }

  /// Takes notice of a cue that is shown.
  ///
  /// - Returns: whether the cue begins a new part after another.
  public mutating func pass(_ cue: Cue) -> Bool {
    if !cue.isOpen || !cue.line.isEmpty { question = parts.question(ofLine: cue.line) }
    if isGoingBack {
      guard cue.isOpen else { return false }
      isGoingBack = false
      if let last = asked.lastIndex(where: { $0.line == cue.line }) {
        position = asked[last].position
        asked.removeSubrange(last...)
      }
    }
    var isNew = false
    if let place = parts.place(ofLine: cue.line), place != position.part {
      isNew = position.number > 0 && position.numbers[place.part] == nil
      position.part = place
    }
    if cue.isOpen {
      position.ask()
      asked.append((cue.line, position))
    }
    return isNew
  }

  /// The place to show; nil if there is only one part, or if a scene is played again, because the
  /// remaining parts are then unknown.
  public var place: Place? {
    if let question { return .question(question.number, of: question.count) }
    guard let furthest = position.furthest, parts.count > 1,
      position.part.map({ $0.part == furthest.part }) ?? false
    else { return nil }
    return .part(furthest.number, of: furthest.count)
  }
}
