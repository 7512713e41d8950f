import Archive
import ArgumentParser
import Roleplay
import Room
import Shell
import Yarn

/// `weerwoord handin CODE`
struct HandInCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "handin", does: .helpHandIn, example: "weerwoord handin BKMT-RCHWA",
    dutchExample: "weerwoord inleveren BKMT-RCHWA", aliases: ["inleveren"])

  @OptionGroup var common: CommonOptions
  @Argument(help: CommandText.helpHandInCode.help(for: .code)) var code: String
  @Argument(help: CommandText.helpHandInAddress.help(for: .address)) var address: String?

  @MainActor
  func run() async throws {
    let report = try await NetworkRooms().handIn(
      common.transcriptFolder.path, code: code, address: address)
    if !HandInScreen(console: common.console).show(report) { throw ReportedError() }
  }
}
