import Archive
import ArgumentParser
import Authoring
import Roleplay
import Shell
import Yarn

/// `weerwoord watch NAME`
struct WatchCommand: AsyncParsableCommand, PlaysTranslations {
  static let configuration = CommandConfiguration(
    command: "watch", does: .helpWatch,
    example: "weerwoord watch elektricien",
    dutchExample: "weerwoord meekijken elektricien", aliases: ["meekijken"])

  @OptionGroup var common: CommonOptions
  @Option(name: .named("seed", dutch: "begingetal"), help: CommandText.helpSeed.help(for: .number))
  var seed: UInt32?
  @Flag(name: .named("class", dutch: "klas"), help: CommandText.helpClass.forHelp)
  var isClass = false
  @Argument(help: CommandText.helpName.help(for: .name)) var name: String

  @MainActor
  func run() async throws {
    let repertoire = try common.repertoire()
    let name = try repertoire.find(name)
    let rehearsal = Rehearsal(
      console: common.console, repertoire: repertoire, name: name,
      audience: (isClass ? Audience.class : .solo).playing(repertoire.playbill(of: name).audiences),
      seed: seed)
    let folders = [name, Repertoire.shared].flatMap(repertoire.folders(of:))
    let watch = FolderWatch(folders) { rehearsal.scriptChanged() }
    await rehearsal.run()
    watch.stop()
  }
}
