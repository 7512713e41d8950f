/// Turns checked trees into a program's instructions, in one pass over the flat statements.
struct CodeGenerator {
  let checker: Checker
  var builder = ProgramBuilder()
  var source = 0
  var node: Int32 = 0
  var frames: [Frame] = []
  /// How many lines without an id of their own the node has had.
  var implicitLines = 0
  /// What their ids begin with.
  var implicitPrefix = ""
  var recentVariables = RecentNames<Int>()
  var recentCalls = RecentNames<Instruction>()

  /// A block whose end is still to come.
  struct Frame {
    /// The last jump to the end of the block; they form a chain.
    var ends: Int32 = -1
    /// The jump to the next clause, or to the next option.
    var nextClause: Int32 = -1
  }

  init(_ checker: Checker) {
    self.checker = checker
  }

  static func program(of checker: Checker) -> Program {
    var generator = CodeGenerator(checker)
    generator.generate()
    return Program(generator.builder)
  }

  var tree: SyntaxTree { checker.trees[source] }

  private mutating func generate() {
    // The last buffer holds the texts whose escapes are resolved.
    builder.texts.buffers = checker.sources.map(\.bytes) + [[]]
    let lineCount = checker.trees.reduce(0) { $0 + $1.lines.count }
    builder.lineRecords.reserveCapacity(lineCount)
    builder.lineIDs.reserveCapacity(lineCount)
    // Room that is not used costs nothing; moving to a larger one would need both for a while.
    builder.texts.segments.reserveCapacity(checker.trees.reduce(0) { $0 + $1.pieces.count })
    builder.instructions.reserveCapacity(
      checker.trees.reduce(0) { $0 + $1.terms.count + 2 * $1.statements.count + $1.lines.count })
    declareVariables()
    declareNodes()
    for index in checker.trees.indices {
      source = index
      for (number, syntax) in checker.trees[index].nodes.enumerated() {
        generate(syntax, number)
      }
    }
    generateHubs()
  }

  // MARK: Declarations

  private mutating func declareVariables() {
    for symbol in checker.variables {
      builder.variableIndex[symbol.name] = builder.variableNames.count
      builder.variableNames.append(symbol.name)
      builder.initialValues.append(symbol.initialValue ?? .bool(false))
      builder.smartEntries.append(-1)
    }
    for (index, symbol) in checker.variables.enumerated() {
      guard let smart = symbol.smart else { continue }
      source = smart.source
      builder.smartEntries[index] = builder.next
      generate(expression: smart.expression)
      builder.emit(.endSmart)
    }
  }

  private mutating func declareNodes() {
    for group in checker.groups {
      builder.groupIndex[group.title] = builder.groups.count
      builder.groups.append(Program.GroupRecord(title: group.title, entry: 0, node: -1))
    }
    var members: [String: Int] = [:]
    var keys = UniqueKeys()
    for (index, tree) in checker.trees.enumerated() {
      source = index
      for syntax in tree.nodes {
        let title = checker.text(syntax.title, index)
        let headers = syntax.headers.map {
          Program.Header(key: checker.text($0.key, index), value: checker.text($0.value, index))
        }
        var unique = title
        if !syntax.conditions.isEmpty {
          let place = members[title, default: 0]
          members[title] = place + 1
          unique += "." + (syntax.subtitle.map { checker.text($0, index) } ?? String(place))
        }
        let tracking = headers.first { $0.key == "tracking" }?.value
        builder.nodeIndex[unique] = builder.nodeRecords.count
        builder.nodeRecords.append(
          Program.NodeRecord(
            title: title, key: keys.next(key(ofNode: title, syntax, headers)),
            group: Int32(builder.groupIndex[title] ?? 0),
            isTracked: tracking != "never"))
        builder.nodes.append(
          Program.Node(
            title: title, headers: headers, file: checker.sources[index].name,
            line: Int(syntax.line)))
      }
    }
  }

  private func firstNode(of source: Int) -> Int {
    checker.trees[..<source].reduce(0) { $0 + $1.nodes.count }
  }

  // MARK: Nodes

  private var nodeCount: Int32 = 0

  private mutating func generate(_ syntax: NodeSyntax, _ number: Int) {
    node = nodeCount
    nodeCount += 1
    implicitLines = 0
    implicitPrefix = "line:\(node)."
    builder.nodeRecords[Int(node)].entry = builder.next
    let group = Int(builder.nodeRecords[Int(node)].group)
    if syntax.conditions.isEmpty {
      builder.groups[group].entry = builder.next
      builder.groups[group].node = node
    }
    let statements = checker.trees[source].statements
    for index in Int(syntax.first)..<Int(syntax.end) {
      generate(statements[index], at: index, end: Int(syntax.end))
    }
    builder.emit(.endNode)
  }

  /// The hubs of node groups: they weigh their nodes and enter one.
  private mutating func generateHubs() {
    for (number, group) in checker.groups.enumerated() where group.isGroup {
      builder.groups[number].entry = builder.next
      for member in group.members {
        source = member.source
        let syntax = checker.trees[member.source].nodes[member.node]
        let index = firstNode(of: member.source) + member.node
        let key = "node \(builder.nodeRecords[index].key)"
        var complexity: Int32 = 0
        var once: Int32 = -1
        var count = 0
        for condition in syntax.conditions {
          if condition.isOnce {
            complexity += 1
            if once < 0 { once = builder.onceKey(key) }
            builder.emit(.pushNotSeen, once)
            if count > 0 { builder.emit(.and) }
            count += 1
          }
          if condition.expression >= 0 {
            generate(expression: condition.expression)
            complexity += self.complexity(of: condition.expression)
            if count > 0 { builder.emit(.and) }
            count += 1
          }
        }
        let content = builder.content(key, complexity: complexity)
        builder.emit(.addCandidate, content, flag: count > 0)
        builder.emit(.jump, builder.next + (once < 0 ? 2 : 3))
        if once >= 0 { builder.emit(.markSeen, once) }
        builder.emit(.enterMember, Int32(index))
      }
      builder.emit(.selectCandidate)
      let isTracked = group.members.contains { member in
        builder.nodeRecords[firstNode(of: member.source) + member.node].isTracked
      }
      builder.emit(.endHub, Int32(number), flag: isTracked)
    }
  }

  /// The official score: one for each boolean operator but `not`, plus one.
  func complexity(of expression: Int32) -> Int32 {
    let syntax = tree.expressions[Int(expression)]
    var operators: Int32 = 0
    for term in tree.terms[Int(syntax.first)..<Int(syntax.first + syntax.count)] {
      switch term.kind {
      case .and, .or, .xor: operators += 1
      default: break
      }
    }
    return operators + 1
  }
}
