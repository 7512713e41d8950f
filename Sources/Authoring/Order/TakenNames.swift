import Roleplay
import Yarn

/// Line ids, scenes and variables that two scenarios both call theirs: one project holds them all.
enum TakenNames {
  /// What has a name, and where.
  private struct Holder {
    var scenario: Int
    var file: String
    var line: Int
  }

  /// What is to be said of scenarios, each against those before it and those that are not asked about.
  ///
  /// - Parameters:
  ///   - scenarios: the scripts of each scenario, without what they share.
  ///   - shared: the variables of what they share; each may give those a value.
  ///   - asked: the places of those that are asked about.
  static func check(
    _ scenarios: [Outline], shared: Set<String> = [], asked: Set<Int>
  ) -> [Diagnostic] {
    var check = Check(shared: shared)
    let order = scenarios.indices.sorted { one, other in
      // Those that are asked about come last, so that they are the ones told of.
      (asked.contains(one) ? 1 : 0, one) < (asked.contains(other) ? 1 : 0, other)
    }
    for scenario in order {
      check.pass(scenarios[scenario], scenario, isAsked: asked.contains(scenario))
    }
    return check.diagnostics
  }

  private struct Check {
    private let shared: Set<String>
    private var ids: [String: Holder] = [:]
    private var titles: [String: Holder] = [:]
    private var variables: [String: Holder] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(shared: Set<String>) {
      self.shared = shared
    }

    mutating func pass(_ outline: Outline, _ scenario: Int, isAsked: Bool) {
      func told(
        _ name: String, at place: Outline.Place, in node: Outline.Node,
        of holders: inout [String: Holder], _ diagnostics: inout [Diagnostic],
        _ finding: (String, String, Int) -> RuleDiagnostic
      ) {
        guard let holder = holders[name] else {
          holders[name] = Holder(
            scenario: scenario, file: node.file, line: outline.position(of: place).line)
          return
        }
        guard isAsked, holder.scenario != scenario else { return }
        let finding = finding(name, holder.file, holder.line)
        diagnostics.append(
          outline.diagnostic(
            code: finding.rule.code, severity: finding.severity, at: place, phrase: finding))
      }
      for node in outline.nodes {
        if !node.title.isEmpty {
          told(node.title, at: node.place, in: node, of: &titles, &diagnostics) {
            .takenTitle($0, file: $1, line: $2)
          }
        }
        for line in node.statements.compactMap(\.line) {
          guard let id = line.id else { continue }
          told(id, at: line.place, in: node, of: &ids, &diagnostics) {
            .takenID($0, file: $1, line: $2)
          }
        }
      }
      let use = VariableUse(outline)
      let own = use.names.filter { !shared.contains($0) }
      for variable in own.compactMap({ use.variables[$0] }) {
        told(
          variable.first.text, at: variable.first.place, in: outline.nodes[variable.node],
          of: &variables, &diagnostics
        ) { .takenVariable($0, file: $1, line: $2) }
      }
    }
  }
}
