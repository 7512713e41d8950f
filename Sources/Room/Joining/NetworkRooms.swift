public import Roleplay
import Yarn

/// Opens rooms on the network that this computer is on.
public struct NetworkRooms: RoomMaker {
  /// Makes it.
  public init() {}

  /// This computer's addresses.
  public var addresses: [RoomAddress] { LocalAddress.all() }

  /// The languages there are pages in.
  public var languages: [(tag: String, name: String)] {
    PageWords.all.values.map { ($0.tag, $0.name) }.sorted { $0.0 < $1.0 }
  }

  /// Opens a room on this computer's network.
  public func open(
    _ scenario: Scenario, _ opening: Opening, beside recording: String?, in language: Language,
    _ wish: RoomWish
  ) async throws -> any DirectedRoom {
    try await RoomStage.open(
      scenario, in: opening.language, console: language, for: opening.audience, beside: recording,
      wish)
  }

  /// Opens a page that only says that it was reached.
  public func test(_ wish: RoomWish, in language: Language) async throws -> any ReachTest {
    try ReachPage(wish, language: language)
  }
}
