/// Who plays: the header `audience` of a scenario's first node lists the ones it suits. What suits a pair
/// suits three as well, of whom one may look on.
public enum Audience: String, Sendable, Hashable, Codable, CaseIterable {
  case solo, pair, three, `class`, parents

  /// Those that a header may name: what suits a pair suits three.
  public static let named = allCases.filter { $0 != .three }

  /// The audience that a header names; nil where it names none.
  public init?(named word: String) {
    guard let audience = Self(rawValue: word), Self.named.contains(audience) else { return nil }
    self = audience
  }

  /// Whether choices are made by counting cards or hands.
  public var isRoom: Bool {
    self == .class || self == .parents
  }

  /// Who plays what suits these, where this audience was asked for: what only rooms can play, a room
  /// does.
  public func playing(_ suited: [Audience]) -> Audience {
    guard !isRoom, let first = suited.first, suited.allSatisfy(\.isRoom) else { return self }
    return first
  }

  /// How many play; 4 where it is a room, however many are in it.
  public var playerCount: Int {
    switch self {
    case .solo: 1
    case .pair: 2
    case .three: 3
    case .class, .parents: 4
    }
  }

  /// So many people, 4 for a class; nil where that is no number of players.
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
