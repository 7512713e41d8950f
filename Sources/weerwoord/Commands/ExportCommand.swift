import Archive
public import ArgumentParser
import Discussion
import Glibc
import Roleplay
import Shell
import Yarn

/// `weerwoord export [RECORDING | SCENARIO | FOLDER]… --format markdown`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "export", does: .helpExport,
    example: "weerwoord export --format csv --output les.csv",
    dutchExample: "weerwoord exporteer --formaat csv --uitvoer les.csv", aliases: ["exporteer"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @OptionGroup var showing: DisclosureOptions
  @Option(name: .named("format", dutch: "formaat"), help: CommandText.helpFormat.help(for: .format))
  var format: ExportFormat
  @Option(
    name: .named("output", dutch: "uitvoer"), help: CommandText.helpExportOutput.help(for: .file))
  var output: String?
  @Flag(name: .named("force", dutch: "vervang"), help: CommandText.helpForce.forHelp)
  var force = false
  @Flag(
    name: .named("with-alias", dutch: "met-schuilnaam"), help: CommandText.helpWithAlias.forHelp)
  var withAlias = false
  @Flag(name: .named("semicolon", dutch: "puntkomma"), help: CommandText.helpSemicolon.forHelp)
  var semicolon = false
  @Flag(name: .named("input", dutch: "invoer"), help: CommandText.helpInput.forHelp)
  var withInput = false
  @Option(
    name: .named("home-page", dutch: "adres"), help: CommandText.helpHomePage.help(for: .address))
  var homePage: String?
  @Argument(help: CommandText.helpExportRecordings.help(for: .recordings))
  var recordings: [String] = []

  /// How wide and how high the film's terminal is.
  private static let size = (columns: 80, rows: 24)

  @MainActor
  func run() async throws {
    let school = try school()
    let chosen = try await chosenRecordings()
    let exported = chosen.map { ExportedRecording(of: $0, withAlias: withAlias) }
    let text: String
    if exported.count == 1, let recording = exported.first {
      text = String(decoding: bytes(of: recording, school), as: UTF8.self)
    } else {
      guard format == .csv else { throw CommandText.exportsOne(exported.count) }
      text = String(decoding: table(of: exported), as: UTF8.self)
    }
    guard let output else {
      print(text, terminator: "")
      return
    }
    try GeneratedFile.write(text, to: output, mark: format.mark, force: force, isPrivate: true)
    let shown = PrintableText.of(output, layout: .oneLine)
    print(CommandText.exported(shown).text(in: Speech.language))
  }

  /// The recordings that are meant: files, all of a scenario, all in folders and below them; the last
  /// one where nothing is named. Of several, one that may not be shown or read is left out, and told of.
  @MainActor
  private func chosenRecordings() async throws -> [Transcript] {
    if recordings.count < 2, recordings.allSatisfy({ !isMany($0) }) {
      return [
        try await ChosenRecording(recordings.first, by: who.alias, common, showing).transcript
      ]
    }
    let disclosure = try await showing.disclosure(to: .readers, common, reading: recordings)
    var transcripts: [Transcript] = []
    var read: Set<String> = []
    for path in try recordings.flatMap(paths) where read.insert(path).inserted {
      do throws(ModerationDesk.FileError) {
        transcripts.append(try disclosure.read(path))
        if let notice = MissingEndNotice(about: path) { ErrorReport.say(notice) }
      } catch .file(let error) where error.isOfNeverBegun && !recordings.contains(path) {
        // Nothing was recorded in it, because a crash came first.
      } catch {
        ErrorReport.say(error)
      }
    }
    guard !transcripts.isEmpty else {
      throw CommandText.noRecording(recordings.joined(separator: ", "))
    }
    return transcripts
  }

  /// Whether a word names more than one recording: a folder, or a scenario.
  private func isMany(_ word: String) -> Bool {
    if access(word, F_OK) == 0 { return access(word + "/.", F_OK) == 0 }
    return (try? common.repertoire())?.names.contains(word) ?? false
  }

  /// The files that a word names, in the order of their names.
  private func paths(of word: String) throws -> [String] {
    let folder = try common.recordedFolder()
    guard isMany(word) else {
      return [try RecordingName.path(of: word, in: folder, alias: who.alias) { _ in true }]
    }
    if access(word, F_OK) == 0 {
      let files = try RecordingFiles([word]).rest()
      for file in files {
        if let error = file.error { ErrorReport.say(ArchiveError.unreadable(file.path, error)) }
      }
      return files.filter { $0.error == nil }.map(\.path)
    }
    return try folder.recordings().compactMap { found in
      guard case .success(let recording) = found, recording.opening.scenario == word,
        who.alias == nil || recording.opening.alias == who.alias
      else { return nil }
      return recording.path
    }.sorted()
  }

  private func table(of recordings: [ExportedRecording]) -> [UInt8] {
    CSVExport(of: recordings, dialect: dialect).bytes
  }

  /// How a table is written for a spreadsheet.
  private var dialect: CommaSeparatedValues.Dialect {
    .init(
      separator: UInt8(ascii: semicolon ? ";" : ","), endsLinesWithReturn: true,
      hasByteOrderMark: true)
  }

  @MainActor
  private func bytes(of recording: ExportedRecording, _ school: SchoolAddress) -> [UInt8] {
    switch format {
    case .markdown: return Array(MarkdownExport(of: recording).text.utf8)
    case .csv: return table(of: [recording])
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
    let settings = Settings.here()
    if let homePage {
      let school = try SchoolAddress(homePage)
      try settings.remember(schoolAddress: homePage)
      return school
    }
    return try settings.schoolAddress.map { text throws(ExportError) in try SchoolAddress(text) }
      ?? .unnamed
  }
}

extension ExportFormat: ExpressibleByArgument {}
