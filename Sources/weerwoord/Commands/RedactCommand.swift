import Archive
import ArgumentParser
import Discussion
import Roleplay
import Shell
import Yarn

/// `weerwoord redact RECORDING` and `weerwoord redact RECORDING WORD…`
struct RedactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "redact", does: .helpRedact,
    example: "weerwoord redact 20261121-131500-elektricien-Tulp",
    dutchExample: "weerwoord weglakken 20261121-131500-elektricien-Tulp",
    aliases: ["weglakken"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var teacher: TeacherOptions
  @Flag(
    name: .named("erase-original", dutch: "wis-origineel"),
    help: CommandText.helpEraseOriginal.forHelp)
  var erasesOriginal = false
  @Argument(help: CommandText.helpRecording.help(for: .recording)) var recording: String
  @Argument(help: CommandText.helpRedactWords.help(for: .words)) var words: [String] = []

  @MainActor
  func run() async throws {
    try await teacher.letIn(common)
    let path = try RecordingName.path(
      of: recording, in: common.transcriptFolder, alias: nil
    ) { _ in true }
    let redaction = RecordingRedaction(of: words.isEmpty ? try await typedWords() : words)
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

  /// Asks for the words: on a command line they would stay in the terminal's history.
  @MainActor
  private func typedWords() async throws -> [String] {
    let prompt = Prompt(CommandText.whichWords.text(in: Speech.language))
    let reading = await common.console.reader.read(
      ReadRequest(prompt: prompt, isRemembered: false, isLeftByEscape: true))
    guard case .line(let line) = reading else { throw CommandText.noWords }
    let words = line.text.split { $0 == "," || $0.isNewline }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard !words.isEmpty else { throw CommandText.noWords }
    return words
  }

  private func say(_ text: CommandText) { print(text.text(in: Speech.language)) }

  private func shown(_ path: String) -> String { PrintableText.of(path, layout: .oneLine) }
}
