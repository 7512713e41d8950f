/// Checks the parsed files of one program together, and finds out what their names and types mean.
///
/// It collects all errors; it runs over flat arrays and never recurses.
struct Checker {
  let sources: [Source]
  let trees: [SyntaxTree]
  let library: FunctionLibrary
  /// Whether all of the files could be parsed, so that what is not there is nowhere.
  let isWhole: Bool
  var findings: Findings

  var solver = TypeSolver()
  var variables: [VariableSymbol] = []
  var variableIndex: [String: Int] = [:]
  /// Whether each variable is read or set anywhere, beside its declaration.
  var usedVariables: [Bool] = []
  private var recentVariables = RecentNames<Int>()
  var functions: [FunctionSymbol] = []
  var functionIndex: [String: Int] = [:]
  var enums: [EnumSymbol] = []
  var enumIndex: [String: Int] = [:]
  var groups: [NodeGroupSymbol] = []
  var groupIndex: [String: Int] = [:]
  /// The enum a `.Case` belongs to, by file and term; and the type of each `+` and `==`.
  var termTypes: [[Int32: TypeTerm]]

  var operands: [Operand] = []
  var pendingMembers: [PendingMember] = []
  var pendingOperations: [PendingOperation] = []
  var pendingTypes: [PendingType] = []
  /// What the smart variable that is being checked refers to.
  var smartReferences: [Int: [Int]] = [:]
  private var currentSmart: Int?
  private var lineIndices: [Int: LineIndex] = [:]
  /// The lines that have an id of their own, and the lines that are shadows of such.
  var lineIDs: [String: (source: Int, line: Int)] = [:]
  var shadows: [(source: Int, line: Int, id: String, range: ByteRange)] = []

  /// A value on the type stack, and the bytes it comes from.
  struct Operand {
    var type: TypeTerm
    var range: ByteRange
  }

  struct PendingMember {
    var source: Int
    var term: Int32
    var name: String
    var type: TypeTerm
    var range: ByteRange
  }

  struct PendingOperation {
    var source: Int
    var name: String
    var type: TypeTerm
    var range: ByteRange
    /// Whether only numbers will do.
    var isOfNumbers = false
  }

  struct PendingType {
    var source: Int
    var type: TypeTerm
    /// The expression, without `{` and `}`.
    var text: ByteRange
    var range: ByteRange
  }

  init(
    sources: [Source], trees: [SyntaxTree], library: FunctionLibrary, isWhole: Bool = true,
    limits: Limits = Limits()
  ) {
    self.sources = sources
    self.isWhole = isWhole
    findings = Findings(limit: limits.diagnostics)
    self.trees = trees
    self.library = library
    termTypes = Array(repeating: [:], count: trees.count)
  }

  mutating func check() {
    for source in trees.indices { collectNodes(source) }
    for source in trees.indices { checkLineTags(source) }
    for source in trees.indices { checkMarkup(source) }
    for source in trees.indices { collectEnums(source) }
    for source in trees.indices { collectDeclarations(source) }
    for source in trees.indices { checkStatements(source) }
    for source in trees.indices { checkReach(source) }
    resolvePending()
    checkSmartLoops()
    checkVariables()
  }

  // MARK: Text

