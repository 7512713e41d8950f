/// A plain dialogue under test: questions that only a host program can ask are commands to it.
package struct DialogueSubject: TestPlanSubject {
  /// The dialogue, at its present place.
  package private(set) var dialogue: Dialogue
  private var options: [DialogueOption] = []

  /// Makes a subject of a dialogue.
  package init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
  }

  /// Sets a variable of the program.
  ///
  /// - Throws: ``TestPlanStepError`` if no variable has that name and type.
  package mutating func set(_ variable: String, to value: Value) throws {
    guard let current = dialogue.variables[variable] else {
      throw TestPlanStepError.unknownVariable(variable)
    }
    guard current.type == value.type else {
      throw TestPlanStepError.otherType(variable, current.type)
    }
    dialogue.variables[variable] = value
  }

  /// Whether the program has a node of this name.
  package func hasNode(_ name: String) -> Bool {
    dialogue.program.node(named: name) != nil
  }

  /// Starts at a node.
  package mutating func start(at node: String) throws {
    options = []
    try dialogue.start(at: node)
  }

  /// The next event.
  package mutating func next() throws -> TestPlanEvent {
    switch try dialogue.next() {
    case .line(let line):
      return .line(line.text)
    case .options(let options):
      self.options = options
      return .options(
        options.map { TestPlanOption(text: $0.line.text, isAvailable: $0.isAvailable) })
    case .command(let text):
      return .command(text)
    case .finished:
      return .finished
    }
  }

  /// Chooses an option.
  package mutating func select(_ option: Int?) throws {
    try dialogue.select(option)
  }

  /// Chooses an option by its number or by the start of its text; nothing else can be answered.
  package mutating func reply(_ text: String) throws {
    let chosen =
      Int(text).map { $0 &- 1 } ?? options.firstIndex { $0.line.text.hasPrefix(text) } ?? -1
    guard options.indices.contains(chosen) else { throw TestPlanStepError.noSuchReply(text) }
    try dialogue.select(chosen)
  }

  /// Changes how line groups and groups of nodes choose.
  package mutating func useSaliency(_ strategy: SaliencyStrategy) {
    dialogue.saliency = strategy
  }
}
