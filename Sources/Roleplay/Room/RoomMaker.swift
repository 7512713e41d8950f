import Yarn

/// What a teacher wants of a room that is to be opened.
public struct RoomWish: Sendable, Hashable {
  /// The languages phones can choose besides Dutch and English, by their tags.
  public var languages: [String] = []
  /// This computer's address on the network; nil if it is on none.
  public var address: String?
  /// The port that phones reach; nil for the usual one, or the next that is free.
  public var port: UInt16?
  /// The number of seats; nil if the teacher did not say.
  public var seats: Int?
  /// Whether only cards are counted, and no port is opened.
  public var hasCardsOnly = false
  /// The questionnaire for the end of the evening, by the tags of its languages; empty if there is
  /// none.
  public var questionnaires: [String: Questionnaire] = [:]
  /// Whether the questionnaire is answered on phones; otherwise it is answered on paper.
  public var asksOnPhone = false
  /// The sheet for interpreters, as an HTML page; nil if there is none.
  public var interpreterSheet: String?

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

/// Opens rooms. Whoever calls it does not know how people join them.
public protocol RoomMaker: Sendable {
  /// This computer's addresses, the most likely one first; empty if it is on no network.
  var addresses: [RoomAddress] { get }
  /// Whether phones can join here at all; without it a room only counts cards.
  var hasPhones: Bool { get }
  /// The languages that phones can choose: their tags, and their own names.
  var languages: [(tag: String, name: String)] { get }
  /// Opens a room for a play, or reopens it if it was not closed.
  ///
  /// - Parameters:
  ///   - recording: the recording's file; nil if nothing is recorded.
  ///   - language: the language of the pages for the beamer and for the teacher.
  /// - Throws: a ``Yarn/Phrase`` that says why it could not be opened.
  func open(
    _ scenario: Scenario, _ opening: Opening, beside recording: String?, in language: Language,
    _ wish: RoomWish
  ) async throws -> any DirectedRoom
  /// Opens a class in which everybody plays on their own device.
  ///
  /// - Parameter language: the teacher's language.
  /// - Throws: a ``Yarn/Phrase`` that says why it could not be opened.
  func openClass(
    _ play: ClassPlay, in language: Language, _ wish: RoomWish
  ) async throws -> any DirectedClass
  /// Opens a place where laptops hand in.
  ///
  /// - Parameters:
  ///   - transcripts: the path of the folder that recordings go into.
  ///   - className: the class they belong to; nil if nobody said.
  /// - Throws: a ``Yarn/Phrase`` that says why it could not be opened.
  func openHandIn(
    _ transcripts: String, className: String?, _ wish: RoomWish
  ) async throws -> any HandInRoom
  /// Hands in the recordings of this laptop. What arrived at the teacher's is erased here.
  ///
  /// - Parameters:
  ///   - transcripts: the path of the folder of this laptop's recordings.
  ///   - code: the code for laptops, such as `BKMT-RCHWA`; or the four letters of the room.
  ///   - address: the address of the room if the code has none, such as `192.168.1.20:4040`.
  /// - Throws: a ``Yarn/Phrase`` that says why nothing, or nothing more, could be handed in.
  func handIn(
    _ transcripts: String, code: String, address: String?
  ) async throws -> HandInReport
  /// Opens a page that only tells a phone that it reached this computer.
  ///
  /// - Throws: a ``Yarn/Phrase`` that says why it could not be opened.
  func test(_ wish: RoomWish, in language: Language) async throws -> any ReachTest
}

/// Finds out whether phones reach this computer.
public protocol ReachTest: Sendable {
  /// The address to open on a phone; nil if this computer is on no network.
  var invitation: RoomInvitation? { get }
  /// The number of other devices that opened the page so far.
  var reached: Int { get async }
  /// Closes the page and its port.
  func close() async
}