  func text(_ range: ByteRange, _ source: Int) -> String {
    String(decoding: sources[source].bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }

  /// The name that begins at an offset.
  func identifier(at start: Int32, _ source: Int) -> ByteRange {
    let bytes = sources[source].bytes[Int(start)...]
    return ByteRange(Int(start), bytes.firstIndex { !Byte.isIdentifier($0) } ?? bytes.endIndex)
  }

  mutating func report(_ diagnostic: ScriptDiagnostic, _ range: ByteRange, _ source: Int) {
    findings.append(Finding(diagnostic: diagnostic, source: source, range: range))
  }

  mutating func lineNumber(of range: ByteRange, _ source: Int) -> Int {
    let index = lineIndices[source] ?? LineIndex(sources[source])
    lineIndices[source] = index
    return index.position(at: Int(range.start)).line
  }

  // MARK: Nodes

  private mutating func collectNodes(_ source: Int) {
    for (index, node) in trees[source].nodes.enumerated() {
      let title = text(node.title, source)
      guard !title.isEmpty else { continue }
      let isMember = !node.conditions.isEmpty
      guard let existing = groupIndex[title] else {
        groupIndex[title] = groups.count
        groups.append(
          NodeGroupSymbol(title: title, members: [(source, index)], isGroup: isMember))
        continue
      }
      let first = groups[existing].members[0]
      if isMember != groups[existing].isGroup {
        report(.nodeGroupMissingWhen(title), node.title, source)
      } else if !isMember {
        let other = trees[first.source].nodes[first.node]
        report(.duplicateNode(title, otherLine: Int(other.line)), node.title, source)
      } else if let subtitle = node.subtitle.map({ text($0, source) }),
        groups[existing].members.contains(where: { member in
          trees[member.source].nodes[member.node].subtitle.map { text($0, member.source) }
            == subtitle
        })
      {
        report(
          .duplicateSubtitle(group: title, subtitle: subtitle), node.subtitle ?? node.title, source)
      }
      groups[existing].members.append((source, index))
    }
  }

  // MARK: Declarations

  private mutating func collectDeclarations(_ source: Int) {
    for statement in trees[source].statements where statement.kind == .declare {
      let name = text(statement.name, source)
      if let existing = variableIndex[name], variables[existing].isDeclared {
        let other = variables[existing]
        report(
          .redeclaredVariable(name, otherLine: lineNumber(of: other.range, other.source)),
          statement.name, source)
        continue
      }
      let index = variable(at: statement.name, source, isTarget: true)
      variables[index].isDeclared = true
      guard statement.a >= 0 else {
        variables[index].type = .faulty
        continue
      }
      let isSmart = constant(statement.a, source) == nil && !isConstantMember(statement.a, source)
      currentSmart = isSmart ? index : nil
      let type = check(statement.a, source)
      currentSmart = nil
      if statement.b >= 0 {
        let typeRange = trees[source].terms[Int(statement.b)].range
        if let declared = self.type(named: text(typeRange, source)) {
          if !solver.unify(type, declared) {
            report(
              .declarationMismatch(
                name: name, expected: self.name(of: solver.resolve(declared)),
                got: self.name(of: solver.resolve(type))),
              expressionRange(statement.a, source), source)
          }
          _ = solver.unify(variables[index].type, declared)
        } else {
          report(
            .unknownType(text(typeRange, source), inDeclaration: true), typeRange, source)
        }
      }
      _ = solver.unify(variables[index].type, type)
      if isSmart {
        variables[index].smart = (source, statement.a)
      } else {
        variables[index].initialValue = constant(statement.a, source)
        if variables[index].initialValue == nil {
          constantMembers.append((index, source, statement.a))
        }
      }
    }
  }

  /// Declarations whose value is an enum's case, to be filled in once it is known which.
  private var constantMembers: [(variable: Int, source: Int, expression: Int32)] = []

  private func isConstantMember(_ expression: Int32, _ source: Int) -> Bool {
    let syntax = trees[source].expressions[Int(expression)]
    return syntax.count == 1 && trees[source].terms[Int(syntax.first)].kind == .member
      && !isInParentheses(syntax, source)
  }

  /// Whether an expression of one value is in parentheses: then it is computed, not a constant.
  private func isInParentheses(_ syntax: ExpressionSyntax, _ source: Int) -> Bool {
    let bytes = sources[source].bytes
    let term = trees[source].terms[Int(syntax.first)]
    return bytes[Int(syntax.range.start)..<Int(term.range.start)].contains(UInt8(ascii: "("))
  }

  /// The value of a literal, with `-` before a number allowed.
  func constant(_ expression: Int32, _ source: Int) -> Value? {
    let syntax = trees[source].expressions[Int(expression)]
    guard syntax.count <= 2, !isInParentheses(syntax, source) else { return nil }
    let term = trees[source].terms[Int(syntax.first)]
    let isNegated =
      syntax.count == 2 && trees[source].terms[Int(syntax.first) + 1].kind == .negate
      && term.kind == .number
    guard syntax.count == 1 || isNegated else { return nil }
    return switch term.kind {
    case .number: .number(isNegated ? -number(term, source) : number(term, source))
    case .string: .string(string(term, source))
    case .yes: .bool(true)
    case .no: .bool(false)
    default: nil
    }
  }

  func number(_ term: TermSyntax, _ source: Int) -> Float {
    let digits = sources[source].bytes[Int(term.range.start)..<Int(term.range.end)]
    // So many digits are exact.
    if digits.count <= 7, digits.allSatisfy(Byte.isDigit) {
      return Float(digits.reduce(Int32(0)) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) })
    }
    return Float(text(term.range, source)) ?? 0
  }

  func string(_ term: TermSyntax, _ source: Int) -> String {
    let inner = ByteRange(Int(term.range.start) + 1, Int(term.range.end) - 1)
    let raw = sources[source].bytes[Int(inner.start)..<Int(inner.end)]
    guard raw.contains(Byte.backslash) else { return String(decoding: raw, as: UTF8.self) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in raw {
      if byte == Byte.backslash, !isEscaped {
        isEscaped = true
      } else {
        if isEscaped, byte == UInt8(ascii: "n") {
          result.append(Byte.newline)
        } else {
          result.append(byte)
        }
        isEscaped = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Names

  /// The variable named there; a new one is added.
  ///
  /// - Parameter isTarget: whether it is given a value there.
  mutating func variable(at range: ByteRange, _ source: Int, isTarget: Bool = false) -> Int {
    let bytes = sources[source].bytes
    if let index = recentVariables.meaning(of: range, in: bytes, source) {
      notePlace(of: index, range, source, isTarget)
      return index
    }
    let index = variable(named: text(range, source), range, source, isTarget)
    recentVariables.note(index, of: range, in: bytes, source)
    notePlace(of: index, range, source, isTarget)
    return index
  }

  /// Keeps the first place of a variable that nothing declares; lines are looked through before
  /// statements.
  @inline(__always)
  private mutating func notePlace(
    of index: Int, _ range: ByteRange, _ source: Int, _ isTarget: Bool
  ) {
    guard range.start < variables[index].range.start, !variables[index].isDeclared,
      variables[index].source == source
    else { return }
    variables[index].range = range
    variables[index].isTarget = isTarget
  }

  private mutating func variable(
    named name: String, _ range: ByteRange, _ source: Int, _ isTarget: Bool
  ) -> Int {
    if let index = variableIndex[name] { return index }
    variableIndex[name] = variables.count
    variables.append(
      VariableSymbol(
        name: name, type: solver.fresh(), source: source, range: range, isTarget: isTarget))
    usedVariables.append(false)
    return variables.count - 1
  }

  mutating func noteSmartReference(_ variable: Int) {
    if let currentSmart { smartReferences[currentSmart, default: []].append(variable) }
  }

  func type(named name: String) -> TypeTerm? {
    switch name {
    case "number": .number
    case "string": .string
    case "bool": .bool
    default: enumIndex[name].map { .enumeration($0) }
    }
  }

  func name(of type: TypeTerm) -> String {
    switch type {
    case .number: "number"
    case .string: "string"
    case .bool: "bool"
    default: type.enumNumber.map { enums[$0].name } ?? "?"
    }
  }

  func expressionRange(_ expression: Int32, _ source: Int) -> ByteRange {
    trees[source].expressions[Int(expression)].range
  }

  /// Reports where a type is not the one that is needed.
  mutating func require(
    _ type: TypeTerm, _ needed: TypeTerm, _ range: ByteRange, _ source: Int
  ) {
    guard !solver.unify(type, needed) else { return }
    report(
      .typeMismatch(
        expected: name(of: solver.resolve(needed)), got: name(of: solver.resolve(type))),
      range, source)
  }

  // MARK: What stayed open

  private mutating func resolvePending() {
    for member in pendingMembers { resolve(member) }
    for operation in pendingOperations {
      let type = solver.resolve(operation.type)
      if type == .number || type == .faulty || type.isVariable { continue }
      if type == .string, !operation.isOfNumbers { continue }
      report(
        .operationNotDefined(operation: operation.name, type: name(of: type)), operation.range,
        operation.source)
    }
    for (variable, source, expression) in constantMembers {
      let term = trees[source].expressions[Int(expression)].first
      if let type = termTypes[source][term].map({ solver.resolve($0) }),
        let number = type.enumNumber
      {
        variables[variable].initialValue = enums[number].value(
          of: text(trees[source].terms[Int(term)].range, source))
      }
    }
    for pending in pendingTypes where solver.resolve(pending.type).isVariable {
      report(
        .expressionUndetermined(text(pending.text, pending.source)), pending.range, pending.source)
    }
  }

  private mutating func resolve(_ member: PendingMember) {
    let type = solver.resolve(member.type)
    if type == .faulty { return }
    if let number = type.enumNumber {
      if enums[number].value(of: member.name) == nil {
        report(
          .memberUnknown(type: enums[number].name, member: member.name), member.range,
          member.source)
      }
      return
    }
    let candidates = enums.indices.filter { enums[$0].value(of: member.name) != nil }
    if !type.isVariable {
      let got = candidates.first.map { enums[$0].name } ?? ".\(member.name)"
      report(.typeMismatch(expected: name(of: type), got: got), member.range, member.source)
    } else if candidates.count == 1 {
      _ = solver.unify(type, .enumeration(candidates[0]))
    } else if candidates.isEmpty {
      report(.memberWithoutType(member.name), member.range, member.source)
      _ = solver.unify(type, .faulty)
    } else {
      report(
        .memberAmbiguous(member.name, types: candidates.map { enums[$0].name }), member.range,
        member.source)
      _ = solver.unify(type, .faulty)
    }
  }

  /// Smart variables may refer to each other, but not in a circle.
  private mutating func checkSmartLoops() {
    var state = Array(repeating: 0, count: variables.count)
    for start in variables.indices where variables[start].smart != nil && state[start] == 0 {
      var path: [(variable: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let (variable, next) = path.last {
        let references = smartReferences[variable] ?? []
        guard next < references.count else {
          state[variable] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let reference = references[next]
        guard variables[reference].smart != nil else { continue }
        if state[reference] == 1 {
          report(
            .smartVariableLoop(variables[reference].name), variables[reference].range,
            variables[reference].source)
          state[reference] = 2
        } else if state[reference] == 0 {
          state[reference] = 1
          path.append((reference, 0))
        }
      }
    }
  }

  private mutating func checkVariables() {
    // Of variables that must be of one type, one is told.
    var told: [TypeTerm: Set<Bool>] = [:]
    for index in variables.indices {
      let symbol = variables[index]
      let type = solver.resolve(symbol.type)
      variables[index].type = type
      if type.isVariable {
        guard told[type, default: []].insert(symbol.isTarget).inserted else { continue }
        report(
          symbol.isTarget ? .typeUndetermined(symbol.name) : .expressionUndetermined(symbol.name),
          symbol.range, symbol.source)
        continue
      }
      // What is wrong with its value has been told.
      if type == .faulty { continue }
      if !symbol.isDeclared {
        report(.undeclaredVariable(symbol.name), symbol.range, symbol.source)
      } else if isWhole, !usedVariables[index] {
        report(.unusedVariable(symbol.name), symbol.range, symbol.source)
      }
      if symbol.initialValue == nil, symbol.smart == nil {
        variables[index].initialValue = defaultValue(of: type)
      }
    }
  }

  private func defaultValue(of type: TypeTerm) -> Value? {
    switch type {
    case .number: .number(0)
    case .string: .string("")
    case .bool: .bool(false)
    default: type.enumNumber.flatMap { enums[$0].cases.first?.value }
    }
  }
}
