import Yarn

/// The parts of a scenario: the scenes that are passed on the longest path through it, so that a player
/// can be told how far they are.
///
/// A scene is a node in which something is asked, there or in a node it makes a detour to. Nodes that
/// differ only in the number behind their title (`Begin`, `Begin2`) are one scene. A jump back to a
/// scene that was played before is no part of a path.
public struct ScenarioParts: Sendable {
  /// How many parts the longest path has.
  public let count: Int
  private let numbers: [String: Int]
  /// The lines of the questions of a quiz, in their order; none where there is no quiz.
  private let questions: [String]

  /// The number of the part in which a line is said, from 1; nil for a line of a detour and of a node
  /// in which nothing is asked, which belong to the part that is going on.
  public func number(ofLine id: String) -> Int? { numbers[id] }

  /// Which question of the quiz a line asks, from 1, and of how many; nil for any other line.
  public func question(ofLine id: String) -> (number: Int, count: Int)? {
    questions.firstIndex(of: id).map { ($0 + 1, questions.count) }
  }

  /// None: for who plays without knowing the scenario.
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

  /// What is told of a node here.
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

  /// How many parts are still to come from each node that can be reached, its own included.
  private static func remaining(
    _ scenes: [String: Scene], _ asking: Set<String>, from start: String
  ) -> [String: Int] {
    var remaining: [String: Int] = [:]
    var isOpen: Set<String> = [start]
    // Depth first, without recursion: a script may have very many nodes.
    var path: [(title: String, next: Int, most: Int)] = [(start, 0, 0)]
    while let (title, next, most) = path.last {
      let jumps = scenes[title]?.jumps ?? []
      let own = asking.contains(title) ? 1 : 0
      guard next < jumps.count else {
        path.removeLast()
        isOpen.remove(title)
        remaining[title] = max(own, most)
        continue
      }
      let target = jumps[next]
      if let left = remaining[target] {
        path[path.count - 1].next += 1
        let isSame = own == 1 && asking.contains(target) && scene(target) == scene(title)
        path[path.count - 1].most = max(most, isSame ? left : left + own)
      } else if scenes[target] == nil || isOpen.contains(target) {
        // A jump to nowhere, or back.
        path[path.count - 1].next += 1
      } else {
        isOpen.insert(target)
        path.append((target, 0, 0))
      }
    }
    return remaining
  }

  /// The title without the number behind it.
  private static func scene(_ title: String) -> Substring {
    title[..<(title.lastIndex { !$0.isNumber }.map(title.index(after:)) ?? title.startIndex)]
  }
}
