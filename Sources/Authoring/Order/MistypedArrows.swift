import Yarn

/// Lines that begin with something like an arrow, or as the points of a list do: an option was meant, and
/// `->` is how it is written.
enum MistypedArrows {
  private static let arrows = [
    "→", "⇒", "➔", "➜", "➝", "–>", "—>", "−>", "‐>", "-->", "- >", "> ", "* ", "• ",
  ]

  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    for entry in draft.words.entries {
      let node = draft.outline.nodes[entry.node]
      guard draft.isOwn(node), case .line = node.statements[entry.statement].kind,
        case .text(let text, let place)? = entry.line.pieces.first,
        let arrow = arrows.first(where: text.hasPrefix)
          ?? number(at: entry.statement, of: node).map({ "\($0)." })
      else { continue }
      let found = arrow.hasSuffix(" ") ? String(arrow.dropLast()) : arrow
      findings.add(
        .mistypedArrow(found), at: place.part(from: 0, to: arrow.utf8.count), in: node,
        line: entry.line)
    }
  }

  /// The number a line begins with, where the line before or behind it is numbered on: `1. Ik vraag`. A
  /// number alone only counts the line, as the number of a statement does.
  private static func number(at place: Int, of node: Outline.Node) -> Int? {
    guard let number = number(of: node.statements[place]) else { return nil }
    let statements = node.statements
    let before = place > 0 ? Self.number(of: statements[place - 1]) : nil
    let behind = place + 1 < statements.count ? Self.number(of: statements[place + 1]) : nil
    return before == number - 1 || behind == number + 1 ? number : nil
  }

  private static func number(of statement: Outline.Statement) -> Int? {
    guard case .line = statement.kind, case .text(let text, _)? = statement.line?.pieces.first
    else { return nil }
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard digits.count < 3, text[digits.endIndex...].hasPrefix(". ") else { return nil }
    return Int(digits)
  }
}
