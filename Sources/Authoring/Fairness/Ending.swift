import Roleplay
import Yarn

/// The endings a line can be marked as: `#ending:help`.
enum Ending {
  /// Endings in which the pupil keeps their dignity, with any behaviour of the other person.
  static let dignified = ["together", "help", "waiting", "own-way", "trying", "another-way"]
  /// Endings in which the pupil gives up their own position.
  static let others = ["giving-in", "quarrel", "silence"]

  static let all = dignified + others

  /// The name in a line's tag.
  static func name(of line: Outline.Line) -> String? {
    line.tags.lazy.compactMap(Scenario.ending).first
  }
}
