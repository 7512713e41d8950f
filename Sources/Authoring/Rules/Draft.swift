import Archive
import Roleplay
import Yarn

/// A scenario under review: its text, its control flow and its headers.
struct Draft {
  let name: String
  /// The form of the exercise.
  let form: Form?
  /// The language level in its headers.
  let level: String?
  /// The audiences in its headers.
  let audiences: [Audience]
  /// The title of the node it starts at.
  let start: String
  let outline: Outline
  let flow: FlowGraph
  /// The variables that never change, with their values.
  let fixedValues: [String: Value]
  /// The words of its lines.
  let words: LineWords
  /// The files that several scenarios share.
  private let sharedFiles: Set<String>

  /// A scenario.
  init(_ scenario: Scenario) {
    let isShared = scenario.name == Repertoire.shared
    self.init(
      name: scenario.name, form: scenario.description.form, level: scenario.description.level,
      audiences: scenario.description.audiences,
      start: scenario.description.startNode, outline: scenario.outline,
      sharedFiles: Set(
        scenario.outline.nodes.map(\.file).filter {
          !isShared && $0.hasPrefix(Repertoire.shared + "/")
        }))
  }

  /// A script that is not an exercise.
  init(_ source: Source, _ outline: Outline) {
    let titles = outline.nodes.map(\.title)
    self.init(
      name: source.name, form: nil, level: nil, audiences: [],
      start: titles.contains("Start") ? "Start" : titles.first ?? "", outline: outline,
      sharedFiles: [])
  }

  private init(
    name: String, form: Form?, level: String?, audiences: [Audience], start: String,
    outline: Outline, sharedFiles: Set<String>
  ) {
    self.name = name
    self.form = form
    self.level = level
    self.audiences = audiences
    self.start = start
    self.outline = outline
    self.sharedFiles = sharedFiles
    flow = FlowGraph(outline, start: start)
    fixedValues = VariableUse(outline).fixedValues
    words = LineWords(outline)
  }

  /// The node it starts at.
  var startNode: Outline.Node? {
    outline.nodes.first { $0.title == start }
  }

  /// Whether a node belongs to this scenario alone.
  func isOwn(_ node: Outline.Node) -> Bool {
    !sharedFiles.contains(node.file)
  }

  /// Whether it contains the scenes that scenarios share and is not itself a scenario.
  var isShared: Bool { name == Repertoire.shared }

  /// Whether it is about a conflict, in which a pupil has to hold their own.
  var isConflict: Bool { form == .roleplay || form == .story }
}
