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

  var dialogue: Dialogue
  private var open: OpenCue?
  /// The command that opened the cue, as it came out.
  public private(set) var openCommand: String?
  /// The line that came last, with no reply after it: the question of what follows.
  var lead: Cue?
  /// The options wait for this selection; done when the next cue is asked for.
  private var selection: Selection?
  private var lastChoice: Cue.Reveal?
  /// Who plays what, in the order in which it was said.
  var cast: [Casting] = []
  /// A prompt was given for this role's next line, which then is not said.
  var promptedRole: String?
  var rounds = RoundLog()
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
    dialogue.variables[CastVariables.room] = .bool(opening.audience.isRoom)
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
    try checkRoles(of: inputs, for: open.cue)
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
      let said = Cue(
        line: line.id, speaker: line.speaker, text: line.speech, tags: Self.tags(line),
        kind: .line)
      guard let cue = played(said) else { return nil }
      lead = cue
      return cue
    case .options(let options):
      promptedRole = nil
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
    promptedRole = nil
    switch SceneCommand.read(text) {
    case .known(let command): return cue(for: command, text)
    case .wrongArguments: throw .wrongCommand(text, node: dialogue.currentNode ?? "")
    case .unknown: return plain(.command(text))
    }
  }

  private mutating func cue(for command: SceneCommand, _ text: String) -> Cue? {
    switch command {
    case .ask: return opened(.ask, command: text)
    case .insight: return opened(.insight, command: text)
    case .nextStep: return opened(.nextStep, command: text)
    case .number(_, let least, let most):
      return opened(.number(least: least, most: most), command: text)
    case .scale(_, let lowest, let highest):
      return opened(.scale(lowest: lowest, highest: highest), command: text)
    case .collect(let name, let minimum):
      return opened(.collect(name: name, minimum: minimum), command: text)
    case .agree(let name): return opened(.agree(name: name), command: text)
    case .discuss(let minutes): return opened(.discuss(minutes: minutes), command: text)
    case .cast(let role): return opened(.cast(role: shownName(of: role)), command: text)
    case .reveal: return lastChoice.map { plain(.reveal($0)) }
    case .wait(let seconds): return plain(.wait(seconds))
    case .round(let name): return plain(.round(name: name, number: begin(round: name)))
    case .swap: return cast.isEmpty ? nil : plain(.swap(swapped()))
    case .compare(let name): return comparison(of: name).map { plain(.compare($0)) }
    case .hero(let trait, let variable):
      return plain(.hero(trait: trait, value: dialogue.variables[variable]?.text ?? ""))
    case .panel(let pose):
      defer { lead = nil }
      var cue = lead ?? plain(.line)
      cue.kind = .panel(pose: pose)
      return cue
    case .helper(let who, let what):
      let variables = dialogue.variables
      return plain(
        .helper(who: variables[who]?.text ?? "", what: variables[what]?.text ?? ""))
    }
  }

  private func plain(_ kind: Cue.Kind) -> Cue {
    Cue(line: "", text: "", kind: kind)
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
    rounds.keep(reply.words(to: closed.cue), to: closed.cue)
    switch closed.cue.kind {
    case .choice(let options):
      let chosen = options.firstIndex { $0.id == reply.chosen }
      // Where a room is equal about a statement, the first road is taken.
      let road = chosen ?? options.firstIndex(where: \.isAvailable)
      selection = road.map { .option($0) } ?? Selection.none
      dialogue.variables[NoteVariables.chosen] = .string(chosen.map { options[$0].text } ?? "")
      CountVariables.store(closed.totals, in: &dialogue.variables)
      lastChoice = Cue.Reveal(
        question: closed.cue.text, options: options,
        tally: closed.totals.map { .counts($0) } ?? reply.tally, chosen: reply.chosen)
    case .collect(let name, _):
      NoteVariables(name).store(reply, in: &dialogue.variables)
    case .agree(let name):
      var sentences = reply
      sentences.texts = reply.texts.map { Agreement(kept: $0)?.sentence ?? $0 }
      NoteVariables(name).store(sentences, in: &dialogue.variables)
    case .ask, .insight, .nextStep, .number, .scale, .cast: store(reply)
    case .discuss, .line, .act, .reveal, .wait, .round, .swap, .compare, .hero, .panel, .helper,
      .command, .end:
      break
    }
    open = nil
    openCommand = nil
  }

  /// Keeps the reply to a command in the variable it names.
  private mutating func store(_ reply: Reply) {
    guard case .known(let command) = SceneCommand.read(openCommand ?? "") else { return }
    switch command {
    case .ask(let variable), .insight(let variable), .nextStep(let variable):
      dialogue.variables[variable] = .string(reply.texts.first ?? "")
    case .number(let variable, _, _), .scale(let variable, _, _):
      dialogue.variables[variable] = .number(reply.chosen.flatMap { Float($0) } ?? 0)
    case .cast(let role): set(role, playedBy: reply.texts.first ?? "")
    default: break
    }
  }

  // MARK: Rehearsal

  /// Begins again at a node, with nobody cast; variables, visits and chance stay as they are.
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
    dismissCast()
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
