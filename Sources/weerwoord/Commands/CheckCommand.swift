import Archive
import ArgumentParser
import Authoring
import Roleplay
import Yarn

/// `weerwoord check PATH…`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "check", does: .helpCheck, example: "weerwoord check Scenarios")

  @OptionGroup var common: CommonOptions
  @Option(name: .named("seed", dutch: "begingetal"), help: CommandText.helpSeed.help(for: .number))
  var seed: UInt32?
  @Flag(name: .customLong("json"), help: CommandText.helpJSON.forHelp) var asJSON = false
  @Flag(name: .named("explore", dutch: "verken"), help: CommandText.helpExplore.forHelp)
  var explore = false
  @Argument(help: CommandText.helpCheckPaths.help(for: .path)) var paths: [String] = []

  func run() async throws {
    let paths =
      try paths.isEmpty ? DefaultPaths.here().playedScenarios(option: common.scenarios) : paths
    let progress = Progress()
    defer { progress.end() }
    progress.say(paths.joined(separator: " "))
    var check = try ProjectCheck(of: paths)
    var summary: [any Phrase] = check.shares + check.minutes
    if explore {
      summary += await check.explore(plays: Exploration.usualPlays, seed: seed ?? 1) {
        progress.say("\($0) (\($1)/\($2))")
      }
    }
    progress.end()
    let diagnostics = check.diagnostics
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    if asJSON {
      print(try JSONText.of(diagnostics.map(Row.init)))
    } else {
      for diagnostic in diagnostics {
        ErrorReport.write(PrintableText.of(diagnostic.rendered(in: Speech.language)))
      }
      for line in summary { print(line.text(in: Speech.language)) }
      print(
        CommandText.checked(files: check.count, errors: errors, warnings: warnings)
          .text(in: Speech.language))
    }
    if errors > 0 { throw ReportedError() }
  }

  /// A diagnostic in the JSON list. Offsets count from 0, lines and columns from 1.
  private struct Row: Encodable {
    struct Place: Encodable {
      var line: Int
      var column: Int
      var byteOffset: Int
      var utf16Column: Int

      init(_ position: SourcePosition) {
        line = position.line
        column = position.column
        byteOffset = position.byteOffset
        utf16Column = position.utf16Column
      }
    }
    var code: String
    var severity: String
    var file: String
    var start: Place
    var end: Place
    var dutch: String
    var english: String

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      severity = diagnostic.severity.rawValue
      file = diagnostic.file
      start = Place(diagnostic.start)
      end = Place(diagnostic.end)
      dutch = diagnostic.dutch
      english = diagnostic.english
    }
  }
}
