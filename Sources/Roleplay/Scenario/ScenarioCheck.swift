import Yarn

/// Checks what an exercise needs beyond the language: stable ids for questions, known commands and
/// valid headers.
struct ScenarioCheck {
  let outline: Outline
  let program: Program?
  private(set) var diagnostics: [Diagnostic] = []

  init(outline: Outline, program: Program?) {
    self.outline = outline
    self.program = program
  }

  /// Turns warnings of Yarn into errors if they would stop a play.
  static func hardened(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.code == "YS0012" else { return diagnostic }
    var hardened = diagnostic
    hardened.severity = .error
    return hardened
  }

  /// Whether what Yarn says of a script says something of an exercise, too.
  ///
  /// Commands of an exercise give variables their values, so that these need no declaration (YS0003).
  /// What cannot be reached and what is not used, authors are told by rules that know such commands.
  static func concerns(_ diagnostic: Diagnostic) -> Bool {
    !["YS0003", "YS0008", "YS0010"].contains(diagnostic.code)
  }

  mutating func checkScripts(start: Outline.Node?) {
    if let start {
      check(headersOf: start)
    }
    let variables = program.map { Dialogue(program: $0, seed: 0).variables }
    for node in outline.nodes {
      check(node, variables: variables)
    }
  }

  private mutating func report(_ problem: ScenarioDiagnostic, at place: Outline.Place) {
    diagnostics.append(
      outline.diagnostic(
        code: problem.code, severity: problem.severity, at: place, phrase: problem))
  }

  // MARK: Headers

  private mutating func check(headersOf node: Outline.Node) {
    for header in node.headers where !header.value.isEmpty {
      switch header.key {
      case "form":
        let known = Form.allCases.map(\.rawValue)
        check(header, [header.value], among: known, meant: HeaderWords.form)
      case "level":
        check(
          header, [header.value], among: ScenarioDescription.levels, meant: HeaderWords.level)
      case "audience":
        let known = Audience.named.map(\.rawValue)
        check(
          header, ScenarioDescription.words(header.value), among: known,
          meant: HeaderWords.audience)
      case "minutes":
        guard Int(header.value).map({ $0 > 0 }) ?? false else {
          report(.headerNotANumber(key: header.key, value: header.value), at: header.place)
          continue
        }
      default: continue
      }
    }
    if !node.headers.contains(where: { $0.key == "heading" && !$0.value.isEmpty }) {
      report(.headingMissing, at: node.place)
    }
  }

  private mutating func check(
    _ header: Outline.Header, _ values: [String], among known: [String],
    meant: (String) -> [String]
  ) {
    for value in values where !known.contains(value) {
      report(
        .unknownHeader(key: header.key, value: value, meant: meant(value), known: known),
        at: header.place)
    }
  }

  // MARK: Statements

  private mutating func check(_ node: Outline.Node, variables: Variables?) {
    var leads = LeadingLines()
    var items = ItemLines()
    /// Lines that were reported: each is reported once, even if it leads to several questions.
    var reported: Set<Int> = []
    for (index, statement) in node.statements.enumerated() {
      let command = Self.command(of: statement)
      let exercise = command?.exercise
      switch statement.kind {
      case .option(id: nil, _):
        report(.optionWithoutID, at: statement.place)
      case .line(let id, _) where statement.isItem:
        if id == nil { report(.lineWithoutID, at: statement.place) }
      default: break
      }
      if let command { check(command, at: statement.place, leads: leads, variables: variables) }
      for problem in items.pass(statement, naming: exercise) {
        report(problem.problem, at: problem.place)
      }
      // Nobody says an item that is put in order, so it does not lead to a question.
      guard !statement.isItem else { continue }
      let asks =
        if case .beginOptions = statement.kind { true } else {
          exercise.map { $0.asks || $0.needsLine } ?? false
        }
      if asks {
        for line in leads.lines.sorted() where reported.insert(line).inserted {
          switch node.statements[line].kind {
          case .line(id: nil, _), .item(id: nil, _):
            report(.lineWithoutID, at: node.statements[line].place)
          default: break
          }
        }
      }
      leads.pass(statement.kind, asks: asks, at: index)
    }
    for place in items.left { report(.itemWithoutQuestion, at: place) }
  }

  /// The command of a statement; nil if it has none.
  private static func command(of statement: Outline.Statement) -> SceneCommand.ParseResult? {
    guard case .command(let text) = statement.kind else { return nil }
    return SceneCommand.read(text, placeholder: true)
  }

  private mutating func check(
    _ command: SceneCommand.ParseResult, at place: Outline.Place, leads: LeadingLines,
    variables: Variables?
  ) {
    switch command {
    case .unknown(let name):
      report(.unknownCommand(name, meant: CommandWords.meant(by: name)), at: place)
    case .wrongArguments(let name):
      report(.wrongArguments(command: name), at: place)
    case .known(let known):
      if let variables { check(known, variables, at: place) }
      if known.exercise.needsLine, leads.areNone {
        report(.questionWithoutLine(known.exercise.name), at: place)
      }
    }
  }

  /// Checks that the variables of a command exist and have the right type.
  private mutating func check(
    _ command: SceneCommand, _ variables: Variables, at place: Outline.Place
  ) {
    for (index, parameter) in command.exercise.parameters.enumerated() {
      let name = command.arguments.text(index)
      switch parameter.kind {
      case .textVariable: checkText(name, variables, at: place)
      case .numberVariable: checkNumber(name, variables, at: place)
      case .number, .whole, .name, .word, .words: break
      }
    }
    if command.exercise.needsCast, !castsRoles { report(.swapWithoutCast, at: place) }
  }

  /// Whether the script casts any role.
  private var castsRoles: Bool {
    outline.nodes.contains { node in
      node.statements.contains { Self.command(of: $0)?.exercise == .cast }
    }
  }

  private mutating func checkNumber(
    _ name: String, _ variables: Variables, at place: Outline.Place
  ) {
    switch variables[name] {
    case .number: break
    case .string, .bool: report(.variableNotNumber(name), at: place)
    case nil: report(.variableUnknown(name), at: place)
    }
  }

  private mutating func checkText(
    _ name: String, _ variables: Variables, at place: Outline.Place
  ) {
    switch variables[name] {
    case .string: break
    case .number, .bool: report(.variableNotText(name), at: place)
    case nil: report(.variableUnknown(name), at: place)
    }
  }
}
