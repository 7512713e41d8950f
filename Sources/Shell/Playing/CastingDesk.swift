import Roleplay

/// Who plays which role, so that nobody plays two while somebody else has none.
struct CastingDesk {
  private var cast: [Casting] = []
  /// How many play; nil where they are many.
  private let people: Int?

  init(audience: Audience) {
    switch audience {
    case .solo: people = 1
    case .pair: people = 2
    case .three: people = 3
    case .class, .parents: people = nil
    }
  }

  /// Gives a role to a player; the program is nobody. A role given anew is asked anew with all that
  /// came after it.
  mutating func give(_ role: String, to player: String) {
    if let place = cast.firstIndex(where: { $0.role == role }) { cast.removeSubrange(place...) }
    cast.append(Casting(role: role, player: player))
  }

  /// The role a player has already, where another player could take this one.
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
