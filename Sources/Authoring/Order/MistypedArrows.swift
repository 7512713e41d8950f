import Yarn

/// Lines that begin with something like an arrow: an option was meant, and `->` is how it is written.
enum MistypedArrows {
  private static let arrows = [
    "→", "⇒", "➔", "➜", "➝", "–>", "—>", "−>", "‐>", "-->", "- >", "> ",
  ]

  static func check(_ draft: Draft, _ remarks: inout Remarks) {
    for entry in draft.words.entries {
      let node = draft.outline.nodes[entry.node]
      guard draft.isOwn(node), case .line = node.statements[entry.statement].kind,
        case .text(let text, let place)? = entry.line.pieces.first,
        let arrow = arrows.first(where: text.hasPrefix)
      else { continue }
      remarks.add(
        .mistypedArrow(arrow == "> " ? ">" : arrow),
        at: place.part(from: 0, to: arrow.utf8.count), in: node, line: entry.line)
    }
  }
}
