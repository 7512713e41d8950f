import Archive
import ArgumentParser
import Shell
import Yarn

/// `weerwoord shell`, and `weerwoord` alone.
struct InteractiveShellCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "shell", abstract: CommandText.helpShell.forHelp,
      discussion: CommandText.example("weerwoord").forHelp)
  }

  @OptionGroup var common: CommonOptions

  @MainActor
  func run() async throws {
    let repertoire = try common.repertoire()
    let alias = try common.newAlias()
    let handedOn = Reexecution.handedOn()
    if handedOn == nil {
      for problem in common.transcriptFolder.tidy() { Failure.say(problem) }
    }
    let console = common.console
    let shell = InteractiveShell(
      console: console, repertoire: repertoire, transcripts: common.transcriptFolder,
      settings: Settings(path: Places.here().settings), engine: Version.number,
      alias: alias, seed: common.seed, handedOn: handedOn,
      reexecution: console.isInteractive ? Reexecution() : nil)
    await shell.run()
    if shell.hasFailed { throw Failed() }
  }
}
