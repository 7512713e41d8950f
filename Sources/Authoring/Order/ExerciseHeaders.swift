import Archive
import Yarn

/// What an exercise says about itself above its first node.
enum ExerciseHeaders {
  /// The headers a teacher chooses an exercise by.
  private static let needed = [
    "heading_en", "form", "goal", "goal_en", "level", "ages", "minutes", "audience",
  ]

  /// - Parameter others: headers that somebody tried to write.
  static func check(_ draft: Draft, except others: Set<String>, _ findings: inout RuleFindings) {
    guard let start = draft.startNode else { return }
    if let purpose = start.headers.first(where: { $0.key == "purpose" }),
      ScenarioPurpose(rawValue: purpose.value) == nil
    {
      findings.add(.unknownPurpose(purpose.value), at: purpose.place, in: start)
    }
    for key in needed where !others.contains(key) {
      guard !start.headers.contains(where: { $0.key == key && !$0.value.isEmpty }) else { continue }
      findings.add(.missingHeader(key), at: start.place, in: start)
    }
  }
}
