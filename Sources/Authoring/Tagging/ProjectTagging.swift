public import Archive
import Roleplay
import Yarn

/// Gives ids to the lines of scripts, each in the way of the project it belongs to.
public struct ProjectTagging {
  /// What came of one script.
  public enum Outcome: Sendable {
    /// Lines have ids that had none; nothing was written yet.
    case tagged(Tagging)
    /// Every line had an id already.
    case complete
  }

  /// The codes of the diagnostics that tagging resolves.
  private static let mended: Set<String> = ["WW0001", "WW0002"]

  private var ids: [String: LineIDs] = [:]
  private var reported: Set<String> = []
  /// The errors that ids do not mend, by the name of the scenario or file, in the order in which they
  /// were found.
  public private(set) var remaining: [(name: String, errors: Int)] = []

  /// Makes a tagging that has seen no script.
  public init() {}

  /// The scripts at paths: files, project files, and folders with all that is below them; and what keeps
  /// folders below from being looked into.
  ///
  /// - Throws: ``ScriptSearchError`` where a path holds none; ``ArchiveError``.
  public static func scripts(
    at paths: [String]
  ) throws -> (paths: [String], errors: [ArchiveError]) {
    let found = try paths.map { try ScriptFile.find(".yarn", below: $0) }
    for (path, files) in zip(paths, found) where files.paths.isEmpty && files.error == nil {
      throw ScriptSearchError.nothingFound(path)
    }
    return (found.flatMap(\.paths), found.compactMap(\.error))
  }

  /// Gives ids to the lines of the script at a path.
  ///
  /// - Throws: ``ArchiveError`` where it, or what its ids have to fit in with, cannot be read.
  public mutating func tag(_ path: String) throws -> Outcome {
    let script = try UntaggedScript(path)
    let errors = script.errors(except: Self.mended)
    if errors > 0, reported.insert(script.name).inserted { remaining.append((script.name, errors)) }
    var known = try ids[script.project] ?? script.ids()
    let tagging = Tagging(
      script.source, of: script.name, siblings: script.siblings, ids: &known,
      except: script.linesOfBrokenNodes)
    ids[script.project] = known
    return tagging.additions.isEmpty ? .complete : .tagged(tagging)
  }
}

/// A script and all that its ids have to fit in with.
private struct UntaggedScript {
  /// What it is called to a person: the scenario's name, or the path.
  let name: String
  let source: Source
  let siblings: [Source]
  /// The project's folder; the path of a script that no project holds.
  let project: String
  private let isAlone: Bool
  private let diagnostics: [Diagnostic]

  init(_ path: String) throws {
    switch try Script.read(path) {
    case .scenario(let scenario, let files, let folder):
      name = scenario.name
      // The script at the path comes first.
      source = files.sources[0]
      siblings = files.sources.filter { $0.name.hasPrefix(scenario.name + "/") }
      project = folder
      isAlone = false
      diagnostics = scenario.diagnostics
    case .project(let sources, let file):
      name = path
      // The script at the path comes first.
      source = sources[0]
      siblings = sources
      project = file
      isAlone = true
      diagnostics = Compiler.compile(sources).diagnostics
    case .file(let file):
      name = path
      source = file
      siblings = [file]
      project = path
      isAlone = true
      diagnostics = Compiler.compile([file]).diagnostics
    }
  }

  /// The codes of mistakes in the grammar.
  private static let grammar: Set<String> = [
    "YS0004", "YS0005", "YS0006", "YS0007", "YS0017", "YS0020", "YS0051", "YS0052",
  ]

  /// The lines of nodes with syntax errors: they may be read otherwise once the error
  /// is corrected.
  var linesOfBrokenNodes: [ClosedRange<Int>] {
    let broken = diagnostics.filter {
      $0.severity == .error && Self.grammar.contains($0.code) && $0.file == source.name
    }.map(\.line)
    guard !broken.isEmpty else { return [] }
    let outline = Outline(parsing: [source])
    let starts = outline.nodes.map { outline.position(of: $0.place).line }
    return starts.indices.compactMap { index in
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : Int.max
      // A mistake above the first node is one of that node.
      let range = (index == 0 ? 1 : starts[index])...end
      return broken.contains(where: range.contains) ? range : nil
    }
  }

  func errors(except codes: Set<String>) -> Int {
    diagnostics.count { $0.severity == .error && !codes.contains($0.code) }
  }

  /// The ids of all scripts and tables of the project.
  func ids() throws -> LineIDs {
    var ids = LineIDs()
    guard !isAlone else {
      siblings.forEach { ids.add($0) }
      return ids
    }
    let repertoire = try Repertoire(path: project)
    for name in repertoire.names + [Repertoire.shared] {
      guard let files = try? repertoire.load(name) else { continue }
      files.sources.forEach { ids.add($0) }
      files.tables.values.joined().forEach { ids.add(table: $0) }
    }
    return ids
  }
}
