import Archive
import ArgumentParser
import Discussion
import Roleplay
import Shell
import Yarn

/// `weerwoord discuss TRANSCRIPT… | FOLDER…`
struct DiscussCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "discuss", abstract: CommandText.helpDiscuss.forHelp,
      discussion: CommandText.example("weerwoord discuss --scenario elektricien --step").forHelp,
      aliases: ["bespreek"])
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var report: ReportOptions
  @Option(help: CommandText.helpDiscussScenario.forHelp) var scenario: String?
  @Option(help: CommandText.helpSmallestGroup.forHelp) var smallestGroup: Int?
  @Flag(help: CommandText.helpStep.forHelp) var step = false
  @Flag(help: CommandText.helpRead.forHelp) var read = false
  @Flag(help: CommandText.helpReadAgain.forHelp) var again = false
  @Argument(help: CommandText.helpDiscussPaths.forHelp) var recordings: [String] = []

  @MainActor
  func run() async throws {
    let console = common.console
    let paths = recordings.isEmpty ? [common.transcriptFolder.path] : recordings
    let room = try DiscussRoom(
      paths: paths, scenario: scenario, repertoire: try? common.repertoire(),
      smallestGroup: smallestGroup ?? Settings(path: Places.here().settings).smallestGroup)
    let screen = room.screen(on: console)
    let reads = read || again
    if reads { await screen.read(again: again) }
    // What has just been read and shown is in the report.
    if report.isAsked {
      for problem in room.desk.problems { print(problem.text(in: Speech.language)) }
      try report.write(screen.results, in: common.language)
    }
    if step {
      await screen.run()
    } else if !reads, !report.isAsked {
      screen.showAll()
    }
  }
}
