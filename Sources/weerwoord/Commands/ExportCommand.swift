import Archive
public import ArgumentParser
import Discussion
import Glibc
import Roleplay
import Shell
import Yarn

/// `weerwoord export [RECORDING] --format markdown`
struct ExportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: CommandText.helpExport.forHelp,
      discussion: CommandText.example("weerwoord export --format csv --output les.csv").forHelp,
      aliases: ["exporteer"])
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @OptionGroup var showing: DisclosureOptions
  @Option(help: CommandText.helpFormat.forHelp) var format: ExportFormat
  @Option(help: CommandText.helpExportOutput.forHelp) var output: String?
  @Flag(help: CommandText.helpForce.forHelp) var force = false
  @Flag(help: CommandText.helpWithAlias.forHelp) var withAlias = false
  @Flag(help: CommandText.helpSemicolon.forHelp) var semicolon = false
  @Flag(name: .customLong("input"), help: CommandText.helpInput.forHelp) var withInput = false
  @Option(help: CommandText.helpHomePage.forHelp) var homePage: String?
  @Argument(help: CommandText.helpRecording.forHelp) var recording: String?

  /// How wide and how high the film's terminal is.
  private static let size = (columns: 80, rows: 24)

  @MainActor
  func run() async throws {
    let school = try school()
    let chosen = try await ChosenRecording(recording, by: who.alias, common, showing)
    let recording = ExportedRecording(of: chosen.transcript, withAlias: withAlias)
    let text = String(decoding: bytes(of: recording, school), as: UTF8.self)
    guard let output else {
      print(text, terminator: "")
      return
    }
    try MadeFile.write(text, to: output, mark: format.mark, force: force, isPrivate: true)
    let shown = PrintableText.of(output, layout: .oneLine)
    print(CommandText.exported(shown).text(in: Speech.language))
  }

  @MainActor
  private func bytes(of recording: ExportedRecording, _ school: SchoolAddress) -> [UInt8] {
    switch format {
    case .markdown: return Array(MarkdownExport(of: recording).text.utf8)
    case .csv:
      let separator = UInt8(ascii: semicolon ? ";" : ",")
      return CSVExport(
        of: recording,
        dialect: .init(separator: separator, endsLinesWithReturn: true, hasByteOrderMark: true)
      ).bytes
    case .xapi: return XAPIExport(of: recording, school: school).bytes
    case .asciicast:
      return AsciicastExport(
        of: recording,
        frames: RecordingFilm(
          of: recording, columns: Self.size.columns,
          scenes: scenes(of: recording.transcript.opening.scenario)
        ).frames,
        columns: Self.size.columns, rows: Self.size.rows, withInput: withInput
      ).bytes
    }
  }

  /// The scene each line of a scenario is in; nothing where the scenario is not there any more.
  private func scenes(of name: String) -> [String: String] {
    guard let files = try? common.repertoire().load(name) else { return [:] }
    let scenario = Scenario(files)
    let lines = scenario.program?.lines ?? []
    return Dictionary(lines.map { ($0.id, Self.sceneName($0.node)) }) { first, _ in first }
  }

  /// A node's title without the scenario's name, which all titles begin with.
  private static func sceneName(_ title: String) -> String {
    let name = title.firstIndex(of: "_").map { title[title.index(after: $0)...] } ?? title[...]
    return String(name).replacing("_", with: " ")
  }

  /// The school's address: the one that is given, and remembered, or the one that was.
  private func school() throws -> SchoolAddress {
    let settings = Settings(path: Places.here().settings)
    if let homePage {
      let school = try SchoolAddress(homePage)
      try settings.remember(schoolAddress: homePage)
      return school
    }
    return try settings.schoolAddress.map { text throws(ExportProblem) in try SchoolAddress(text) }
      ?? .unnamed
  }
}

extension ExportFormat: ExpressibleByArgument {}
