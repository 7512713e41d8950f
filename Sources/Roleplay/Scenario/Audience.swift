/// The audience of a play. The header `audience` of a scenario's first node lists the suitable
/// audiences. A scenario for a pair also suits three players, of whom one may watch.
public enum Audience: String, Sendable, Hashable, Codable, CaseIterable {
  case solo, pair, three, `class`, parents

  /// The audiences that a header can name; three players are included in a pair.
  public static let named = allCases.filter { $0 != .three }

  /// The audience that a header names; nil if it names none.
  public init?(named word: String) {
    guard let audience = Self(rawValue: word), Self.named.contains(audience) else { return nil }
    self = audience
  }

  /// Whether choices are made by counting cards or hands.
  public var isRoom: Bool {
    self == .class || self == .parents
  }

  /// The audience for a play, given the audiences that suit the scenario, if this one was asked
  /// for. A scenario for rooms only is played by a room.
  public func playing(_ suited: [Audience]) -> Audience {
    guard !isRoom, let first = suited.first, suited.allSatisfy(\.isRoom) else { return self }
    return first
  }

  /// The number of players; 4 for a room of any size.
  public var playerCount: Int {
    switch self {
    case .solo: 1
    case .pair: 2
    case .three: 3
    case .class, .parents: 4
    }
  }

  /// The audience for a number of players, with 4 for a class; nil for other numbers.
  init?(playerCount: Int) {
    switch playerCount {
    case 1: self = .solo
    case 2: self = .pair
    case 3: self = .three
    case 4: self = .class
    default: return nil
    }
  }
}
