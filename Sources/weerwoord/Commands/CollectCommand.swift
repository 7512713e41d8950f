import Archive
import ArgumentParser
import Roleplay
import Room
import Shell
import Yarn

/// `weerwoord collect PATH`
struct CollectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "collect", does: .helpCollect, example: "weerwoord collect /media/stick --class 2A",
    dutchExample: "weerwoord ophalen /media/stick --klas 2A", aliases: ["ophalen"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Option(
    name: .named("class", dutch: "klas"), help: CommandText.helpCollectClass.help(for: .name))
  var className: String?
  @Flag(name: .named("keep", dutch: "bewaar"), help: CommandText.helpKeep.forHelp)
  var keepsOriginals = false
  @Option(name: .named("port", dutch: "poort"), help: CommandText.helpPort.help(for: .number))
  var port: UInt16?
  @Option(
    name: .named("address", dutch: "adres"), help: CommandText.helpAddress.help(for: .address))
  var address: String?
  @Argument(help: CommandText.helpCollectPath.help(for: .path)) var paths: [String] = []

  @MainActor
  func run() async throws {
    try await teacher.letIn(common)
    guard !paths.isEmpty else {
      try await receive()
      return
    }
    var collection = try RecordingCollection(
      into: common.transcriptFolder, className: className, keepsOriginals: keepsOriginals)
    let result = try collection.take(from: paths)
    let isWhole = CollectionScreen(screen: common.console.screen).show(
      result, keepsOriginals: keepsOriginals)
    if !isWhole { throw ReportedError() }
  }

  /// Lets laptops hand in.
  @MainActor
  private func receive() async throws {
    let rooms = NetworkRooms()
    var wanted = RoomWish()
    wanted.port = port
    wanted.address = address
    let door = RoomDoor(console: common.console, rooms: rooms)
    guard let wish = await door.wish(wanted, needsNetwork: true) else { throw ReportedError() }
    let room = try await rooms.openHandIn(
      common.transcriptFolder.path, className: className, wish)
    await HandInScreen(console: common.console).receive(in: room)
  }
}
