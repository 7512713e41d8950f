import Yarn

/// What a teacher wants of a room that is to be opened.
public struct RoomWish: Sendable, Hashable {
  /// The languages phones can choose besides Dutch and English, by their tags.
  public var languages: [String] = []
  /// This computer's address on the network; nil where it is on none.
  public var address: String?
  /// The port that phones reach; nil for the usual one, or the next that is free.
  public var port: UInt16?
  /// How many people there is room for; nil where nobody said.
  public var seats: Int?
  /// Whether only cards are counted, and no port is opened.
  public var hasCardsOnly = false

  /// The usual wish.
  public init() {}
}

/// An address at which others on the same network find this computer.
public struct RoomAddress: Sendable, Hashable {
  /// The network card's name, such as `wlan0`.
  public var card: String
  /// Four numbers, such as `192.168.1.20`.
  public var address: String

  /// Makes an address.
  public init(card: String, address: String) {
    self.card = card
    self.address = address
  }
}

/// Opens rooms: how people get in is its business alone.
public protocol RoomMaker: Sendable {
  /// This computer's addresses, the likeliest first; none where it is on no network.
  var addresses: [RoomAddress] { get }
  /// The languages phones can choose, by their tags, with what they are called.
  var languages: [(tag: String, name: String)] { get }
  /// Opens a room for a play, or opens it again where it was not closed.
  ///
  /// - Parameters:
  ///   - recording: the recording's file; nil where nothing is recorded.
  ///   - language: the language of the pages for the beamer and for the teacher.
  /// - Throws: a ``Yarn/Phrase`` that says why it could not be opened.
  func open(
    _ scenario: Scenario, _ opening: Opening, beside recording: String?, in language: Language,
    _ wish: RoomWish
  ) async throws -> any DirectedRoom
  /// Opens a page that only says that it was reached.
  ///
  /// - Throws: a ``Yarn/Phrase`` that says why it could not be opened.
  func test(_ wish: RoomWish, in language: Language) async throws -> any ReachTest
}

/// Finds out whether phones reach this computer.
public protocol ReachTest: Sendable {
  /// Where a phone is to go.
  var invitation: RoomInvitation? { get }
  /// How many other devices came by so far.
  var reached: Int { get async }
  /// Ends it; no port is open after it.
  func close() async
}
