import Archive
import ArgumentParser
import Discussion
import Roleplay
import Yarn

/// `weerwoord redact RECORDING WORD…`
struct RedactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "redact", does: .helpRedact,
    example: "weerwoord redact 20261121-131500-elektricien-Tulp Ahmed 'de Vries'",
    dutchExample: "weerwoord weglakken 20261121-131500-elektricien-Tulp Ahmed 'de Vries'",
    aliases: ["weglakken"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Flag(
    name: .named("erase-original", dutch: "wis-origineel"),
    help: CommandText.helpEraseOriginal.forHelp)
  var erasesOriginal = false
  @Argument(help: CommandText.helpRecording.help(for: .recording)) var recording: String
  @Argument(help: CommandText.helpRedactWords.help(for: .words)) var words: [String]

  @MainActor
  func run() async throws {
    try await teacher.letIn(common)
    let path = try RecordingName.path(
      of: recording, in: common.transcriptFolder, alias: nil
    ) { _ in true }
    let redaction = RecordingRedaction(of: words)
    guard let copy = try redaction.copy(of: path) else {
      throw CommandText.wordsNotThere(shown(path))
    }
    say(.redacted(shown(copy.path), places: copy.count))
    for word in copy.left { say(.stillThere(PrintableText.of(word, layout: .oneLine))) }
    let dossiers = DossierFolder(in: common.transcriptFolder, isSearchedBelow: true)
    guard erasesOriginal else {
      say(.originalStays(shown(path)))
      if try redaction.occurs(inDossierOf: copy.alias, in: dossiers) {
        say(.dossierStays(copy.alias))
      }
      return
    }
    if try redaction.blackOut(dossierOf: copy.alias, in: dossiers) {
      say(.redactedInDossier(copy.alias))
    }
    let forgetting = Forgetting(in: TranscriptFolder(of: path))
    let outcome = forgetting.erase([try forgetting.stored(ofRecording: path)])
    for problem in outcome.problems { ErrorReport.say(problem) }
    guard outcome.problems.isEmpty else { throw ReportedError() }
    say(.originalErased(shown(path)))
    say(.ownPagesStay)
  }

  private func say(_ text: CommandText) { print(text.text(in: Speech.language)) }

  private func shown(_ path: String) -> String { PrintableText.of(path, layout: .oneLine) }
}
