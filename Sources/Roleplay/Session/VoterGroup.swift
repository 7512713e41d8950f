/// The group of a voter, in a room with two groups. It is at the start of the voter's id:
/// `children/3f2a` for a phone, `adults/card-7` for the seventh counted card.
public enum VoterGroup: String, Sendable, Hashable, CaseIterable {
  /// The pupils.
  case children
  /// Parents and other adults.
  case adults

  private static let card = "card-"

  /// The group in a voter's id; nil if there is none.
  public init?(voter: String) {
    guard let slash = voter.firstIndex(of: "/") else { return nil }
    self.init(rawValue: String(voter[..<slash]))
  }

  /// The voter's id of a counted card of this group, from 1.
  public func card(_ number: Int) -> String { "\(rawValue)/\(Self.card)\(number)" }

  /// Whether a voter's id belongs to a counted card, and not to a phone.
  public static func isCard(voter: String) -> Bool {
    voter.firstIndex(of: "/").map { voter[$0...].dropFirst().hasPrefix(card) } ?? false
  }
}
