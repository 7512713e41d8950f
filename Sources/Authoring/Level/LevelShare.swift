public import Roleplay
import Yarn

/// How many lines of a scenario are within its language level.
public struct LevelShare: Sendable, Hashable {
  /// The scenario's name.
  public let scenario: String
  /// The level: `A2`.
  public let level: String
  /// How many lines are within it.
  public private(set) var within = 0
  /// How many lines there are.
  public private(set) var total = 0

  init(scenario: String, level: String) {
    self.scenario = scenario
    self.level = level
  }

  mutating func count(_ isWithin: Bool) {
    total += 1
    if isWithin { within += 1 }
  }

  /// The share in whole percents, rounded down: only all lines are 100.
  public var percent: Int {
    total == 0 ? 100 : within * 100 / total
  }
}

extension LevelShare: Phrase {
  /// The sentence in Dutch.
  public var dutch: String {
    "\(scenario): \(within) van \(total) regels \(total == 1 ? "past" : "passen") bij \(level) (\(percent)%)."
  }

  /// The sentence in English.
  public var english: String {
    "\(scenario): \(within) of \(total) lines \(total == 1 ? "is" : "are") within \(level) (\(percent)%)."
  }
}
