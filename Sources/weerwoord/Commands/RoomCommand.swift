import Archive
import ArgumentParser
import Roleplay
import Room
import Shell
import Yarn

/// `weerwoord room NAME`
struct RoomCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "room", does: .helpRoom, example: "weerwoord room stellingen",
    dutchExample: "weerwoord zaal stellingen", aliases: ["zaal"])

  /// More seats than any school's hall has are a typing error.
  private static let maximumSeatCount = 5000

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Option(
    name: .named("languages", dutch: "talen"),
    help: CommandText.helpRoomLanguages.help(for: .language))
  var languages: String?
  @Option(name: .named("seats", dutch: "plaatsen"), help: CommandText.helpSeats.help(for: .number))
  var seats: Int?
  @Option(name: .named("port", dutch: "poort"), help: CommandText.helpPort.help(for: .number))
  var port: UInt16?
  @Option(
    name: .named("address", dutch: "adres"), help: CommandText.helpAddress.help(for: .address))
  var address: String?
  @Flag(name: .named("cards", dutch: "kaarten"), help: CommandText.helpCards.forHelp)
  var hasCardsOnly = false
  @Flag(
    name: .named("questionnaire", dutch: "vragenlijst"),
    help: CommandText.helpQuestionnaire.forHelp)
  var asksOnPhone = false
  @Flag(name: .named("test", dutch: "proef"), help: CommandText.helpReachTest.forHelp)
  var isTest = false
  @Option(name: .named("seed", dutch: "begingetal"), help: CommandText.helpSeed.help(for: .number))
  var seed: UInt32?
  @Argument(help: CommandText.helpRoomName.help(for: .name)) var name: String?

  @MainActor
  func run() async throws {
    let rooms = NetworkRooms()
    var wish = try wish(rooms)
    guard !isTest else {
      guard await RoomDoor(console: common.console, rooms: rooms).test(wish) else {
        throw ReportedError()
      }
      return
    }
    guard let name else { throw CommandText.roomNeedsName }
    try await teacher.letIn(common)
    let repertoire = try common.repertoire()
    let found = try repertoire.find(name)
    guard let audience = repertoire.playbill(of: found).audiences.first(where: \.isRoom) else {
      throw CommandText.notForRooms(found)
    }
    guard let asked = await RoomDoor(console: common.console, rooms: rooms).wish(wish) else {
      return
    }
    wish = asked
    if Settings.here().asksOnPhone, audience == .parents { wish.asksOnPhone = true }
    let sitting = Sitting(
      console: common.console, repertoire: repertoire, transcripts: common.transcriptFolder,
      engine: Version.number, seed: seed)
    sitting.rooms = rooms
    sitting.roomWish = wish
    if await sitting.play(found, audience: audience) == .failed { throw ReportedError() }
  }

  private func wish(_ rooms: NetworkRooms) throws(CommandText) -> RoomWish {
    var wish = RoomWish()
    let known = rooms.languages.map(\.tag)
    let settings = Settings.here()
    wish.languages =
      languages?.split(separator: ",").map { $0.lowercased() }
      ?? settings.offeredLanguages.map(\.description).filter(known.contains)
    if let unknown = wish.languages.first(where: { !known.contains($0) }) {
      throw .unknownPageLanguage(unknown, known: known)
    }
    if let seats, !(1...Self.maximumSeatCount).contains(seats) { throw .impossibleSeats(seats) }
    wish.seats = seats
    wish.port = port
    wish.address = address
    wish.hasCardsOnly = hasCardsOnly
    wish.asksOnPhone = asksOnPhone
    return wish
  }
}
