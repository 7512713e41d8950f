import Roleplay
import Yarn

/// The endings a line can be marked as: `#ending:help`.
enum Ending {
  /// Endings in which the pupil keeps their dignity, whatever the other person does.
  static let dignified = ["together", "help", "waiting", "own-way", "trying", "another-way"]
  /// Endings in which the pupil gives up what they stand for.
  static let others = ["giving-in", "quarrel", "silence"]

  static let all = dignified + others

  /// The name in a line's tag.
  static func name(of line: Outline.Line) -> String? {
    line.tags.lazy.compactMap(Scenario.ending).first
  }
}
