import Yarn

/// The parts of a scenario, so that a player can be told how far they are.
///
/// A part is a scene in which something is asked, there or in a node it makes a detour to. Nodes that
/// differ only in the number behind their title (`Begin`, `Begin2`) are one scene. Scenes that lead to
/// one another in a ring, as those of a menu do, are one part: going round in it is getting no further.
/// A jump back to play a scene again makes no ring.
public struct ScenarioParts: Sendable {
  /// How many parts the longest path has.
  public let count: Int
  private let places: [String: Place]
  /// The lines of the questions of a quiz, in their order; none where there is no quiz.
  private let questions: [String]

  /// A part, seen from a line in it.
  public struct Place: Sendable, Equatable {
    /// Which part it is. Parts have no order of their own: paths go through them differently.
    public let part: Int
    /// How many parts the longest path from here on has, this one included.
    public let remaining: Int
  }

  /// The part in which a line is said; nil for a line of a detour and of a node in which nothing is
  /// asked, which belong to the part that is going on.
  public func place(ofLine id: String) -> Place? { places[id] }

  /// Which question of the quiz a line asks, from 1, and of how many; nil for any other line.
  public func question(ofLine id: String) -> (number: Int, count: Int)? {
    questions.firstIndex(of: id).map { ($0 + 1, questions.count) }
  }

  /// None: for who plays without knowing the scenario.
  public init() {
    count = 0
    places = [:]
    questions = []
  }

  /// Finds the parts.
  ///
  /// - Parameter start: the title of the node where the scenario begins.
  init(of outline: Outline, from start: String) {
    let asking = Self.asking(outline.nodes)
    var scenes: [Substring: Scene] = [:]
    for node in outline.nodes {
      scenes[Self.scene(node.title), default: Scene()].add(
        node, asks: asking.contains(node.title))
    }
    let (parts, remaining) = Self.parts(scenes, from: Self.scene(start))
    count = parts[Self.scene(start)].map { remaining[$0] } ?? 0
    var places: [String: Place] = [:]
    for (title, part) in parts {
      guard let scene = scenes[title] else { continue }
      for line in scene.lines { places[line] = Place(part: part, remaining: remaining[part]) }
    }
    self.places = places
    questions = outline.nodes.filter { $0.file.hasSuffix("/" + QuizSheet.file) }.flatMap { node in
      node.statements.compactMap { statement in
        statement.line.flatMap { $0.tags.contains("statement") ? $0.id : nil }
      }
    }
  }

  /// The title without the number behind it.
  private static func scene(_ title: String) -> Substring {
    title[..<(title.lastIndex { !$0.isNumber }.map(title.index(after:)) ?? title.endIndex)]
  }

  /// What is told of a scene's nodes here.
  private struct Scene {
    /// The lines of those of its nodes in which something is asked.
    var lines: [String] = []
    var jumps: [Jump] = []

    mutating func add(_ node: Outline.Node, asks: Bool) {
      if asks { lines += node.statements.compactMap { $0.line?.id } }
      let alwaysJumps = if case .jump = node.statements.last?.kind { true } else { false }
      var isRoundBegun = false
      for statement in node.statements {
        switch statement.kind {
        case .jump:
          guard case .node(let title) = statement.target else { continue }
          jumps.append(
            Jump(target: ScenarioParts.scene(title), mayRepeat: isRoundBegun || !alwaysJumps))
        case .command(let text):
          if Exercise(of: text) == .round { isRoundBegun = true }
        default: break
        }
      }
    }
  }

  private struct Jump {
    let target: Substring
    /// Whether it plays a scene again where it leads back: a round begins before it, or its node may be
    /// the last one.
    let mayRepeat: Bool
  }

  /// The titles of nodes that ask something, or make a detour to one that does.
  private static func asking(_ nodes: [Outline.Node]) -> Set<String> {
    var callers: [String: [String]] = [:]
    var found: [String] = []
    for node in nodes {
      for statement in node.statements {
        switch statement.kind {
        case .detour:
          if case .node(let title) = statement.target {
            callers[title, default: []].append(node.title)
          }
        case .beginOptions: found.append(node.title)
        case .command(let text):
          if Exercise(of: text)?.asks == true { found.append(node.title) }
        default: break
        }
      }
    }
    var asking: Set<String> = []
    while let title = found.popLast() {
      if asking.insert(title).inserted { found += callers[title] ?? [] }
    }
    return asking
  }

