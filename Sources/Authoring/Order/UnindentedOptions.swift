import Yarn

/// What belongs below an option stands beside it: without indentation each option becomes a choice of
/// its own.
enum UnindentedOptions {
  static func check(_ draft: Draft, _ remarks: inout Remarks) {
    for node in draft.outline.nodes where draft.isOwn(node) {
      var before: Outline.Statement?
      for (index, statement) in node.statements.enumerated() {
        switch statement.kind {
        case .beginOptions:
          guard let option = onlyOption(at: index, of: node) else {
            before = nil
            continue
          }
          // One choice of one option may be meant: “Verder”. Two with only lines between are not.
          if let first = before {
            remarks.add(
              .unindentedOption, at: first.line?.place ?? first.place, in: node, line: first.line)
            before = nil
          } else {
            before = option
          }
        case .endOptions, .option, .endOption, .line, .command, .quiet: break
        case .jump, .detour: break
        default: before = nil
        }
      }
    }
  }

  /// The option of a choice that has one only, with nothing below it.
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
    case .line, .jump, .detour, .command, .quiet: return rest.first
    default: return nil
    }
  }
}
