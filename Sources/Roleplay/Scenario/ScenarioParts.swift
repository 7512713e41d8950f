import Yarn

/// The parts of a scenario: the scenes on the longest path through it, used to tell players how far
/// they are.
///
/// A scene is a node with a question, in itself or in a node to which it makes a detour. Nodes
/// whose titles differ only in a number at the end (`Begin`, `Begin2`) are one scene. A jump back
/// to an earlier scene does not count.
public struct ScenarioParts: Sendable {
  /// The number of parts on the longest path.
  public let count: Int
  private let numbers: [String: Int]
  /// The lines of a quiz's questions in order; empty if there is no quiz.
  private let questions: [String]

  /// The number of the part of a line, from 1; nil for a line of a detour or of a node without a
  /// question, which belongs to the current part.
  public func number(ofLine id: String) -> Int? { numbers[id] }

  /// The number of the quiz question that a line asks, from 1, and the number of questions; nil for
  /// other lines.
  public func question(ofLine id: String) -> (number: Int, count: Int)? {
    questions.firstIndex(of: id).map { ($0 + 1, questions.count) }
  }

  /// Makes an empty list of parts, for playing without the scenario.
  public init() {
    count = 0
    numbers = [:]
    questions = []
  }

  /// Finds the parts.
  ///
  /// - Parameter start: the title of the node where the scenario begins.
  init(of outline: Outline, from start: String) {
    var scenes: [String: Scene] = [:]
    for node in outline.nodes { scenes[node.title, default: Scene()].add(node) }
    let asking = Self.asking(scenes)
    let remaining = Self.remaining(scenes, asking, from: start)
    count = remaining[start] ?? 0
    var numbers: [String: Int] = [:]
    for (title, left) in remaining where asking.contains(title) {
      for line in scenes[title]?.lines ?? [] { numbers[line] = count - left + 1 }
    }
    self.numbers = numbers
    questions = outline.nodes.filter { $0.file.hasSuffix("/" + QuizSheet.file) }.flatMap { node in
      node.statements.compactMap { statement in
        statement.line.flatMap { $0.tags.contains("statement") ? $0.id : nil }
      }
    }
  }

  /// The relevant facts of a node.
  private struct Scene {
    var lines: [String] = []
    var jumps: [String] = []
    var detours: [String] = []
    var asks = false

    mutating func add(_ node: Outline.Node) {
      for statement in node.statements {
        if let id = statement.line?.id { lines.append(id) }
        switch statement.kind {
        case .jump: if case .node(let title) = statement.target { jumps.append(title) }
        case .detour: if case .node(let title) = statement.target { detours.append(title) }
        case .beginOptions: asks = true
        case .command(let text):
          if Exercise(of: text)?.asks == true { asks = true }
        default: break
        }
      }
    }
  }

  /// The titles of nodes that ask something, or make a detour to one that does.
  private static func asking(_ scenes: [String: Scene]) -> Set<String> {
    var callers: [String: [String]] = [:]
    for (title, scene) in scenes {
      for detour in scene.detours { callers[detour, default: []].append(title) }
    }
    var asking: Set<String> = []
    var found = scenes.filter { $0.value.asks }.map(\.key)
    while let title = found.popLast() {
      if asking.insert(title).inserted { found += callers[title] ?? [] }
    }
    return asking
  }

  /// The number of parts that follow from each reachable node, including its own.
  private static func remaining(
    _ scenes: [String: Scene], _ asking: Set<String>, from start: String
  ) -> [String: Int] {
    var remaining: [String: Int] = [:]
    var isOpen: Set<String> = [start]
    // Depth-first without recursion, because a script can have very many nodes.
    var path: [(title: String, next: Int, remainingMaximum: Int)] = [(start, 0, 0)]
    while let (title, next, remainingMaximum) = path.last {
      let jumps = scenes[title]?.jumps ?? []
      let own = asking.contains(title) ? 1 : 0
      guard next < jumps.count else {
        path.removeLast()
        isOpen.remove(title)
        remaining[title] = max(own, remainingMaximum)
        continue
      }
      let target = jumps[next]
      if let left = remaining[target] {
        path[path.count - 1].next += 1
        let isSame = own == 1 && asking.contains(target) && scene(target) == scene(title)
        path[path.count - 1].remainingMaximum = max(remainingMaximum, isSame ? left : left + own)
      } else if scenes[target] == nil || isOpen.contains(target) {
        // A jump to a missing node, or back.
        path[path.count - 1].next += 1
      } else {
        isOpen.insert(target)
        path.append((target, 0, 0))
      }
    }
    return remaining
  }

  /// The title without the number at its end.
  private static func scene(_ title: String) -> Substring {
    title[..<(title.lastIndex { !$0.isNumber }.map(title.index(after:)) ?? title.startIndex)]
  }
}
