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
    example: "weerwoord play elektricien --as Otter",
    dutchExample: "weerwoord speel elektricien --schuilnaam Otter", aliases: ["speel"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @OptionGroup var teacher: TeacherOptions
  @Option(name: .named("seed", dutch: "begingetal"), help: CommandText.helpSeed.help(for: .number))
  var seed: UInt32?
  @Flag(name: .named("class", dutch: "klas"), help: CommandText.helpClass.forHelp)
  var isClass = false
  @Flag(name: .named("pair", dutch: "paar"), help: CommandText.helpPair.forHelp) var isPair = false
  @Flag(name: .named("three", dutch: "drie"), help: CommandText.helpThree.forHelp)
  var isThree = false
  @Flag(name: .named("board", dutch: "bord"), help: CommandText.helpBoard.forHelp)
  var isOnBoard = false
  @Flag(name: .named("hardest", dutch: "houdtvol"), help: CommandText.helpHardest.forHelp)
  var opensHardest = false
  @Flag(name: .named("voice", dutch: "stem"), help: CommandText.helpVoice.forHelp)
  var isReadAloud = false
  @Option(
    name: .named("answers", dutch: "antwoorden"), help: CommandText.helpAnswers.help(for: .file))
  var answers: String?
  @OptionGroup var seen: VisibilityOption
  @Argument(help: CommandText.helpName.help(for: .name)) var name: String

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
    let console = lines == nil ? common.console : .unattended(language: Speech.language)
    console.played = Speech.played
    let sitting = Sitting(
      console: console, repertoire: repertoire, transcripts: common.transcriptFolder,
      engine: Version.number, alias: alias, seed: seed, answers: lines,
      unasked: try seen.unasked(areAnswersGiven: lines != nil))
    sitting.showsBoard = isOnBoard
    sitting.isReadAloud = isReadAloud
    sitting.isHardestOpen = opensHardest
    if lines == nil { sitting.minutes = PlayingMinutes.told }
    let asked: Audience = isClass ? .class : isThree ? .three : isPair ? .pair : .solo
    let ending = await sitting.play(name, audience: asked)
    if let problem = sitting.answersProblem { throw problem }
    if ending == .failed { throw ReportedError() }
  }
}
