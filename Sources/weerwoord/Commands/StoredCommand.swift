import ArgumentParser
import Shell

/// `weerwoord stored ALIAS`
struct StoredCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "stored", does: .helpStored, example: "weerwoord stored Otter",
    dutchExample: "weerwoord bewaard Otter", aliases: ["bewaard"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Argument(help: CommandText.helpDossierAlias.help(for: .alias)) var alias: [String]

  @MainActor
  func run() async throws {
    try await teacher.letIn(common)
    let isWhole = try StoredDataScreen(
      console: common.console, transcripts: common.recordedFolder()
    ).showStored(about: alias.joined(separator: " "))
    if !isWhole { throw ReportedError() }
  }
}
