public import Yarn

/// A scenario being played: cues come out, inputs go in.
///
/// A value without clock or thread, and a pure function of program, opening and inputs: a copy is a
/// snapshot, and the same inputs always give the same cues.
public struct Session: Sendable {
  /// So many events may pass without a cue.
  static let longestSilence = 10_000

  /// The scenario that is played.
  public let scenario: Scenario
  /// What else the session is a function of.
  public let opening: Opening

  private var dialogue: Dialogue
  private var open: OpenCue?
  /// The command that opened the cue, as it came out.
  public private(set) var openCommand: String?
  /// The line that came last, with no reply after it: the question of what follows.
  private var lead: Cue?
  /// The options wait for this selection; done when the next cue is asked for.
  private var selection: Selection?
  private var lastChoice: Cue.Reveal?
  private var isEnded = false

  private enum Selection: Sendable {
    case option(Int)
    case none
  }

  /// Begins a scenario.
  ///
  /// - Throws: ``SessionProblem`` where it cannot be played, or not with this opening.
  public init(scenario: Scenario, opening: Opening) throws(SessionProblem) {
    guard let program = scenario.program else { throw .notPlayable(scenario: scenario.name) }
    guard opening.random.generator == Opening.RandomSource(seed: 0).generator else {
      throw .unknownGenerator(opening.random.generator)
    }
    self.scenario = scenario
    self.opening = opening
    dialogue = Dialogue(
      program: program, localization: scenario.localizations[opening.language],
      functions: ScenarioFunctions.library, language: Scenario.baseLanguage,
      seed: opening.random.seed)
    for (name, value) in opening.variables {
      set(name, to: value)
    }
    try restart(at: scenario.description.startNode)
  }

  /// The cue that waits for a reply.
  public var openCue: Cue? { open?.cue }

  /// What was said about the open cue so far.
  public var reply: Reply { open?.reply ?? Reply() }

  /// The open cue and how its inputs fold.
  public var fold: OpenCue? { open }

  /// Whether the end has come out.
  public var isAtEnd: Bool { isEnded }

  /// The title of the script's node that is running.
  public var node: String? { dialogue.currentNode }

  /// The script's variables.
  public var variables: Variables { dialogue.variables }

  /// Where the script stands, for programs that walk all roads.
  ///
  /// - Parameter visits: whether it matters how often nodes were left.
  package func standing(visits: Bool) -> Dialogue.Standing {
    dialogue.standing(visits: visits)
  }

  /// What comes next; while a cue is open, that cue, and after the end, the end.
  ///
  /// - Throws: ``SessionProblem`` where the script cannot go on.
  public mutating func next() throws(SessionProblem) -> Cue {
    if let open { return open.cue }
    do throws(DialogueProblem) {
      switch selection {
      case .option(let index): try dialogue.select(index)
      case .some(.none): try dialogue.select(nil)
      case nil: break
      }
      selection = nil
    } catch {
      throw .dialogue(error)
    }
    for _ in 0..<Self.longestSilence {
      let event: DialogueEvent
      do throws(DialogueProblem) {
        event = try dialogue.next()
      } catch {
        throw .dialogue(error)
      }
      if let cue = try cue(for: event) { return cue }
    }
    throw .saysNothing(node: dialogue.currentNode ?? "")
  }

  /// Takes inputs for the open cue, all of them or none.
  ///
  /// - Returns: the reply, where it is complete and the cue is closed.
  /// - Throws: ``InputProblem`` for the first that does not fit.
  @discardableResult
  public mutating func accept(_ inputs: [Input]) throws(InputProblem) -> Reply? {
    guard var open else { throw .noOpenCue }
    try open.accept(inputs)
    guard open.reply.isComplete else {
      self.open = open
      return nil
    }
    close(open)
    return open.reply
  }

  // MARK: Cues

