import Roleplay

/// The cast so far, so that nobody plays two roles while somebody else has none.
struct CastingDesk {
  private var cast: [Casting] = []
  /// The number of players; nil for a room.
  private let people: Int?

  init(audience: Audience) {
    switch audience {
    case .solo: people = 1
    case .pair: people = 2
    case .three: people = 3
    case .class, .parents: people = nil
    }
  }

  /// Gives a role to a player, or to the program. If a role is given again, the later roles are
  /// asked again too.
  mutating func give(_ role: String, to player: String) {
    if let place = cast.firstIndex(where: { $0.role == role }) { cast.removeSubrange(place...) }
    cast.append(Casting(role: role, player: player))
  }

  /// The role that a player already has, if another player could take this one; otherwise nil.
  func roleTaken(by player: String, besides role: String) -> String? {
    let before = cast.prefix { $0.role != role }
    guard let taken = before.first(where: { Self.key($0.player) == Self.key(player) }),
      !taken.player.isEmpty
    else { return nil }
    let players = Set(before.map { Self.key($0.player) }).subtracting([""])
    if let people, players.count >= people { return nil }
    return taken.role
  }

  private static func key(_ player: String) -> String {
    player.lowercased().filter { !$0.isWhitespace }
  }
}
