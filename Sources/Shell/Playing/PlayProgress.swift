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

  /// Where a person is. The parts they pass are counted as they come, so that a shorter path leaves out
  /// no number; the longest that can still come makes the total.
  private struct Position {
    /// The number of each part that was passed.
    var numbers: [Int: Int] = [:]
    var number = 0
    var count = 0
    /// The highest number so far: who plays a scene again has been further.
    var furthest = 0
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
    let before = position.furthest
    if let place = parts.place(ofLine: cue.line) { pass(place) }
    if cue.isOpen { asked.append((cue.line, position)) }
    return before > 0 && position.furthest > before
  }

  private mutating func pass(_ place: ScenarioParts.Place) {
    if let known = position.numbers[place.part] {
      position.number = known
    } else {
      position.number += 1
      position.numbers[place.part] = position.number
      position.count = position.number - 1 + place.remaining
    }
    position.furthest = max(position.furthest, position.number)
  }

  /// What a prompt says of it; nil where there is one part only, and where a scene is played again: the
  /// parts that lie before the person are then not known.
  var place: StageText? {
    if let question { return .questionOf(question.number, question.count) }
    let isAgain = position.number < position.furthest
    return position.number > 0 && parts.count > 1 && !isAgain
      ? .partOf(position.number, position.count) : nil
  }
}
