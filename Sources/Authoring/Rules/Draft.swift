import Archive
import Roleplay
import Yarn

/// A scenario as its author is looked over the shoulder: its text, its roads and what is announced.
struct Draft {
  let name: String
  /// The form of the exercise.
  let form: Form?
  /// The level it is announced for.
  let level: String?
  /// The title of the node it starts at.
  let start: String
  let manuscript: Manuscript
  let roads: RoadMap
  /// Variables that never change, and what they are.
  let fixedValues: [String: Value]
  /// The words of its lines.
  let words: LineWords
  /// The files of what several scenarios share.
  private let sharedFiles: Set<String>

  /// A scenario.
  init(_ scenario: Scenario, _ sources: [Source]) {
    let isShared = scenario.name == Repertoire.shared
    self.init(
      name: scenario.name, form: scenario.description.form, level: scenario.description.level,
      start: scenario.description.startNode, manuscript: Manuscript(sources),
      sharedFiles: Set(
        sources.map(\.name).filter { !isShared && $0.hasPrefix(Repertoire.shared + "/") }))
  }

  /// A script that is no exercise.
  init(_ source: Source) {
    let manuscript = Manuscript([source])
    let titles = manuscript.nodes.map(\.title)
    self.init(
      name: source.name, form: nil, level: nil,
      start: titles.contains("Start") ? "Start" : titles.first ?? "", manuscript: manuscript,
      sharedFiles: [])
  }

  private init(
    name: String, form: Form?, level: String?, start: String, manuscript: Manuscript,
    sharedFiles: Set<String>
  ) {
    self.name = name
    self.form = form
    self.level = level
    self.start = start
    self.manuscript = manuscript
    self.sharedFiles = sharedFiles
    roads = RoadMap(manuscript, start: start)
    fixedValues = VariableUse(manuscript).fixedValues
    words = LineWords(manuscript)
  }

  /// The node it starts at.
  var startNode: Manuscript.Node? {
    manuscript.nodes.first { $0.title == start }
  }

  /// Whether a node belongs to this scenario alone.
  func isOwn(_ node: Manuscript.Node) -> Bool {
    !sharedFiles.contains(node.file)
  }

  /// Whether it is what scenarios share, and no scenario itself.
  var isShared: Bool { name == Repertoire.shared }

  /// Whether it is about a conflict, in which a pupil has to stand.
  var isConflict: Bool { form == .roleplay || form == .story }
}
