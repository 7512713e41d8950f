public import Yarn

/// A scenario that is being played: it produces cues and takes inputs.
///
/// It is a value without clock or threads, and a pure function of program, opening and inputs: a
/// copy is a snapshot, and the same inputs always give the same cues.
public struct Session: Sendable {
  /// The maximum number of dialogue events without a cue.
  static let maximumEventsWithoutCue = 10_000
  /// The maximum number of cues without a question. No scene has a hundred; one that goes round would
  /// fill the disk.
  static let maximumCuesWithoutQuestion = 2_000
  /// The maximum length of what is said up to a question, its options included, in UTF-8 bytes. An
  /// entry of a recording can be six times as long, and still be read.
  static let maximumBytesWithoutQuestion = 1 << 20

  /// The scenario.
  public let scenario: Scenario
  /// The opening, which with the inputs determines the session.
  public let opening: Opening

  /// The dialogue of the scenario's script.
  package internal(set) var dialogue: Dialogue
  private var open: OpenCue?
  /// The command that asked the open question; nil if it has options.
  private(set) var openCommand: SceneCommand?
  /// The last line, if no reply followed it: the text of the next question.
  var lead: Cue?
  /// The lines with the tag `#item` since the last question: the next question can ask to put them
  /// in order.
  private(set) var items: [Cue.Option] = []
  /// The selection of an option, which is passed to the dialogue when the next cue is requested.
  private var selection: Selection?
  private(set) var lastChoice: Cue.Reveal?
  /// The cast, in the order in which roles were given.
  package internal(set) var cast: [Casting] = []
  /// The role of which the next line is left out, because a prompt replaced it.
  package internal(set) var promptedRole: String?
  var rounds = RoundLog()
  private var isEnded = false
  /// What was said since the last question.
  private var cuesSinceQuestion = 0
  private var bytesSinceQuestion = 0

  private enum Selection: Sendable {
    case option(Int)
    case none
  }

  /// Begins a scenario.
  ///
  /// - Throws: ``SessionError`` if it cannot be played, or not with this opening.
  public init(scenario: Scenario, opening: Opening) throws(SessionError) {
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
    if opening.isRedacted { dialogue.variables[CopyVariables.isRedacted] = .bool(true) }
    for (name, value) in opening.variables {
      set(name, to: value)
    }
    try restart(at: scenario.description.startNode)
  }

  /// The cue that waits for a reply; nil if there is none.
  public var openCue: Cue? { open?.cue }

  /// The answer to the open cue so far; nil if no cue is open.
  public var answer: Answer? { open?.answer }

  /// The answer in the form of a transcript.
  public var reply: Reply { open?.reply ?? Reply() }

  /// The variable for the answer to the open cue; nil if the script names none.
  package var variableOfReply: String? { openCommand?.variableOfReply }

  /// The open cue with the fold of its inputs.
  public var fold: OpenCue? { open }

  /// Whether the scenario has ended.
  public var isAtEnd: Bool { isEnded }

  /// The title of the current node; nil at the end.
  public var node: String? { dialogue.currentNode }

  /// The script's variables.
  public var variables: Variables { dialogue.variables }

  /// The next cue; while a cue is open, that cue, and after the end, the end.
  ///
  /// - Throws: ``SessionError`` if the script cannot continue.
  public mutating func next() throws(SessionError) -> Cue {
    if let open { return open.cue }
    do throws(DialogueError) {
      switch selection {
      case .option(let index): try dialogue.select(index)
      case .some(.none): try dialogue.select(nil)
      case nil: break
      }
      selection = nil
    } catch {
      throw .dialogue(error)
    }
    for _ in 0..<Self.maximumEventsWithoutCue {
      let event: DialogueEvent
      do throws(DialogueError) {
        event = try dialogue.next()
      } catch {
        throw .dialogue(error)
      }
      bytesSinceQuestion += Self.byteCount(event)
      let cue = try cue(for: event)
      guard bytesSinceQuestion <= Self.maximumBytesWithoutQuestion,
        cuesSinceQuestion < Self.maximumCuesWithoutQuestion
      else { throw .saysTooMuch(node: dialogue.currentNode ?? "") }
      guard let cue else { continue }
      if cue.isOpen {
        (cuesSinceQuestion, bytesSinceQuestion) = (0, 0)
      } else {
        cuesSinceQuestion += 1
      }
      return cue
    }
    throw .saysNothing(node: dialogue.currentNode ?? "")
  }

  /// Takes inputs for the open cue, all of them or none.
  ///
  /// - Returns: the reply, if it is complete and the cue is closed; otherwise nil.
  /// - Throws: ``InputError`` for the first input that does not fit.
  @discardableResult
  public mutating func accept(_ inputs: [Input]) throws(InputError) -> Reply? {
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

  private static func byteCount(_ event: DialogueEvent) -> Int {
    switch event {
    case .line(let line): line.text.utf8.count
    case .options(let options): options.reduce(0) { $0 + $1.line.text.utf8.count }
    case .command(let text): text.utf8.count
    case .finished: 0
    }
  }

  // MARK: Cues

  private mutating func cue(for event: DialogueEvent) throws(SessionError) -> Cue? {
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
        do throws(DialogueError) {
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

  private mutating func cue(forCommand text: String) throws(SessionError) -> Cue? {
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

  private func wrong(_ command: String) -> SessionError {
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

  /// The text in a variable; empty if there is none.
  func text(in variable: String) -> String { dialogue.variables[variable]?.text ?? "" }

  /// The hashtags that an author wrote. The tag that Yarn adds to lines before options is left out,
  /// because it would change with an edit.
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

  /// Continues with the chosen option.
  private mutating func take(_ closed: OpenCue, of options: [Cue.Option]) {
    let vote = closed.answer.vote
    let chosen = options.firstIndex { $0.id == vote.chosen }
    // After a tie in a room about a statement, the first option is taken.
    let index = chosen ?? options.firstIndex(where: \.isAvailable)
    selection = index.map { .option($0) } ?? Selection.none
    dialogue.variables[NoteVariables.chosen] = .string(chosen.map { options[$0].text } ?? "")
    CountVariables.store(closed.totals, in: &dialogue.variables)
    lastChoice = Cue.Reveal(
      question: closed.cue.text, options: options,
      tally: closed.totals.map { .counts($0) } ?? vote.people.tally, chosen: vote.chosen)
  }

  /// Stores the answer to a command where the command specifies.
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

  /// Starts again at a node without a cast; variables, visits and chance are kept.
  package mutating func restart(at node: String) throws(SessionError) {
    do throws(DialogueError) {
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
    (cuesSinceQuestion, bytesSinceQuestion) = (0, 0)
  }

  /// Chooses no option, even if some are available.
  mutating func passOver() {
    guard case .options = open?.question.shape else { return }
    open = nil
    selection = Selection.none
  }

  mutating func set(_ variable: String, to value: Value) {
    guard !NoteVariables.own(variable) else { return }
    dialogue.variables[variable] = value
  }

  /// Sets the number of players, for a rehearsal.
  mutating func set(players count: Value) {
    dialogue.variables[CastVariables.players] = count
  }

  /// Changes the saliency strategy.
  package mutating func use(_ saliency: SaliencyStrategy) {
    dialogue.saliency = saliency
  }
}
