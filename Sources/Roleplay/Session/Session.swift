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

  package internal(set) var dialogue: Dialogue
  private var open: OpenCue?
  /// The command that opened the cue; nil where options did.
  private(set) var openCommand: SceneCommand?
  /// The line that came last, with no reply after it: the question of what follows.
  var lead: Cue?
  /// What the lines tagged `#item` since the last question named: the next one may ask to put it in
  /// order.
  private(set) var items: [Cue.Option] = []
  /// The options wait for this selection; done when the next cue is asked for.
  private var selection: Selection?
  private(set) var lastChoice: Cue.Reveal?
  /// Who plays what, in the order in which it was said.
  package internal(set) var cast: [Casting] = []
  /// A prompt was given for this role's next line, which then is not said.
  package internal(set) var promptedRole: String?
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
    dialogue.variables[CastVariables.players] = .number(Float(opening.audience.playerCount))
    for (name, value) in opening.variables {
      set(name, to: value)
    }
    try restart(at: scenario.description.startNode)
  }

  /// The cue that waits for a reply.
  public var openCue: Cue? { open?.cue }

  /// What was said about the open cue so far; nil where none is open.
  public var answer: Answer? { open?.answer }

  /// The same as a transcript keeps it.
  public var reply: Reply { open?.reply ?? Reply() }

  /// The variable that takes the answer to the open cue, where a script names one.
  package var variableOfReply: String? { openCommand?.variableOfReply }

  /// The open cue and how its inputs fold.
  public var fold: OpenCue? { open }

  /// Whether the end has come out.
  public var isAtEnd: Bool { isEnded }

  /// The title of the script's node that is running.
  public var node: String? { dialogue.currentNode }

  /// The script's variables.
  public var variables: Variables { dialogue.variables }

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
    guard open.isClosed else {
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
      guard !said.isItem else {
        items.append(Cue.Option(id: said.line, text: said.text, tags: said.tags))
        return nil
      }
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
      let shown = options.map {
        Cue.Option(
          id: $0.line.id, text: $0.line.text, isAvailable: $0.isAvailable,
          tags: Self.tags($0.line))
      }
      return opened(Question(exercise: Question.choice, shape: .options(shown)))
    case .command(let text): return try cue(forCommand: text)
    case .finished:
      isEnded = true
      return Cue(line: "", text: "", kind: .end)
    }
  }

  private mutating func cue(forCommand text: String) throws(SessionProblem) -> Cue? {
    promptedRole = nil
    switch SceneCommand.read(text) {
    case .known(let command):
      switch command.exercise.effect {
      case .asks(_, let shape, _):
        guard let shape = shape(command.arguments, &self) else { throw wrong(text) }
        return opened(command.exercise.question(shape), by: command)
      case .stages(let cue): return cue(command.arguments, &self)
      }
    case .wrongArguments: throw wrong(text)
    case .unknown: return .plain(.command(text))
    }
  }

  private func wrong(_ command: String) -> SessionProblem {
    .wrongCommand(command, node: dialogue.currentNode ?? "")
  }

  private mutating func opened(_ question: Question, by command: SceneCommand? = nil) -> Cue {
    var cue = lead ?? .plain(.question(question))
    cue.kind = .question(question)
    lead = nil
    items = []
    open = OpenCue(cue, audience: opening.audience)
    openCommand = command
    return cue
  }

  /// The text a variable holds.
  func text(in variable: String) -> String { dialogue.variables[variable]?.text ?? "" }

  /// The hashtags an author gave; the one Yarn adds before options would change with an edit.
  private static func tags(_ line: DialogueLine) -> [String] {
    line.tags.filter { $0 != "lastline" }
      + (SentenceBeginning(of: line).map { [$0.tag] } ?? [])
  }

  // MARK: Replies

  private mutating func close(_ closed: OpenCue) {
    rounds.keep(closed.words, to: closed.cue)
    if case .options(let options) = closed.question.shape { take(closed, of: options) }
    if let openCommand { keep(closed, of: openCommand) }
    open = nil
    openCommand = nil
  }

  /// Takes the road of the option that was chosen.
  private mutating func take(_ closed: OpenCue, of options: [Cue.Option]) {
    let vote = closed.answer.vote
    let chosen = options.firstIndex { $0.id == vote.chosen }
    // Where a room is equal about a statement, the first road is taken.
    let road = chosen ?? options.firstIndex(where: \.isAvailable)
    selection = road.map { .option($0) } ?? Selection.none
    dialogue.variables[NoteVariables.chosen] = .string(chosen.map { options[$0].text } ?? "")
    CountVariables.store(closed.totals, in: &dialogue.variables)
    lastChoice = Cue.Reveal(
      question: closed.cue.text, options: options,
      tally: closed.totals.map { .counts($0) } ?? vote.people.tally, chosen: vote.chosen)
  }

  /// Keeps the answer to a command where the command says.
  private mutating func keep(_ closed: OpenCue, of command: SceneCommand) {
    switch command.exercise.storage {
    case .variable(let place):
      dialogue.variables[command.arguments.text(place)] = closed.value
    case .notes(let place):
      NoteVariables(command.arguments.text(place)).store(closed.notes, in: &dialogue.variables)
    case .cast(let place):
      set(command.arguments.text(place), playedBy: closed.answer.texts.first ?? "")
    case .nowhere, nil: break
    }
  }

  // MARK: Rehearsal

  /// Begins again at a node, with nobody cast; variables, visits and chance stay as they are.
  package mutating func restart(at node: String) throws(SessionProblem) {
    do throws(DialogueProblem) {
      try dialogue.start(at: node)
    } catch {
      throw .dialogue(error)
    }
    open = nil
    openCommand = nil
    lead = nil
    items = []
    selection = nil
    lastChoice = nil
    dismissCast()
    isEnded = false
  }

  /// Takes none of the options, also where some are available.
  mutating func passOver() {
    guard case .options = open?.question.shape else { return }
    open = nil
    selection = Selection.none
  }

  mutating func set(_ variable: String, to value: Value) {
    guard !NoteVariables.own(variable) else { return }
    dialogue.variables[variable] = value
  }

  /// Lets so many people play, for a rehearsal.
  mutating func set(players count: Value) {
    dialogue.variables[CastVariables.players] = count
  }

  /// Changes how one of several lines is chosen.
  package mutating func use(_ saliency: SaliencyStrategy) {
    dialogue.saliency = saliency
  }
}