  private mutating func cue(for event: DialogueEvent) throws(SessionProblem) -> Cue? {
    switch event {
    case .line(let line):
      let cue = Cue(
        line: line.id, speaker: line.speaker, text: line.speech, tags: Self.tags(line),
        kind: .line)
      lead = cue
      return cue
    case .options(let options):
      guard options.contains(where: \.isAvailable) else {
        do throws(DialogueProblem) {
          try dialogue.select(nil)
        } catch {
          throw .dialogue(error)
        }
        return nil
      }
      return opened(
        .choice(
          options.map {
            Cue.Option(
              id: $0.line.id, text: $0.line.text, isAvailable: $0.isAvailable,
              tags: Self.tags($0.line))
          }))
    case .command(let text): return try cue(forCommand: text)
    case .finished:
      isEnded = true
      return Cue(line: "", text: "", kind: .end)
    }
  }

  private mutating func cue(forCommand text: String) throws(SessionProblem) -> Cue? {
    switch SceneCommand.read(text) {
    case .known(.ask): return opened(.ask, command: text)
    case .known(.collect(let name, let minimum)):
      return opened(.collect(name: name, minimum: minimum), command: text)
    case .known(.discuss(let minutes)): return opened(.discuss(minutes: minutes), command: text)
    case .known(.reveal):
      return lastChoice.map { Cue(line: "", text: "", kind: .reveal($0)) }
    case .known(.wait(let seconds)): return Cue(line: "", text: "", kind: .wait(seconds))
    case .wrongArguments: throw .wrongCommand(text, node: dialogue.currentNode ?? "")
    case .unknown: return Cue(line: "", text: "", kind: .command(text))
    }
  }

  private mutating func opened(_ kind: Cue.Kind, command: String? = nil) -> Cue {
    var cue = lead ?? Cue(line: "", text: "", kind: kind)
    cue.kind = kind
    lead = nil
    open = OpenCue(cue, audience: opening.audience)
    openCommand = command
    return cue
  }

  /// The hashtags an author gave; the one Yarn adds before options would change with an edit.
  private static func tags(_ line: DialogueLine) -> [String] {
    line.tags.filter { $0 != "lastline" }
  }

  // MARK: Replies

  private mutating func close(_ closed: OpenCue) {
    let reply = closed.reply
    switch closed.cue.kind {
    case .choice(let options):
      let chosen = options.firstIndex { $0.id == reply.chosen }
      // Where a room is equal about a statement, the first road is taken.
      let road = chosen ?? options.firstIndex(where: \.isAvailable)
      selection = road.map { .option($0) } ?? Selection.none
      dialogue.variables[NoteVariables.chosen] = .string(chosen.map { options[$0].text } ?? "")
      lastChoice = Cue.Reveal(
        question: closed.cue.text, options: options,
        tally: closed.totals.map { .counts($0) } ?? reply.tally, chosen: reply.chosen)
    case .ask:
      if case .known(.ask(let variable)) = SceneCommand.read(openCommand ?? "") {
        dialogue.variables[variable] = .string(reply.texts.first ?? "")
      }
    case .collect(let name, _):
      NoteVariables(name).store(reply, in: &dialogue.variables)
    case .discuss, .line, .reveal, .wait, .command, .end: break
    }
    open = nil
    openCommand = nil
  }

  // MARK: Rehearsal

  /// Begins again at a node; variables, visits and chance stay as they are.
  mutating func restart(at node: String) throws(SessionProblem) {
    do throws(DialogueProblem) {
      try dialogue.start(at: node)
    } catch {
      throw .dialogue(error)
    }
    open = nil
    openCommand = nil
    lead = nil
    selection = nil
    lastChoice = nil
    isEnded = false
  }

  /// Takes none of the options, also where some are available.
  mutating func passOver() {
    guard case .choice = open?.cue.kind else { return }
    open = nil
    selection = Selection.none
  }

  mutating func set(_ variable: String, to value: Value) {
    guard !NoteVariables.own(variable) else { return }
    dialogue.variables[variable] = value
  }

  mutating func use(_ saliency: SaliencyStrategy) {
    dialogue.saliency = saliency
  }
}
