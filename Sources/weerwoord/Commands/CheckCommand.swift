import Archive
import ArgumentParser
import Authoring
import Roleplay
import Yarn

/// `weerwoord check PATH…`
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: CommandText.helpCheck.forHelp,
      discussion: CommandText.example("weerwoord check Scenarios").forHelp)
  }

  @OptionGroup var common: CommonOptions
  @Flag(name: .customLong("json"), help: CommandText.helpJSON.forHelp) var asJSON = false
  @Flag(help: CommandText.helpExplore.forHelp) var explore = false
  @Argument(help: CommandText.helpCheckPaths.forHelp) var paths: [String] = []

  func run() async throws {
    var seen: Set<Diagnostic> = []
    var diagnostics: [Diagnostic] = []
    var summary: [any Phrase] = []
    var checked: [Checked] = []
    var scripts: [String] = []
    let paths = try paths.isEmpty ? [Places.here().scenarios(option: common.scenarios)] : paths
    for path in paths {
      let found = try ScriptFile.find(".yarn", below: path)
      let misnamed = ScriptFile.misnamed(below: path)
      if found.isEmpty, misnamed.isEmpty { throw CommandText.nothingToCheck(path) }
      diagnostics += misnamed.map { FolderRemarks.misnamed($0.path, meant: $0.meant) }
      scripts += found
    }
    checked = try reviews(of: scripts, &diagnostics)
    // What scenarios share is checked with each of them, and told once.
    for one in checked { diagnostics += one.review.diagnostics }
    diagnostics += clashes(of: checked)
    diagnostics = diagnostics.filter { seen.insert($0).inserted }
    let counted = checked.filter { !$0.isShared || checked.count == 1 }
    summary += counted.compactMap(\.review.share)
    if explore {
      let playable = counted.compactMap(\.scenario).filter(\.scenario.isPlayable)
      for (index, one) in playable.enumerated() {
        let plays =
          Exploration.usualPlays * (index + 1) / playable.count
          - Exploration.usualPlays * index / playable.count
        guard
          let exploration = await Exploration.explore(
            one.scenario, sources: one.sources, plays: plays, seed: common.seed ?? 1)
        else { continue }
        summary.append(exploration)
        diagnostics += exploration.diagnostics.filter { seen.insert($0).inserted }
      }
    }
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.filter { $0.severity == .warning }.count
    if asJSON {
      print(try JSONText.of(diagnostics.map(Row.init)))
    } else {
      for diagnostic in diagnostics {
        Failure.write(PrintableText.of(diagnostic.rendered(in: Speech.language)))
      }
      for line in summary { print(line.text(in: Speech.language)) }
      print(
        CommandText.checked(files: counted.count, errors: errors, warnings: warnings)
          .text(in: Speech.language))
    }
    if errors > 0 { throw Failed() }
  }

  /// What is to be said of each script that is played on its own: a scenario is looked at as a whole,
  /// by the file that bears its name, and a file that none of the others takes in by itself.
  private func reviews(
    of paths: [String], _ diagnostics: inout [Diagnostic]
  ) throws -> [Checked] {
    var covered: Set<String> = []
    var results: [Checked] = []
    var wordLists: [String: WordList] = [:]
    func words(in folder: String) -> WordList {
      let list = wordLists[folder] ?? WordList(folder: folder)
      wordLists[folder] = list
      return list
    }
    let ordered = paths.filter(isMain) + paths.filter { !isMain($0) }
    for path in ordered {
      let folder = folder(of: path)
      let script: Script
      do {
        script = try Script.read(path)
      } catch let problem as ArchiveProblem {
        // One scenario that cannot be read takes no other down.
        if covered.insert(folder).inserted {
          diagnostics.append(FolderRemarks.unreadable(path, problem))
        }
        continue
      }
      switch script {
      case .scenario(var scenario, var files, let project):
        guard covered.insert(folder).inserted else { continue }
        let isShared = scenario.name == Repertoire.shared
        if isShared {
          // It is played in every language that one of the scenarios is played in.
          for language in try Repertoire(path: project).languages
          where files.tables[language] == nil {
            files.tables[language] = []
          }
          scenario = Scenario(
            name: scenario.name, sources: files.sources, tables: files.tables)
        }
        let review = Review(
          of: scenario, sources: files.sources, tables: files.tables, words: words(in: project))
        results.append(
          Checked(
            review: review, scenario: (scenario, files.sources), project: project,
            isShared: isShared))
      case .project(let sources, let project):
        guard covered.insert(project).inserted else { continue }
        results.append(
          Checked(review: Review(of: sources), project: project))
      case .file(let source):
        results.append(Checked(review: Review(of: source, words: words(in: folder))))
      }
    }
    return results
  }

  /// Names that two scenarios of one project both call theirs, those not looked at here among them.
  private func clashes(of checked: [Checked]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for project in Set(checked.compactMap(\.project)).sorted() {
      guard let repertoire = try? Repertoire(path: project) else { continue }
      let here = checked.filter { $0.project == project }
      let asked = Set(here.compactMap(\.scenario?.scenario.name))
      let scenarios = repertoire.names.map { name -> [Source] in
        let sources =
          here.first { $0.scenario?.scenario.name == name }?.scenario?.sources
          ?? (try? repertoire.load(name))?.sources ?? []
        return sources.filter { $0.name.hasPrefix(name + "/") }
      }
      found += TakenNames.check(
        scenarios,
        asked: Set(repertoire.names.indices.filter { asked.contains(repertoire.names[$0]) }))
    }
    return found
  }

  /// What was said of a script, and the scenario it is, where it is one.
  private struct Checked {
    var review: Review
    var scenario: (scenario: Scenario, sources: [Source])?
    var project: String?
    /// Whether it is what scenarios share, and no scenario itself.
    var isShared = false
  }

  private func isMain(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let file = parts.last, let folder = parts.dropLast().last else { return false }
    return file == folder + ".yarn"
  }

  private func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
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
