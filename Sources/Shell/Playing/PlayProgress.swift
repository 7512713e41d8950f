import Roleplay

/// How far a person is in a scenario: in which part, and at which question of a quiz.
struct PlayProgress {
  /// The parts of the scenario that is played.
  var parts = ScenarioParts()
  private var position = Position()
  private var question: (number: Int, count: Int)?
  /// Where the person was at each question that was asked.
  private var asked: [(line: String, position: Position)] = []
  /// Whether the person takes a step back, to a question that was asked.
  private var isGoingBack = false

  /// Where a person is. The parts in which they were asked something are counted as they come, so that
  /// a shorter path leaves out no number; the longest that can still come makes the total.
  private struct Position {
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

  /// Takes notice of a step back: the question that is asked next is in the part it was in.
  mutating func goBack() {
    isGoingBack = true
  }

  /// Takes notice of a cue that is shown.
  ///
  /// - Returns: whether a new part begins with it, after another.
  mutating func pass(_ cue: Cue) -> Bool {
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

  /// What a prompt says of it; nil where there is one part only, and where a scene is played again: the
  /// parts that lie before the person are then not known.
  var place: StageText? {
    if let question { return .questionOf(question.number, question.count) }
    guard let furthest = position.furthest, parts.count > 1,
      position.part.map({ $0.part == furthest.part }) ?? false
    else { return nil }
    return .partOf(furthest.number, furthest.count)
  }
}
