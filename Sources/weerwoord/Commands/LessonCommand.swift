import Archive
import ArgumentParser
import Discussion
import Roleplay
import Shell
import Yarn

/// `weerwoord lesson [NAME]`
struct LessonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "lesson", does: .helpLesson, example: "weerwoord lesson Thuis",
    dutchExample: "weerwoord les Thuis", aliases: ["les"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var showing: DisclosureOptions
  @Argument(help: CommandText.helpLessonName.help(for: .name)) var name: String?

  @MainActor
  func run() async throws {
    let disclosure = try await showing.disclosure(to: .class, common)
    let console = common.console
    let lessons = LessonScreen(
      console: console, folder: try common.recordedFolder(), disclosure: disclosure,
      scenario: { (try? common.repertoire())?.scenario(of: $0) },
      readable: { common.readable($0) }
    ) {
      common.playerTools(for: $0, at: console)
    }
    if let name { try await lessons.play(name) } else { try lessons.list() }
  }
}
