import Yarn

/// Text that belongs below an option but is not indented: without indentation each option becomes a choice of
/// its own.
enum UnindentedOptions {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    for node in draft.outline.nodes where draft.isOwn(node) {
      // Options that follow each other with only text between are one mistake.
      var isTold = false
      for (index, statement) in node.statements.enumerated() {
        switch statement.kind {
        case .beginOptions:
          guard let option = onlyOption(at: index, of: node) else {
            isTold = false
            continue
          }
          if !isTold {
            findings.add(
              .unindentedOption, at: option.line?.place ?? option.place, in: node,
              line: option.line)
          }
          isTold = true
        case .endOptions, .option, .endOption, .line, .command, .quiet, .jump, .detour: break
        default: isTold = false
        }
      }
    }
  }

  /// The option of a choice that has one only, with nothing below it and something behind it.
  private static func onlyOption(
    at index: Int, of node: Outline.Node
  ) -> Outline.Statement? {
    let rest = node.statements[index...].dropFirst()
    let kinds = rest.prefix(3).map(\.kind)
    guard kinds.count == 3, case .option = kinds[0], kinds[1] == .endOption,
      kinds[2] == .endOptions,
      let after = rest.dropFirst(3).first
    else { return nil }
    switch after.kind {
    case .endOption, .endItem, .endIf, .elseIf, .else, .endOnce, .onceElse: return nil
    default: return rest.first
    }
  }
}
