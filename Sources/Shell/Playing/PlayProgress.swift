import Roleplay

/// The progress of a person in a scenario: the current part, and the current question of a quiz.
struct PlayProgress {
  /// The parts of the scenario.
  var parts = ScenarioParts()
  private var part = 0
  private var question: (number: Int, count: Int)?
  /// The part in which each question was asked, by its line.
  private var partsOfQuestions: [String: Int] = [:]
  /// Whether the person goes a step back, to a question that was asked before.
  private var isGoingBack = false
  /// Whether a scene is played again, so that the person is not as far as before.
  private var isAgain = false

  /// Notes a step back: the next question is in its original part.
  mutating func goBack() {
    isGoingBack = true
  }

  /// Notes a cue that is shown. A part that was left does not begin again, because a player who
  /// repeats a scene has been further.
  ///
  /// - Returns: whether the cue begins a new part after another.
  mutating func pass(_ cue: Cue) -> Bool {
    if !cue.isOpen || !cue.line.isEmpty { question = parts.question(ofLine: cue.line) }
    if isGoingBack {
      guard cue.isOpen else { return false }
      isGoingBack = false
      part = partsOfQuestions[cue.line] ?? part
      isAgain = parts.number(ofLine: cue.line).map { $0 < part } ?? false
      return false
    }
    let before = part
    if let number = parts.number(ofLine: cue.line) {
      isAgain = number < part
      part = max(part, number)
    }
    if cue.isOpen { partsOfQuestions[cue.line] = part }
    return before > 0 && part > before
  }

  /// The progress for a prompt; nil if there is only one part, or if a scene is played again,
  /// because the remaining parts are then unknown.
  var place: StageText? {
    if let question { return .questionOf(question.number, question.count) }
    return part > 0 && parts.count > 1 && !isAgain ? .partOf(part, parts.count) : nil
  }
}
