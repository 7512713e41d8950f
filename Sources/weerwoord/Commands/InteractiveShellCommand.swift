import Archive
import ArgumentParser
import Authoring
import Room
import Shell
import Roleplay
import Yarn

/// `weerwoord shell`, and `weerwoord` alone.
struct InteractiveShellCommand: AsyncParsableCommand, PlaysTranslations {
  static let configuration = CommandConfiguration(
    command: "shell", does: .helpShell, example: "weerwoord")

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @Option(name: .named("seed", dutch: "begingetal"), help: CommandText.helpSeed.help(for: .number))
  var seed: UInt32?

  @MainActor
  func run() async throws {
    let repertoire = try common.repertoire()
    let alias = try who.newAlias(common)
    let handedOn = Reexecution.handedOn()
    if handedOn == nil {
      for problem in common.transcriptFolder.tidy() { ErrorReport.say(problem) }
    }
    let console = common.console
    let shell = InteractiveShell(
      console: console, repertoire: repertoire, transcripts: common.transcriptFolder,
      settings: Settings.here(), engine: Version.number,
      alias: alias, seed: seed, teachersCommands: TeachersCommands.forShell(common),
      minutes: PlayingMinutes.told, handedOn: handedOn,
      reexecution: console.isInteractive ? Reexecution() : nil)
    shell.rooms = NetworkRooms()
    await shell.run()
    if shell.hasFailed { throw ReportedError() }
  }
}
