public import Roleplay
import Yarn

/// The minutes that a scenario takes, from its shortest path to its longest.
public struct PlayingMinutes: Sendable, Hashable {
  /// The scenario's name.
  public let scenario: String
  /// The shortest and the longest path, in seconds.
  public let seconds: ClosedRange<Int>
  /// The shortest path to an ending, in seconds; nil if it has no endings.
  public let secondsToEnding: Int?

  /// Computes them; nil if no path reaches an end.
  public init?(of scenario: Scenario) {
    guard scenario.isPlayable else { return nil }
    self.init(Draft(scenario))
  }

  init?(_ draft: Draft) {
    let times = PathDurations(draft, PlayingPace(level: draft.level, audiences: draft.audiences))
    guard let whole = times.whole else { return nil }
    scenario = draft.name
    seconds = Int(whole.shortest)...max(Int(whole.shortest), Int(whole.longest))
    secondsToEnding = times.toEnding.map { Int($0) }
  }

  /// The minutes to tell the players beforehand: the computed ones, or, if the author says
  /// that nobody plays all of it in one go (`mag: minuten`), those of the header. Nil if they are
  /// not known.
  public static func told(of scenario: Scenario) -> ClosedRange<Int>? {
    guard scenario.isPlayable else { return nil }
    let draft = Draft(scenario)
    if let start = draft.startNode, Allowance(start).covers(.minutes) {
      return scenario.description.minutes.map { $0...$0 }
    }
    return PlayingMinutes(draft)?.minutes
  }

  /// The shortest and the longest path, in whole minutes.
  public var minutes: ClosedRange<Int> {
    func rounded(_ seconds: Int) -> Int { max(1, (seconds + 30) / 60) }
    return rounded(seconds.lowerBound)...rounded(seconds.upperBound)
  }

  /// The minutes as shown beside a title: `8–14`.
  public var text: String { Self.text(of: minutes) }

  /// Minutes as shown beside a title: `8–14`, or `20`.
  public static func text(of minutes: ClosedRange<Int>) -> String {
    minutes.lowerBound == minutes.upperBound
      ? "\(minutes.lowerBound)" : "\(minutes.lowerBound)–\(minutes.upperBound)"
  }
}

extension PlayingMinutes: Phrase {
  /// The sentence in Dutch.
  public var dutch: String {
    "\(scenario): \(text) \(minutes.upperBound == 1 ? "minuut" : "minuten"), van de kortste tot de langste weg."
  }

  /// The sentence in English.
  public var english: String {
    "\(scenario): \(text) \(minutes.upperBound == 1 ? "minute" : "minutes"), from the shortest road to the longest."
  }
}
