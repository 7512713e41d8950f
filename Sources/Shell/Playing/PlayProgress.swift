import Roleplay

/// How far a person is in a scenario: in which part, and at which question of a quiz.
struct PlayProgress {
  /// The parts of the scenario that is played.
  var parts = ScenarioParts()
  private var part = 0
  private var question: (number: Int, count: Int)?

  /// Takes notice of a cue that is shown. A part that was left does not come back: who plays a scene
  /// again is as far as before.
  ///
  /// - Returns: whether a new part begins with it, after another.
  mutating func pass(_ cue: Cue) -> Bool {
    if !cue.isOpen || !cue.line.isEmpty { question = parts.question(ofLine: cue.line) }
    guard let number = parts.number(ofLine: cue.line), number > part else { return false }
    defer { part = number }
    return part > 0
  }

  /// What a prompt says of it; nil where there is one part only.
  var place: StageText? {
    if let question { return .questionOf(question.number, question.count) }
    return part > 0 && parts.count > 1 ? .partOf(part, parts.count) : nil
  }
}
