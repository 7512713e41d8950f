import ArgumentParser
import Shell

/// `weerwoord forget ALIAS`
struct ForgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "forget", does: .helpForget, example: "weerwoord forget Otter",
    dutchExample: "weerwoord vergeet Otter", aliases: ["vergeet"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Flag(name: .named("yes", dutch: "ja"), help: CommandText.helpYes.forHelp) var isConfirmed = false
  @Flag(
    name: .named("other-files", dutch: "andere-bestanden"),
    help: CommandText.helpOtherFiles.forHelp)
  var erasesOtherFiles = false
  @Argument(help: CommandText.helpDossierAlias.help(for: .alias)) var alias: [String]

  @MainActor
  func run() async throws {
    try await teacher.letIn(common)
    let isDone = try await StoredDataScreen(
      console: common.console, transcripts: common.recordedFolder()
    ).forget(
      alias.joined(separator: " "), isConfirmed: isConfirmed, erasesOtherFiles: erasesOtherFiles)
    if !isDone { throw ReportedError() }
  }
}
