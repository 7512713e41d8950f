import Archive
import Roleplay
import Yarn

/// What was said of a script, and the scenario it is, where it is one.
struct CheckedScript: Sendable {
  var review: Review
  var scenario: Scenario?
  /// The folder of the project it belongs to; nil where it belongs to none of Weerwoord's.
  var project: String?
  /// Whether it contains the scenes that scenarios share and is not itself a scenario.
  var isShared = false
}

/// Reads scripts and reviews each that is played on its own: a scenario is looked at as a whole, by the
/// file that bears its name, and a file that none of the others takes in by itself.
struct CheckedScripts {
  /// What was read so far.
  private(set) var checked: [CheckedScript] = []
  /// What keeps scripts from being read.
  private(set) var diagnostics: [Diagnostic] = []
  /// Folders and project files whose scripts were taken in.
  private var covered: Set<String> = []
  private var wordLists: [String: WordList] = [:]
  private var repertoires: [String: Repertoire] = [:]

  /// Reads the script at a path. One that cannot be read is told of, and takes no other down.
  mutating func read(_ path: String) throws {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let script: Script
    do {
      script = try Script.read(path)
    } catch let problem as ArchiveError {
      if covered.insert(folder).inserted {
        diagnostics.append(FolderDiagnostics.unreadable(path, problem))
      }
      return
    }
    switch script {
    case .scenario(let scenario, let files, let project):
      guard covered.insert(folder).inserted else { return }
      try check(scenario, files, in: project)
    case .project(let sources, let project):
      guard covered.insert(project).inserted else { return }
      checked.append(CheckedScript(review: Review(of: sources), project: project))
    case .file(let source):
      checked.append(CheckedScript(review: Review(of: source, words: words(in: folder))))
    }
  }

  private mutating func check(
    _ scenario: Scenario, _ files: ScenarioFiles, in project: String
  ) throws {
    let isShared = scenario.name == Repertoire.shared
    let repertoire = try repertoires[project] ?? Repertoire(path: project)
    repertoires[project] = repertoire
    var scenario = scenario
    var files = files
    if isShared {
      // It is played in every language that one of the scenarios is played in.
      for language in repertoire.languages where files.tables[language] == nil {
        files.tables[language] = []
      }
      scenario = Scenario(files)
    }
    let review = Review(
      of: scenario, sources: files.sources, tables: files.tables, words: words(in: project),
      page: repertoire.teacherPage(of: scenario.name))
    checked.append(
      CheckedScript(review: review, scenario: scenario, project: project, isShared: isShared))
  }

  private mutating func words(in folder: String) -> WordList {
    let list = wordLists[folder] ?? WordList(folder: folder)
    wordLists[folder] = list
    return list
  }
}
