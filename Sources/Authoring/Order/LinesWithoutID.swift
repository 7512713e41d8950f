import Yarn

/// Lines without an id of their own: their translation and the test plans would shift with every
/// line that is added. Lines that lead to a reply are an error of the scenario itself.
enum LinesWithoutID {
  static func check(_ draft: Draft, reported: [Diagnostic], _ findings: inout RuleFindings) {
    let known = Set(reported.filter { $0.code == "WW0001" }.map { Key($0.file, $0.start) })
    for entry in draft.words.entries where entry.line.id == nil {
      let node = draft.outline.nodes[entry.node]
      let statement = node.statements[entry.statement]
      if case .option = statement.kind { continue }
      let start = draft.outline.position(of: statement.place)
      guard !known.contains(Key(node.file, start)) else { continue }
      // Words that also occur elsewhere already have the other line's id.
      guard !entry.line.tags.contains(where: { $0.hasPrefix("shadow:") }) else { continue }
      findings.add(.lineWithoutID, at: entry.line.place, in: node, line: entry.line)
    }
  }

  private struct Key: Hashable {
    var file: String
    var offset: Int

    init(_ file: String, _ start: SourcePosition) {
      self.file = file
      offset = start.byteOffset
    }
  }
}
