import Archive
import ArgumentParser
import Roleplay
import Room
import Shell
import Yarn

/// `weerwoord resume [RECORDING]`
struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "resume", does: .helpResume, example: "weerwoord resume",
    dutchExample: "weerwoord verder", aliases: ["verder"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @OptionGroup var teacher: TeacherOptions
  @Option(
    name: .named("answers", dutch: "antwoorden"), help: CommandText.helpAnswers.help(for: .file))
  var answers: String?
  @OptionGroup var seen: VisibilityOption
  @Argument(help: CommandText.helpRecording.help(for: .recording)) var recording: String?

  @MainActor
  func run() async throws {
    try await teacher.letIn(common)
    let lines = try answers.map { try AnswerFile.read($0) }
    let path = try RecordingName.path(
      of: recording, in: common.transcriptFolder, alias: who.alias
    ) { !$0.isFinished }
    let sitting = Sitting(
      console: lines == nil ? common.console : .unattended(language: Speech.language),
      repertoire: try common.repertoire(), transcripts: common.transcriptFolder,
      engine: Version.number, answers: lines,
      unasked: try seen.unasked(areAnswersGiven: lines != nil))
    sitting.rooms = NetworkRooms()
    let ending = await sitting.resume(path)
    if let problem = sitting.answersProblem { throw problem }
    if ending == .failed { throw ReportedError() }
  }
}
