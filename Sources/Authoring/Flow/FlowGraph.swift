import Yarn

/// The control flow graph of a scenario, over the statements of all its nodes. Conditions are not
/// evaluated.
struct FlowGraph {
  /// A vertex: a statement of a node, or the node's end.
  struct Stop: Hashable {
    var node: Int
    var statement: Int
  }

  let nodes: [NodeFlow]
  /// The vertices at which a play begins.
  let start: [Stop]
  private let outline: Outline
  private let titles: [String: [Int]]
  /// The vertices to which detours to a node return, by node.
  private let returns: [[Stop]]
  /// The nodes to which a computed jump may lead.
  private let guesses: [Int]

  init(_ outline: Outline, start: String) {
    self.outline = outline
    let titles = Dictionary(
      grouping: outline.nodes.indices, by: { outline.nodes[$0].title })
    self.titles = titles
    nodes = outline.nodes.map { NodeFlow($0.statements) }
    self.start = (titles[start] ?? []).map { Stop(node: $0, statement: 0) }
    // A computed title is composed of texts in the script.
    let texts = Set(outline.nodes.flatMap(Self.texts))
    guesses = outline.nodes.indices.filter { index in
      let title = outline.nodes[index].title
      return texts.contains { !$0.isEmpty && title.contains($0) }
    }
    var returns: [[Stop]] = Array(repeating: [], count: outline.nodes.count)
    for (node, paths) in nodes.enumerated() {
      for (index, statement) in outline.nodes[node].statements.enumerated()
      where statement.kind == .detour {
        let back = paths.next[index].map { Stop(node: node, statement: $0) }
        for target in Self.targets(of: statement, titles, guesses) { returns[target] += back }
      }
    }
    self.returns = returns
  }

  /// The nodes to which a jump or detour may lead.
  func targets(of statement: Outline.Statement) -> [Int] {
    Self.targets(of: statement, titles, guesses)
  }

  /// The statement at a stop; nil at a node's end.
  func statement(at stop: Stop) -> Outline.Statement? {
    let statements = outline.nodes[stop.node].statements
    return stop.statement < statements.count ? statements[stop.statement] : nil
  }

  /// The successors of a stop. A detour may return to any place from which it is made.
  func next(after stop: Stop) -> [Stop] {
    guard let statement = statement(at: stop) else { return returns[stop.node] }
    var stops = nodes[stop.node].next[stop.statement].map {
      Stop(node: stop.node, statement: $0)
    }
    switch statement.kind {
    case .jump, .detour:
      stops += targets(of: statement).map { Stop(node: $0, statement: 0) }
    case .return: stops += returns[stop.node]
    default: break
    }
    return stops
  }

  /// All stops that can be reached from the given ones, including these; the search does not go
  /// beyond ends.
  func reach(from first: [Stop], until isEnd: (Stop) -> Bool = { _ in false }) -> Set<Stop> {
    var found = Set(first)
    var waiting = first
    while let stop = waiting.popLast() {
      if isEnd(stop) { continue }
      for next in next(after: stop) where found.insert(next).inserted { waiting.append(next) }
    }
    return found
  }

  private static func targets(
    of statement: Outline.Statement, _ titles: [String: [Int]], _ guesses: [Int]
  ) -> [Int] {
    switch statement.target {
    case .node(let title)?: titles[title] ?? []
    case .computed?: guesses
    case nil: []
    }
  }

  private static func texts(in node: Outline.Node) -> [String] {
    node.statements.flatMap { statement in
      (statement.values + [statement.condition].compactMap(\.self)).flatMap(\.constants)
    }.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }
}
