import Archive
import ArgumentParser
import Authoring
import Roleplay
import Shell
import Yarn

/// `weerwoord lessonpage NAME`
struct LessonPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "lessonpage", does: .helpLessonPage,
    example: "weerwoord lessonpage elektricien",
    dutchExample: "weerwoord lespagina elektricien", aliases: ["lespagina"])

  @OptionGroup var common: CommonOptions
  @Argument(help: CommandText.helpName.help(for: .name)) var name: String

  @MainActor
  func run() async throws {
    let repertoire = try common.repertoire()
    let name = try repertoire.find(name)
    guard let page = repertoire.teacherPage(of: name) else { throw CommandText.noLessonPage(name) }
    // A scenario that cannot be played has a page all the same.
    let scenario = try? Scenario(repertoire.load(name))
    await LessonPage(console: common.console).show(
      page, minutes: scenario.flatMap(PlayingMinutes.told))
  }
}
