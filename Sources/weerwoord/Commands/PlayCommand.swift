import Archive
import ArgumentParser
import Authoring
import Roleplay
import Shell
import Yarn

/// `weerwoord play NAME`
struct PlayCommand: AsyncParsableCommand, PlaysTranslations {
  static let configuration = CommandConfiguration(
    command: "play", does: .helpPlay,
    example: "weerwoord play elektricien --as Otter", aliases: ["speel"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @OptionGroup var teacher: TeacherOptions
  @Option(help: CommandText.helpSeed.forHelp) var seed: UInt32?
  @Flag(name: [.customLong("class"), .customLong("klas")], help: CommandText.helpClass.forHelp)
  var isClass = false
  @Flag(name: [.customLong("pair"), .customLong("paar")], help: CommandText.helpPair.forHelp)
  var isPair = false
  @Flag(name: [.customLong("three"), .customLong("drie")], help: CommandText.helpThree.forHelp)
  var isThree = false
  @Flag(name: [.customLong("board"), .customLong("bord")], help: CommandText.helpBoard.forHelp)
  var isOnBoard = false
  @Flag(
    name: [.customLong("hardest"), .customLong("houdtvol")], help: CommandText.helpHardest.forHelp)
  var opensHardest = false
  @Option(help: CommandText.helpAnswers.forHelp) var answers: String?
  @OptionGroup var seen: VisibilityOption
  @Argument(help: CommandText.helpName.forHelp) var name: String

  @MainActor
  func run() async throws {
    if opensHardest { try await teacher.letIn(common) }
    let repertoire = try common.repertoire()
    let name = try repertoire.find(name)
    if let wanted = Speech.played {
      let languages = repertoire.languages(of: name)
      guard wanted.andWider.contains(where: languages.contains) else {
        throw CommandText.notTranslated(name, wanted.description, among: languages)
      }
    }
    let alias = try who.newAlias(common)
    let lines = try answers.map { try AnswerFile.read($0) }
    let sitting = Sitting(
      console: lines == nil ? common.console : .unattended(language: Speech.language),
      repertoire: repertoire, transcripts: common.transcriptFolder, engine: Version.number,
      alias: alias, seed: seed, answers: lines,
      unasked: try seen.unasked(areAnswersGiven: lines != nil))
    sitting.showsBoard = isOnBoard
    sitting.isHardestOpen = opensHardest
    if lines == nil { sitting.minutes = PlayingMinutes.told }
    let asked: Audience = isClass ? .class : isThree ? .three : isPair ? .pair : .solo
    let ending = await sitting.play(name, audience: asked)
    if let problem = sitting.answersProblem { throw problem }
    if ending == .failed { throw Failed() }
  }
}
