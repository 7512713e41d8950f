import Archive
import ArgumentParser
import Roleplay
import Shell
import Yarn

/// `weerwoord play NAME`
struct PlayCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "play", abstract: CommandText.helpPlay.forHelp,
      discussion: CommandText.example("weerwoord play elektricien --as Tulp").forHelp,
      aliases: ["speel"])
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @OptionGroup var chance: SeedOption
  @Flag(name: [.customLong("class"), .customLong("klas")], help: CommandText.helpClass.forHelp)
  var isClass = false
  @Flag(name: [.customLong("pair"), .customLong("paar")], help: CommandText.helpPair.forHelp)
  var isPair = false
  @Flag(name: [.customLong("three"), .customLong("drie")], help: CommandText.helpThree.forHelp)
  var isThree = false
  @Flag(name: [.customLong("board"), .customLong("bord")], help: CommandText.helpBoard.forHelp)
  var isOnBoard = false
  @Option(help: CommandText.helpAnswers.forHelp) var answers: String?
  @Argument(help: CommandText.helpName.forHelp) var name: String

  @MainActor
  func run() async throws {
    let repertoire = try common.repertoire()
    let name = try repertoire.find(name)
    let alias = try who.newAlias(common)
    let lines = try answers.map { try AnswerFile.read($0) }
    let sitting = Sitting(
      console: lines == nil ? common.console : .unattended(language: Speech.language),
      repertoire: repertoire, transcripts: common.transcriptFolder, engine: Version.number,
      alias: alias, seed: chance.seed, answers: lines)
    let audiences = repertoire.playbill(of: name).audiences
    let room = audiences.first { $0.isRoom } ?? .class
    let needsRoom = !audiences.isEmpty && audiences.allSatisfy(\.isRoom)
    sitting.showsBoard = isOnBoard
    let ending = await sitting.play(
      name,
      audience: isClass ? .class : needsRoom ? room : isThree ? .three : isPair ? .pair : .solo)
    if let problem = sitting.answersProblem { throw problem }
    if ending == .failed { throw Failed() }
  }
}
