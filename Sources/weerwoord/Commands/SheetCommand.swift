import Archive
import ArgumentParser
import Discussion
import Roleplay
import Yarn

/// `weerwoord sheet [NAME]`
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "sheet", does: .helpSheet, example: "weerwoord sheet zelfportret",
    dutchExample: "weerwoord blad zelfportret", aliases: ["blad"])

  @OptionGroup var common: CommonOptions
  @Option(
    name: .named("output", dutch: "uitvoer"), help: CommandText.helpGraphOutput.help(for: .file))
  var output: String?
  @Flag(name: .named("force", dutch: "vervang"), help: CommandText.helpForce.forHelp)
  var force = false
  @Argument(help: CommandText.helpSheetName.help(for: .name)) var name: String?
  @Argument(help: CommandText.helpSheetNumbers.help(for: .numbers)) var numbers: [Int] = []

  func run() throws {
    let repertoire = try common.repertoire()
    guard let name else {
      for name in try repertoire.handoutNames() { print(Self.line(name, in: repertoire)) }
      return
    }
    let found = try repertoire.findHandout(name)
    let (handout, language) = try repertoire.handout(found, in: Speech.language)
    guard numbers.isEmpty || !handout.statementLists.isEmpty else {
      throw CommandText.noStatementsOnSheet(PrintableText.of(found, layout: .oneLine))
    }
    let statements = try repertoire.statements(for: handout, numbers: numbers, in: language)
    let path = output ?? found + ".blad.html"
    try GeneratedFile.write(
      HandoutPage(handout, language: language.rawValue, statements: statements).html, to: path,
      mark: RecordingPages.mark, force: force, isPrivate: true)
    let shown = PrintableText.of(path, layout: .oneLine)
    print(CommandText.pageMade(shown).text(in: Speech.language))
  }

  /// A sheet in a list: its name and title, or what is wrong with it.
  static func line(_ name: String, in repertoire: Repertoire) -> String {
    let title: String
    do throws(ArchiveError) {
      title = PrintableText.of(
        try repertoire.handout(name, in: Speech.language).0.title, layout: .oneLine)
    } catch {
      title = error.text(in: Speech.language)
    }
    return "     \(PrintableText.of(name, layout: .oneLine)): \(title)"
  }
}
