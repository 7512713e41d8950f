import Archive
import ArgumentParser
import Discussion
import Roleplay
import Yarn

/// `weerwoord doctor [FOLDER]`
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "doctor", does: .helpDoctor, example: "weerwoord doctor --repair",
    dutchExample: "weerwoord dokter --herstel", aliases: ["dokter"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Flag(name: .named("repair", dutch: "herstel"), help: CommandText.helpRepair.forHelp)
  var isRepairing = false
  @Argument(help: CommandText.helpDoctorFolder.help(for: .folder)) var folder: String?

  @MainActor
  func run() async throws {
    try await teacher.letIn(common, reading: folder.map { [$0] } ?? [])
    let transcripts = try folder.map { TranscriptFolder(path: $0) } ?? common.recordedFolder()
    let checkup = FolderCheckup(of: transcripts)
    let findings = try checkup.findings()
    let decisions = try transcripts.decisionFiles().flatMap { file in
      ModerationDesk(of: file.scenario, in: [file.folder]).problems
    }
    guard !findings.isEmpty || !decisions.isEmpty else {
      say(.nothingWrong(transcripts.path))
      return
    }
    var left = decisions.count
    for finding in findings {
      print(finding.text(in: Speech.language))
      let isMended = isRepairing && finding.isRepairable && repair(finding, checkup)
      if !isMended { left += 1 }
    }
    for problem in decisions { print(problem.text(in: Speech.language)) }
    let count = findings.count + decisions.count
    say(.checkedUp(count, repaired: count - left))
    if !isRepairing, findings.contains(where: \.isRepairable) { say(.howToRepair) }
    if left > 0 { throw ReportedError() }
  }

  /// Repairs what was found; returns whether that went well.
  private func repair(_ finding: CheckupFinding, _ checkup: FolderCheckup) -> Bool {
    do throws(ArchiveError) {
      let original = try checkup.repair(finding)
      say(.repaired(original: original.map { PrintableText.of($0, layout: .oneLine) }))
      return true
    } catch {
      ErrorReport.say(error)
      return false
    }
  }

  private func say(_ text: CommandText) { print(text.text(in: Speech.language)) }
}
