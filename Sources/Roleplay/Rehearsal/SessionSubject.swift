package import Yarn

/// A session under a test plan: questions are commands, and replies are written as in a file of
/// answers.
package struct SessionSubject: TestPlanSubject {
  private var session: Session

  /// Makes a subject that has not started.
  ///
  /// - Throws: ``SessionError`` if the scenario cannot be played.
  package init(of scenario: Scenario, opening: Opening) throws(SessionError) {
    session = try Session(scenario: scenario, opening: opening)
  }

  /// Sets a variable; `$players` sets the number of players.
  package mutating func set(_ variable: String, to value: Value) {
    if variable == "$players" {
      session.set(players: value)
      return
    }
    session.set(variable, to: value)
  }

  /// Whether a node with this name exists.
  package func hasNode(_ name: String) -> Bool {
    session.scenario.program?.node(named: name) != nil
  }

  /// Starts at a node; variables keep their values.
  package mutating func start(at node: String) throws(SessionError) {
    try session.restart(at: node)
  }

  /// The next event.
  package mutating func next() throws(SessionError) -> TestPlanEvent {
    var cue = try session.next()
    while cue.showsNothing { cue = try session.next() }
    switch cue.kind {
    case .line, .act: return .line(cue.speaker.map { "\($0): \(cue.text)" } ?? cue.text)
    case .question(let question):
      guard case .options(let options) = question.shape else {
        return .command(session.openCommand?.text ?? question.exercise)
      }
      return .options(
        options.map { TestPlanOption(text: $0.text, isAvailable: $0.isAvailable) })
    case .reveal: return .command("reveal")
    case .wait(let seconds): return .command("wait \(Value.number(seconds))")
    case .swap: return .command("swap")
    case .compare: return .command("compare")
    case .panel(let pose): return .command("panel \(pose.rawValue)")
    case .round, .hero, .helper: return .command(cue.kind.name)
    case .command(let command): return .command(command)
    case .end: return .finished
    }
  }

  /// Chooses one of the last options, counted from 0, or none of them with nil.
  package mutating func select(_ option: Int?) throws(InputError) {
    guard let options = session.openCue?.options else { throw .noOpenCue }
    guard let option else {
      session.passOver()
      return
    }
    guard options.indices.contains(option) else { throw .unknownOption(String(option + 1)) }
    try session.accept([.choose(options[option].id), .submit])
  }

  /// Answers the last question.
  package mutating func reply(_ text: String) throws {
    guard let cue = session.openCue else { throw InputError.noOpenCue }
    try session.accept(
      try ReplyText.inputs(from: text, for: cue, audience: session.opening.audience))
  }

  /// Changes the saliency strategy of line groups.
  package mutating func useSaliency(_ strategy: SaliencyStrategy) {
    session.use(strategy)
  }
}
