extension CodeGenerator {
  /// The key of a `<<once>>` block: it stays when the script is edited elsewhere.
  ///
  /// The first line's id; where none has one, the words the block begins with.
  mutating func onceKey(ofBlockAt index: Int, end: Int) -> Int32 {
    let statements = tree.statements
    var words: ByteRange?
    for statement in statements[(index + 1)..<max(end, index + 1)] {
      if statement.kind == .endOnce || statement.kind == .onceElse { break }
      switch statement.kind {
      case .line, .option, .item:
        let line = tree.lines[Int(statement.a)]
        if let id = explicitID(of: line) { return builder.onceKey("block \(id)") }
        if words == nil { words = line.range }
      default:
        if words == nil, !statement.range.isEmpty { words = statement.range }
      }
    }
    return builder.onceKey("block \(nodeKey): \(words.map { checker.text($0, source) } ?? "")")
  }

  /// The key of what happens once with a line, an option or an item.
  mutating func onceKey(of syntax: LineSyntax, _ id: String?) -> Int32 {
    builder.onceKey(key(of: syntax, id))
  }

  /// What a line is known by: its id, or else its words and its node.
  func key(of syntax: LineSyntax, _ id: String?) -> String {
    id ?? "\(nodeKey): \(checker.text(syntax.range, source))"
  }

  private var nodeKey: String { builder.nodeRecords[Int(node)].key }

  /// What a node is known by: its title; in a group also its subtitle, or else its conditions.
  func key(ofNode title: String, _ syntax: NodeSyntax, _ headers: [Program.Header]) -> String {
    guard !syntax.conditions.isEmpty else { return title }
    if let subtitle = syntax.subtitle { return "\(title).\(checker.text(subtitle, source))" }
    let conditions = headers.filter { $0.key == "when" }.map(\.value)
    return "\(title) (\(conditions.joined(separator: "; ")))"
  }
}
