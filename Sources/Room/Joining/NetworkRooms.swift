import Archive
public import Roleplay
import Yarn

/// Opens rooms on the network that this computer is on.
public struct NetworkRooms: RoomMaker {
  /// Makes it.
  public init() {}

  /// This computer's addresses.
  public var addresses: [RoomAddress] { LocalAddress.all() }

  /// Whether the library is there that phones are served with.
  public var hasPhones: Bool { HTTPServer.isAvailable }

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
      scenario, in: opening.language, console: language, for: opening.audience,
      on: String(opening.recorded.prefix(10)), beside: recording, wish)
  }

  /// Opens a class on this computer's network.
  public func openClass(
    _ play: ClassPlay, in language: Language, _ wish: RoomWish
  ) async throws -> any DirectedClass {
    try await ClassRoom.open(play, in: language, wish)
  }

  /// Opens a place where laptops hand in, on this computer's network.
  public func openHandIn(
    _ transcripts: String, className: String?, _ wish: RoomWish
  ) async throws -> any HandInRoom {
    try HandInServer(
      into: TranscriptFolder(path: transcripts), className: className, wish)
  }

  /// Hands in what this laptop has.
  @concurrent
  public func handIn(
    _ transcripts: String, code: String, address: String?
  ) async throws -> HandInReport {
    let outbox = try HandInOutbox(of: TranscriptFolder(path: transcripts))
    var client = try HandInClient(code: code, address: address, laptop: HandInClient.name)
    return try client.handIn(outbox)
  }

  /// Opens a page that only says that it was reached.
  public func test(_ wish: RoomWish, in language: Language) async throws -> any ReachTest {
    try ReachPage(wish, language: language)
  }
}
