/// The number of recordings on a path: of one pupil or a pair, and of whole rooms.
public struct Travellers: Sendable, Hashable {
  /// Recordings of one pupil, or of a pair.
  public var players: Int
  /// Recordings of a whole room.
  public var rooms: Int

  /// Makes a count.
  public init(players: Int = 0, rooms: Int = 0) {
    self.players = players
    self.rooms = rooms
  }

  /// The number of recordings.
  public var recordings: Int { players + rooms }

  /// Counts one more recording.
  mutating func add(isRoom: Bool) {
    if isRoom { rooms += 1 } else { players += 1 }
  }

  /// The sum of two counts.
  static func + (left: Travellers, right: Travellers) -> Travellers {
    Travellers(players: left.players + right.players, rooms: left.rooms + right.rooms)
  }
}
