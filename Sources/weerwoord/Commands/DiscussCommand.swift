import Archive
import ArgumentParser
import Discussion
import Glibc
import Roleplay
import Shell
import Yarn

/// `weerwoord discuss TRANSCRIPT… | FOLDER…`
struct DiscussCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "discuss", does: .helpDiscuss,
    example: "weerwoord discuss --scenario elektricien --step",
    dutchExample: "weerwoord bespreek --scenario elektricien --stap", aliases: ["bespreek"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @OptionGroup var report: ReportOptions
  @Option(help: CommandText.helpDiscussScenario.help(for: .name)) var scenario: String?
  @Option(
    name: .named("smallest-group", dutch: "kleinste-groep"), parsing: .unconditional,
    help: CommandText.helpSmallestGroup.help(for: .number))
  var smallestGroup: Int?
  @Flag(name: .named("by-folder", dutch: "per-map"), help: CommandText.helpByFolder.forHelp)
  var byFolder = false
  @Option(
    name: .named("without", dutch: "zonder"), help: CommandText.helpWithout.help(for: .recording))
  var without: [String] = []
  @Flag(name: .named("step", dutch: "stap"), help: CommandText.helpStep.forHelp) var step = false
  @Flag(name: .named("read", dutch: "lezen"), help: CommandText.helpRead.forHelp) var read = false
  @Flag(name: .named("again", dutch: "opnieuw"), help: CommandText.helpReadAgain.forHelp)
  var again = false
  @Argument(help: CommandText.helpDiscussPaths.help(for: .recordings)) var recordings: [String] = []

  @MainActor
  func run() async throws {
    try await teacher.letIn(common, reading: recordings)
    let group = try smallest()
    let repertoire = try? common.repertoire()
    let (paths, scenario) = try meant(among: repertoire)
    var discussion = try ClassDiscussion(
      paths: paths, classes: byFolder ? .byFolder : .byName, without: without,
      scenario: scenario, repertoire: repertoire, smallestGroup: group.number)
    let reads = read || again
    if reads {
      let screen = DiscussScreen(discussion, on: common.console)
      await screen.read(again: again)
      discussion = screen.discussion
    }
    // What has just been read and shown is in the report.
    if report.isAsked {
      for problem in discussion.desk.problems { print(problem.text(in: Speech.language)) }
      let language = common.language.flatMap { Language(tag: $0.description) }
      discussion.language = language
      try report.write(discussion.results, in: language)
    }
    if step {
      await DiscussScreen(discussion, on: common.console).run()
    } else if !reads, !report.isAsked {
      DiscussScreen.showAll(discussion, on: common.screen)
    }
    // Behind the figures, where it is not overlooked.
    if let problem = group.problem { ErrorReport.say(problem) }
  }

  /// The recordings that are meant, and the scenario: a word that is nothing on the disk may be one.
  private func meant(
    among repertoire: Repertoire?
  ) throws -> (paths: [String], scenario: String?) {
    var paths: [String] = []
    var named = scenario
    for word in recordings {
      guard access(word, F_OK) != 0, !word.contains("/"),
        let found = try found(word, in: repertoire)
      else {
        paths.append(word)
        continue
      }
      if let named, !found.hasPrefix(named.lowercased()) {
        throw CommandText.oneScenario(PrintableText.of(named, layout: .oneLine), found)
      }
      named = found
    }
    guard paths.isEmpty else { return (paths, named) }
    let folder = common.transcriptFolder
    // A folder that somebody named must be there; ours is made when somebody plays.
    guard common.transcripts != nil || folder.isThere else {
      throw ClassDiscussionError.noRecordingsYet(program: "weerwoord ")
    }
    return ([folder.path], named)
  }

  private func found(_ word: String, in repertoire: Repertoire?) throws -> String? {
    do throws(ArchiveError) {
      return try repertoire?.find(word)
    } catch .scenarioAmbiguous(let name, let among) {
      throw ArchiveError.scenarioAmbiguous(name, among: among)
    } catch {
      return nil
    }
  }

  /// The smallest group that is shown apart. Where nobody says here, and the setting is broken, none is.
  private func smallest() throws -> (number: Int?, problem: ArchiveError?) {
    if let smallestGroup {
      guard smallestGroup >= Settings.minimumGroupSize else {
        throw CommandText.smallestGroupTooSmall(smallestGroup)
      }
      return (smallestGroup, nil)
    }
    do throws(ArchiveError) {
      return (try Settings.here().smallestGroup(), nil)
    } catch {
      return (nil, error)
    }
  }
}
