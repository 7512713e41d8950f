import Archive
import ArgumentParser
import Discussion
import Roleplay
import Shell
import Yarn

/// `weerwoord tree [RECORDING [RECORDING]]`
struct TreeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "tree", does: .helpTree, example: "weerwoord tree 1 2",
    dutchExample: "weerwoord boom 1 2", aliases: ["boom"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var showing: DisclosureOptions
  @Argument(help: CommandText.helpTreeRecording.help(for: .recording)) var recording: String?
  @Argument(help: CommandText.helpTreeOther.help(for: .recording)) var other: String?

  @MainActor
  func run() async throws {
    let disclosure = try await showing.disclosure(to: .class, common)
    let families = try FamilyScreen(
      console: common.console, folder: common.recordedFolder(), disclosure: disclosure,
      readable: { common.readable($0) })
    if let recording, let other {
      try await families.compare(recording, other)
    } else {
      try families.show(of: recording)
    }
  }
}
