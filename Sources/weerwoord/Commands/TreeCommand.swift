import Archive
import ArgumentParser
import Roleplay
import Shell
import Yarn

/// `weerwoord tree [RECORDING [RECORDING]]`
struct TreeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tree", abstract: CommandText.helpTree.forHelp,
      discussion: CommandText.example("weerwoord tree 1 2").forHelp, aliases: ["boom"])
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: CommandText.helpTreeRecording.forHelp) var recording: String?
  @Argument(help: CommandText.helpTreeOther.forHelp) var other: String?

  @MainActor
  func run() async throws {
    let families = try FamilyScreen(
      console: common.console, folder: common.recordedFolder())
    if let recording, let other {
      try await families.compare(recording, other)
    } else {
      try families.show(of: recording)
    }
  }
}
