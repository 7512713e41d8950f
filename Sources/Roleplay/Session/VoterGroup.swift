/// Whose voice it is where a room has two kinds of people. It stands at the start of a voter's id:
/// `children/3f2a` for a phone, `adults/card-7` for the seventh card that was counted.
public enum VoterGroup: String, Sendable, Hashable, CaseIterable {
  /// Those the school is for.
  case children
  /// Parents and others who are grown up.
  case adults

  private static let card = "card-"

  /// The group in a voter's id; nil where it says none.
  public init?(voter: String) {
    guard let slash = voter.firstIndex(of: "/") else { return nil }
    self.init(rawValue: String(voter[..<slash]))
  }

  /// The id for a card of this group that was counted, from 1.
  public func card(_ number: Int) -> String { "\(rawValue)/\(Self.card)\(number)" }

  /// Whether a voter's id stands for a card that was counted, not for a phone.
  public static func isCard(voter: String) -> Bool {
    voter.firstIndex(of: "/").map { voter[$0...].dropFirst().hasPrefix(card) } ?? false
  }
}
