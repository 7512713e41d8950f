import Archive
import ArgumentParser
import Discussion
import Roleplay
import Yarn

/// What the commands have in common that make a page of a recording or a scenario.
struct PageOptions: ParsableArguments {
  @Option(
    name: .named("output", dutch: "uitvoer"), help: CommandText.helpPageOutput.help(for: .file))
  var output: String?
  @Flag(name: .named("force", dutch: "vervang"), help: CommandText.helpForce.forHelp)
  var force = false

  /// Writes a page for this person alone, and says where it is.
  func write(_ html: String, to usual: String) throws {
    let path = output ?? usual
    try GeneratedFile.write(
      html, to: path, mark: RecordingPages.mark, force: force, isPrivate: true)
    let shown = PrintableText.of(path, layout: .oneLine)
    print(CommandText.pageMade(shown).text(in: Speech.language))
  }
}

/// A recording that somebody means, read by a teacher to make something of it for others.
struct ChosenRecording {
  let path: String
  let transcript: Transcript

  @MainActor
  init(
    _ name: String?, by alias: String?, _ common: CommonOptions, _ showing: DisclosureOptions
  ) async throws {
    let disclosure = try await showing.disclosure(
      to: .readers, common, reading: name.map { [$0] } ?? [])
    path = try RecordingName.path(of: name, in: common.transcriptFolder, alias: alias) { _ in
      true
    }
    transcript = try disclosure.read(path)
    if let notice = MissingEndNotice(about: path) { ErrorReport.say(notice) }
  }

  /// The file's name, for a sentence.
  var shown: String { PrintableText.of(path, layout: .oneLine) }

  /// The usual path of its page.
  func page(_ kind: RecordingPages.Kind) -> String {
    GeneratedPages.path(kind.rawValue, beside: path)
  }
}

/// Writes paragraphs that hold people's words.
func printParagraphs(_ paragraphs: [String]) {
  for paragraph in paragraphs { print(PrintableText.of(paragraph)) }
}
