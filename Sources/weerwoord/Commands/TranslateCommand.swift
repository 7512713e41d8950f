import Archive
import ArgumentParser
import Authoring
import Glibc
import Roleplay
import Yarn

/// `weerwoord translate LANG [SCENARIO…]`
struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "translate", does: .helpTranslate, example: "weerwoord translate en")

  @OptionGroup var common: CommonOptions
  @Flag(name: .named("dry-run", dutch: "proef"), help: CommandText.helpDryRun.forHelp)
  var isDry = false
  @Argument(help: CommandText.helpTranslationCode.help(for: .language)) var code: String
  @Argument(help: CommandText.helpTranslationNames.help(for: .names)) var names: [String] = []

  func run() throws {
    let repertoire = try common.repertoire()
    var failed = false
    // A bad code is told once, and before anything is read.
    _ = try TranslationUpdate.update([], newName: "", language: code, lines: [])
    var chosen = names.isEmpty ? repertoire.names + [Repertoire.shared] : []
    for name in names {
      chosen.append(name == Repertoire.shared ? name : try repertoire.find(name))
    }
    for name in chosen {
      do {
        try translate(name, repertoire)
      } catch CommandText.mayNotWrite(let folder) {
        // Nor in the folders of the others.
        throw CommandText.mayNotWrite(folder)
      } catch let problem as CommandText {
        failed = true
        ErrorReport.say(problem)
      } catch let problem as TranslationError {
        failed = true
        ErrorReport.say(problem)
      } catch let problem as ArchiveError {
        failed = true
        ErrorReport.say(problem)
      }
    }
    if failed { throw ReportedError() }
  }

  private func translate(_ name: String, _ repertoire: Repertoire) throws {
    let files = try repertoire.load(name)
    let own = files.sources.filter { $0.name.hasPrefix(name + "/") }
    guard !own.isEmpty else { return }
    let scenario = Scenario(files.scripts)
    guard let program = scenario.program else {
      throw CommandText.refusedWithErrors(
        name, errors: scenario.diagnostics.count { $0.severity == .error })
    }
    // What a quiz's sheet was made into bears the sheet's name: it is no file to write, and the words
    // around the questions are the program's own.
    let sheets = Set(files.sheets.map(\.name))
    let all = (files.tables[code] ?? []).filter { $0.name.hasPrefix(name + "/") }
    let tables = all.filter { !sheets.contains($0.name) }
    let made = Set(
      all.filter { sheets.contains($0.name) }
        .compactMap { try? StringTable(csv: $0.bytes, name: $0.name) }
        .flatMap { table in table.rows.map { table[$0, .id] } })
    let lines = program.lines.filter { $0.file.hasPrefix(name + "/") && !made.contains($0.id) }
    let updates = try TranslationUpdate.update(
      tables, newName: "\(name)/\(name).\(code).csv", language: code,
      lines: lines.filter(\.hasExplicitID))
    let unnamed = lines.count { !$0.hasExplicitID }
    if unnamed > 0 { ErrorReport.say(CommandText.linesWithoutID(name, count: unnamed)) }
    for update in updates where !(tables.isEmpty && update.lines == 0) {
      let isNew = tables.first { $0.name == update.name }?.bytes != update.bytes
      if isNew, !isDry {
        guard access("\(repertoire.path)/\(name)", W_OK) == 0 || errno == ENOENT else {
          throw CommandText.mayNotWrite(PrintableText.of(repertoire.path, layout: .oneLine))
        }
        try ScriptFile.replace(repertoire.path + "/" + update.name, with: update.bytes)
      }
      say(
        .translated(
          update.name, lines: update.lines, added: update.added,
          untranslated: update.untranslated, stale: update.stale, removed: update.removed))
      say(
        isNew
          ? .translationSaved(update.name, dry: isDry) : .translationTheSame(update.name))
    }
  }

  private func say(_ text: CommandText) {
    print(PrintableText.of(text.text(in: Speech.language), layout: .oneLine))
  }
}