  /// The part of each scene that can be reached, and how many parts the longest path from it has.
  private static func parts(
    _ scenes: [Substring: Scene], from start: Substring
  ) -> (parts: [Substring: Int], remaining: [Int]) {
    let jumps = onward(scenes, from: start)
    let order = walked(jumps, from: start)
    let rings = rings(order, jumps)
    var remaining = [Int](repeating: 0, count: (rings.values.max() ?? -1) + 1)
    var asks: Set<Int> = []
    // A scene without words of its own cannot be told from the one before it.
    for title in order where scenes[title]?.lines.isEmpty == false {
      if let ring = rings[title] { asks.insert(ring) }
    }
    // Rings are numbered in the order of the jumps between them: the last is done first.
    let backwards = rings.sorted { $0.value > $1.value }
    var most: [Int: Int] = [:]
    for (index, (title, ring)) in backwards.enumerated() {
      for target in jumps[title] ?? [] {
        guard let next = rings[target], next != ring else { continue }
        most[ring] = max(most[ring] ?? 0, remaining[next])
      }
      let isLast = index + 1 == backwards.count || backwards[index + 1].value != ring
      if isLast { remaining[ring] = (most[ring] ?? 0) + (asks.contains(ring) ? 1 : 0) }
    }
    return (rings, remaining)
  }

  /// Where each scene leads, without jumps that play a scene again: back in a ring, to a scene that is
  /// no farther from the start.
  private static func onward(
    _ scenes: [Substring: Scene], from start: Substring
  ) -> [Substring: [Substring]] {
    let all = scenes.mapValues { scene in
      scene.jumps.map(\.target).filter { scenes[$0] != nil }
    }
    let rings = rings(walked(all, from: start), all)
    var steps = [start: 0]
    var next = [start]
    while !next.isEmpty {
      var later: [Substring] = []
      for title in next {
        for target in all[title] ?? [] where steps[target] == nil {
          steps[target] = (steps[title] ?? 0) + 1
          later.append(target)
        }
      }
      next = later
    }
    var onward: [Substring: [Substring]] = [:]
    for (title, scene) in scenes {
      guard let own = steps[title] else { continue }
      onward[title] = scene.jumps.filter { jump in
        guard let target = steps[jump.target] else { return false }
        return !(jump.mayRepeat && rings[jump.target] == rings[title] && target <= own)
      }.map(\.target)
    }
    return onward
  }

  /// The scenes that can be reached, each before those that come after it only.
  private static func walked(
    _ jumps: [Substring: [Substring]], from start: Substring
  ) -> [Substring] {
    var left: [Substring] = []
    var seen: Set<Substring> = [start]
    // Depth first, without recursion: a script may have very many nodes.
    var path: [(title: Substring, next: Int)] = [(start, 0)]
    while let (title, next) = path.last {
      let targets = jumps[title] ?? []
      guard next < targets.count else {
        path.removeLast()
        left.append(title)
        continue
      }
      path[path.count - 1].next += 1
      let target = targets[next]
      if seen.insert(target).inserted { path.append((target, 0)) }
    }
    return left.reversed()
  }

  /// The ring each scene is in, numbered from the start on; a scene in none is one by itself.
  private static func rings(
    _ order: [Substring], _ jumps: [Substring: [Substring]]
  ) -> [Substring: Int] {
    var sources: [Substring: [Substring]] = [:]
    for title in order {
      for target in jumps[title] ?? [] { sources[target, default: []].append(title) }
    }
    // Kosaraju's algorithm: whoever was left last, with all that leads to it.
    var rings: [Substring: Int] = [:]
    var count = 0
    for title in order where rings[title] == nil {
      var found = [title]
      while let next = found.popLast() {
        guard rings[next] == nil else { continue }
        rings[next] = count
        found += sources[next] ?? []
      }
      count += 1
    }
    return rings
  }
}
