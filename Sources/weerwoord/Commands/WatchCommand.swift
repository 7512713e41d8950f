import Archive
import ArgumentParser
import Authoring
import Roleplay
import Shell
import Yarn

/// `weerwoord watch NAME`
struct WatchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch", abstract: CommandText.helpWatch.forHelp,
      discussion: CommandText.example("weerwoord watch elektricien").forHelp,
      aliases: ["meekijken"])
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var chance: SeedOption
  @Flag(name: [.customLong("class"), .customLong("klas")], help: CommandText.helpClass.forHelp)
  var isClass = false
  @Argument(help: CommandText.helpName.forHelp) var name: String

  @MainActor
  func run() async throws {
    let repertoire = try common.repertoire()
    let name = try repertoire.find(name)
    let audiences = repertoire.playbill(of: name).audiences
    let needsRoom = !audiences.isEmpty && audiences.allSatisfy(\.isRoom)
    let rehearsal = Rehearsal(
      console: common.console, repertoire: repertoire, name: name,
      audience: isClass ? .class : needsRoom ? audiences[0] : .solo, seed: chance.seed)
    let folders = [name, Repertoire.shared].map { "\(repertoire.path)/\($0)" }
    let watch = FolderWatch(folders) { rehearsal.scriptChanged() }
    await rehearsal.run()
    watch.stop()
  }
}
