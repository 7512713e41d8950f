import Archive
import Roleplay
public import Yarn

/// All that is worth telling about the scripts at some paths: each as it is played, and names that
/// two scenarios of a project both call theirs.
public struct ProjectCheck: Sendable {
  /// What was found: first what breaks, then what surprises, then what is missing, then what could
  /// be better, each in the order of the scripts; what scenarios share is told once.
  public private(set) var diagnostics: [Diagnostic] = []
  /// How many scripts were checked, each that is played on its own counted once.
  public var count: Int { counted.count }
  /// How much of each scenario is at its language level.
  public var shares: [LevelShare] { counted.compactMap(\.review.share) }

  /// How long each scenario takes.
  public var minutes: [PlayingMinutes] { counted.compactMap(\.review.minutes) }

  private let counted: [CheckedScript]
  private var told: Set<Diagnostic> = []

  /// Checks the scripts at paths: files, project files, and folders with all that is below them.
  ///
  /// - Throws: ``ScriptSearchError`` where a path holds no script; ``ArchiveError`` where one cannot
  ///   be read.
  public init(of paths: [String]) throws {
    var scripts: [String] = []
    var found: [Diagnostic] = []
    for path in paths {
      let here = try ScriptFile.find(".yarn", below: path)
      let misnamed = ScriptFile.misnamed(below: path)
      if let folder = here.firstSkipped, let error = here.error {
        found.append(FolderDiagnostics.passedOver(folder, error))
      } else if here.paths.isEmpty, misnamed.isEmpty {
        throw ScriptSearchError.nothingFound(path)
      }
      found += misnamed.map { FolderDiagnostics.misnamed($0.path, meant: $0.meant) }
      found += ScriptFile.notUTF8(below: path).map {
        FolderDiagnostics.notUTF8($0.path, line: $0.line)
      }
      scripts += here.paths
    }
    var reading = CheckedScripts()
    for path in scripts.filter(Self.isMain) + scripts.filter({ !Self.isMain($0) }) {
      try reading.read(path)
    }
    let checked = reading.checked
    counted = checked.filter { !$0.isShared || checked.count == 1 }
    found += reading.diagnostics + checked.flatMap(\.review.diagnostics)
    found += Self.clashes(of: checked)
    found += Self.besideScripts(of: checked)
    tell(MissingIDs.gathered(found, paths: paths))
  }

  /// Walks all paths of every scenario that can be played, and plays each by chance; adds what is
  /// found to ``diagnostics``.
  ///
  /// - Parameters:
  ///   - plays: how many plays by chance are made, over all scenarios.
  ///   - seed: the seed of chance.
  ///   - begin: is told of each scenario before it is walked: its name, its number, and how many there are.
  public mutating func explore(
    plays: Int, seed: UInt32, begin: (String, Int, Int) -> Void = { _, _, _ in }
  ) async -> [Exploration] {
    let playable = counted.compactMap(\.scenario).filter(\.isPlayable)
    var explorations: [Exploration] = []
    for (index, scenario) in playable.enumerated() {
      begin(scenario.name, index + 1, playable.count)
      let share = plays * (index + 1) / playable.count - plays * index / playable.count
      guard let exploration = await Exploration.explore(scenario, plays: share, seed: seed) else {
        continue
      }
      explorations.append(exploration)
      tell(exploration.diagnostics)
    }
    return explorations
  }

  private mutating func tell(_ found: [Diagnostic]) {
    diagnostics = (diagnostics + found.filter { told.insert($0).inserted }).byUrgency
  }

  /// Names that two scenarios of one project both call theirs, those not looked at here among them.
  private static func clashes(of checked: [CheckedScript]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for project in Set(checked.compactMap(\.project)).sorted() {
      guard let repertoire = try? Repertoire(path: project) else { continue }
      let here = checked.filter { $0.project == project }.compactMap(\.scenario)
      let shared = Outline(parsing: (try? repertoire.load(Repertoire.shared))?.sources ?? [])
      let outlines = repertoire.names.map { name -> Outline in
        let outline =
          here.first { $0.name == name }?.outline
          ?? Outline(parsing: (try? repertoire.load(name))?.sources ?? [])
        return outline.restricted { $0.hasPrefix(name + "/") }
      }
      let asked = Set(here.map(\.name))
      found += TakenNames.check(
        outlines, shared: Set(VariableUse(shared).names),
        asked: Set(repertoire.names.indices.filter { asked.contains(repertoire.names[$0]) }))
    }
    return found
  }

  /// What is wrong with the sheets to print, the order of lessons and the explained words of projects
  /// that are looked at as a whole.
  private static func besideScripts(of checked: [CheckedScript]) -> [Diagnostic] {
    Set(checked.compactMap(\.project)).sorted().flatMap { project -> [Diagnostic] in
      let here = Set(checked.filter { $0.project == project }.compactMap(\.scenario?.name))
      guard let repertoire = try? Repertoire(path: project),
        here.isSuperset(of: repertoire.names)
      else { return [] }
      return HandoutCheck.check(repertoire) + LessonSeriesCheck.check(repertoire)
        + GlossaryCheck.check(repertoire)
    }
  }

  /// Whether a script bears its folder's name, and so is where a scenario starts.
  private static func isMain(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let file = parts.last, let folder = parts.dropLast().last else { return false }
    return file == folder + ".yarn"
  }
}
