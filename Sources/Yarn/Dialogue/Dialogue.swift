/// A running script: a state machine that advances event by event and never blocks.
///
/// It is a value: a copy is a snapshot, and two copies given the same selections say the same.
public struct Dialogue: Sendable {
  /// How often a condition may ask for content whose condition asks for content.
  static let maximumConditionDepth = 100
  /// How many bytes of text may be put together in one step.
  static let bytesPerStep = 16

  /// The running program.
  public let program: Program
  /// The strategy that chooses among several pieces of content.
  public var saliency = SaliencyStrategy.randomBestLeastRecentlySeen
  /// The limits of what a script may do.
  public var limits = Limits()
  /// The variables.
  public var variables: Variables
  /// The language the program is written in, as a BCP 47 tag; markup's plural forms follow it.
  public let language: String
  /// The markup diagnostics of returned lines, by line id. Such a line's text is
  /// as written in the script.
  public internal(set) var markupDiagnostics: [String: [MarkupDiagnostic]] = [:]
  /// The random generator.
  public var random: SplitMix64 { randomSource }
  var randomSource: SplitMix64
  /// The picks among equally salient content that replace chance, for a walk over all paths.
  package var picks: ContentPicks?

  let functions: FunctionLibrary
  let localization: Localization?
  let readyLines: [DialogueLine?]
  /// The next instruction.
  package internal(set) var counter = 0
  /// How many steps have passed since something was handed out.
  var silence = 0
  /// How many questions for content are being answered inside each other.
  var questions = 0
  /// The index of the running node; -1 if none runs.
  package internal(set) var node = -1
  /// The detours that are still to return, with the instruction at which to continue.
  package internal(set) var detours: [(node: Int32, counter: Int32)] = []
  var stack = OperandStack()
  /// The options of the present choice.
  package internal(set) var board = OptionBoard()
  var candidates: [Candidate] = []
  /// Whether each `once` has run, by index.
  package internal(set) var seen: [Bool]
  var views: [Int32]
  var smartReturns: [Int32] = []
  var scratch: [UInt8] = []
  var state = State.stopped

  enum State {
    case stopped, running, awaitingSelection
  }

  /// Makes a dialogue; ``start(at:)`` begins it.
  ///
  /// - Parameters:
  ///   - program: what to run.
  ///   - localization: the texts in another language; `nil` for the language it was written in.
  ///   - functions: the host's functions, the same that the program was compiled with.
  ///   - language: the language the program is written in; plural forms follow it.
  ///   - seed: the seed of chance.
  public init(
    program: Program, localization: Localization? = nil,
    functions: FunctionLibrary = FunctionLibrary(), language: String = "en", seed: UInt32
  ) {
    self.program = program
    self.language = language
    self.localization = localization
    self.functions = functions
    readyLines = localization?.ready.lines ?? program.readyLines
    variables = Variables(program)
    randomSource = SplitMix64(seed: seed)
    seen = Array(repeating: false, count: program.onceKeys.count)
    views = Array(repeating: 0, count: program.contents.count)
  }

  /// The title of the running node; nil if none runs.
  public var currentNode: String? {
    node >= 0 ? program.nodeRecords[node].title : nil
  }

  /// Whether the last event was options that still wait for ``select(_:)``.
  public var awaitsSelection: Bool { state == .awaitingSelection }

  /// Starts at a node; variables and visits stay as they are.
  ///
  /// - Throws: ``DialogueError`` if there is no such node.
  public mutating func start(at title: String) throws(DialogueError) {
    guard let group = program.groupIndex[title] else {
      throw DialogueError(.unknownNode(title), node: nil)
    }
    reset()
    enter(group)
    state = .running
  }

  private mutating func reset() {
    detours.removeAll(keepingCapacity: true)
    stack.removeAll()
    board.clear()
    candidates.removeAll(keepingCapacity: true)
    smartReturns.removeAll(keepingCapacity: true)
    node = -1
    state = .stopped
  }

  mutating func enter(_ group: Int) {
    let record = program.groups[group]
    counter = Int(record.entry)
    node = Int(record.node)
  }

  func makeError(_ kind: DialogueError.Kind) -> DialogueError {
    DialogueError(kind, node: currentNode)
  }

  /// Selects one of the options of the last event.
  ///
  /// - Parameter option: its place from 0; `nil` selects none, and the script goes on below them.
  /// - Throws: ``DialogueError`` if there is no such option or it is not available.
  public mutating func select(_ option: Int?) throws(DialogueError) {
    guard state == .awaitingSelection else { throw makeError(.nothingToSelect) }
    if let option {
      guard option >= 0, option < board.count else {
        throw makeError(.optionOutOfRange(option, count: board.count))
      }
      guard board.options[option].isAvailable else { throw makeError(.optionNotAvailable(option)) }
      counter = Int(board.targets[option])
    }
    board.clear()
    state = .running
  }

  /// Whether a node, or a node of a group, could run now; false if its conditions cannot be
  /// evaluated.
  public func hasContent(_ title: String) -> Bool {
    var probe = self
    return (try? probe.findContent(title)) ?? false
  }

  mutating func findContent(_ title: String) throws(DialogueError) -> Bool {
    guard let group = program.groupIndex[title] else { return false }
    guard program.groups[group].node < 0 else { return true }
    guard questions < Self.maximumConditionDepth else {
      throw makeError(.conditionTooDeep(title, limit: Self.maximumConditionDepth))
    }
    var probe = self
    probe.reset()
    probe.questions = questions + 1
    probe.enter(group)
    do {
      let hasContent = try probe.canRunHub()
      silence = probe.silence
      return hasContent
    } catch {
      throw DialogueError(error.kind, node: error.node ?? currentNode)
    }
  }

  /// Counts steps; many of them in which nothing is handed out are one too many.
  @inline(__always)
  mutating func countSteps(_ steps: Int) throws(DialogueError) {
    silence += steps
    if silence > limits.silentSteps { throw makeError(.goesOnForever(limit: limits.silentSteps)) }
  }

  /// Ends a node: back to where a detour began, or the end.
  mutating func leaveNode() -> Bool {
    if node >= 0 { variables.countVisit(of: node) }
    guard let back = detours.popLast() else {
      node = -1
      state = .stopped
      return false
    }
    node = Int(back.node)
    counter = Int(back.counter)
    return true
  }

  /// Leaves every node that is under way, for a jump to another.
  mutating func leaveAll() {
    if node >= 0 { variables.countVisit(of: node) }
    while let back = detours.popLast() {
      if back.node >= 0 { variables.countVisit(of: Int(back.node)) }
    }
  }

  mutating func detour(to group: Int) throws(DialogueError) {
    guard detours.count < limits.detours else {
      throw makeError(.detourTooDeep(limit: limits.detours))
    }
    detours.append((Int32(node), Int32(counter)))
    enter(group)
  }

  mutating func group(named title: String) throws(DialogueError) -> Int {
    guard let group = program.groupIndex[title] else {
      throw makeError(.unknownNode(title.quotable))
    }
    return group
  }
}
