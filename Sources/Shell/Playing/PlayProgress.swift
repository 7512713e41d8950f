import Roleplay

/// How far a person is in a scenario: in which part, and at which question of a quiz.
struct PlayProgress {
  /// The parts of the scenario that is played.
  var parts = ScenarioParts()
  private var part = 0
  private var question: (number: Int, count: Int)?
  /// In which part each question was asked, by its line.
  private var partsOfQuestions: [String: Int] = [:]
  /// Whether the person takes a step back, to a question that was asked.
  private var isGoingBack = false
  /// Whether a scene is played again, in which the person is not as far as they were.
  private var isAgain = false

  /// Takes notice of a step back: the question that is asked next is in the part it was in.
  mutating func goBack() {
    isGoingBack = true
  }

  /// Takes notice of a cue that is shown. A part that was left does not begin anew: who plays a scene
  /// again has been further.
  ///
  /// - Returns: whether a new part begins with it, after another.
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

  /// What a prompt says of it; nil where there is one part only, and where a scene is played again: the
  /// parts that lie before the person are then not known.
  var place: StageText? {
    if let question { return .questionOf(question.number, question.count) }
    return part > 0 && parts.count > 1 && !isAgain ? .partOf(part, parts.count) : nil
  }
}
