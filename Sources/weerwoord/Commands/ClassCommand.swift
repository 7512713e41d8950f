import Archive
import ArgumentParser
import Roleplay
import Room
import Shell
import Yarn

/// `weerwoord class NAME`
struct ClassCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "class", does: .helpClassCommand, example: "weerwoord class elektricien",
    dutchExample: "weerwoord klas elektricien", aliases: ["klas"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Option(name: .named("port", dutch: "poort"), help: CommandText.helpPort.help(for: .number))
  var port: UInt16?
  @Option(
    name: .named("address", dutch: "adres"), help: CommandText.helpAddress.help(for: .address))
  var address: String?
  @Flag(name: .named("hardest", dutch: "houdtvol"), help: CommandText.helpHardest.forHelp)
  var opensHardest = false
  @Argument(help: CommandText.helpName.help(for: .name)) var name: String

  @MainActor
  func run() async throws {
    let rooms = NetworkRooms()
    try await teacher.letIn(common)
    let repertoire = try common.repertoire()
    let found = try repertoire.find(name)
    var wanted = RoomWish()
    wanted.port = port
    wanted.address = address
    let settings = Settings.here()
    wanted.languages = settings.offeredLanguages.map(\.description)
    let door = RoomDoor(console: common.console, rooms: rooms)
    guard let wish = await door.wish(wanted, needsNetwork: true) else { throw ReportedError() }
    let sitting = Sitting(
      console: common.console, repertoire: repertoire, transcripts: common.transcriptFolder,
      engine: Version.number)
    sitting.rooms = rooms
    sitting.isHardestOpen = opensHardest
    if await sitting.playClass(found, wish) == .failed { throw ReportedError() }
  }
}
