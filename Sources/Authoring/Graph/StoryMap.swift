import Yarn

/// A scenario's scenes and the edges between them, as they are drawn.
struct StoryMap: Sendable {
  /// A node of the script.
  struct Scene: Sendable {
    var title: String
    /// What is said first; nil where nothing is.
    var firstWords: String?
    /// What happens there, in the order of the text.
    var contents: [Content] = []
    var isStart = false
    /// Whether other scenarios have it too.
    var isShared = false
    /// Whether any edge comes to it.
    var isReached = true

    /// The endings it may come to.
    var endings: [String] {
      contents.flatMap { content -> [String] in
        switch content {
        case .ending(let name): [name]
        case .choice(_, let options): options.flatMap(\.endings)
        default: []
        }
      }
    }
  }

  /// Something that happens in a scene.
  enum Content: Sendable, Equatable {
    /// A choice, as far as its options go on within the scene.
    case choice(question: String, options: [Option])
    /// Something to be answered in own words.
    case question(String)
    case notes(String, minimum: String)
    /// Talks of the same length, one after the other.
    case talk(minutes: String, times: Int)
    case ending(String)
    /// The play stops here.
    case stop
  }

  /// An option that goes on within its scene.
  struct Option: Sendable, Equatable {
    var text: String
    var endings: [String] = []
  }

  /// A edge from one scene to another.
  struct Edge: Sendable, Equatable {
    var from: Int
    var to: Int
    /// Whether it comes back.
    var isDetour: Bool
    /// The options that lead there; none where it is taken in any case.
    var options: [String]
    /// Whether it depends on a condition.
    var isConditional: Bool
    /// Whether it leads back to where a play has been.
    var isBack = false
  }

  /// What the scenario is called, and for what it is.
  let heading: String
  let goal: String?
  private(set) var scenes: [Scene] = []
  private(set) var edges: [Edge] = []

  init(_ draft: Draft, words: StoryWords, heading: String, goal: String?) {
    self.heading = heading
    self.goal = goal
    let reached = Set(draft.flow.reach(from: draft.flow.start).map(\.node))
    // What is shared is part of this story only where a edge comes to it.
    let kept = draft.outline.nodes.indices.filter { index -> Bool in
      let node = draft.outline.nodes[index]
      return reached.contains(index)
        || draft.isOwn(node) && node.statements.contains { $0.line != nil }
    }
    let numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let played = Self.played(draft)
    for index in kept {
      let node = draft.outline.nodes[index]
      var reader = SceneReader(words)
      for statement in node.statements {
        reader.read(statement) { draft.flow.targets(of: $0).compactMap { numbers[$0] } }
      }
      var scene = Scene(title: node.title, firstWords: reader.firstWords, contents: reader.contents)
      scene.isStart = draft.flow.start.contains { $0.node == index }
      scene.isShared = !draft.isOwn(node)
      scene.isReached = reached.contains(index)
      if played.contains(index), draft.flow.mayStop(in: index, node) {
        scene.contents.append(.stop)
      }
      let here = scenes.count
      scenes.append(scene)
      add(reader.edges, from: here)
    }
    markBackEdges()
  }

  /// Adds the edges of a scene; those to one place by options become one.
  private mutating func add(_ found: [SceneReader.Way], from: Int) {
    for way in found {
      // A edge that is there in any case is another than one behind options.
      let same = edges.firstIndex {
        $0.from == from && $0.to == way.to && $0.isDetour == way.isDetour
          && $0.options.isEmpty == (way.option == nil)
      }
      if let same {
        // A edge that is there in any case needs no reason.
        if way.option == nil, !way.isConditional {
          edges[same].isConditional = false
        } else if let option = way.option, !edges[same].options.contains(option) {
          edges[same].options.append(option)
        }
        continue
      }
      edges.append(
        Edge(
          from: from, to: way.to, isDetour: way.isDetour,
          options: [way.option].compactMap(\.self), isConditional: way.isConditional))
    }
  }

  /// The nodes a play goes on from, and does not come back from.
  private static func played(_ draft: Draft) -> Set<Int> {
    var found = Set(draft.flow.start.map(\.node))
    var waiting = Array(found)
    while let node = waiting.popLast() {
      for statement in draft.outline.nodes[node].statements where statement.kind == .jump {
        for target in draft.flow.targets(of: statement) where found.insert(target).inserted {
          waiting.append(target)
        }
      }
    }
    return found
  }

  /// Finds the edges that lead back, from the start on, in the order of the text.
  private mutating func markBackEdges() {
    enum State { case new, open, closed }
    var states = Array(repeating: State.new, count: scenes.count)
    var leaving: [[Int]] = Array(repeating: [], count: scenes.count)
    for (index, edge) in edges.enumerated() { leaving[edge.from].append(index) }
    let order = scenes.indices.filter { scenes[$0].isStart } + scenes.indices
    for first in order where states[first] == .new {
      var path = [(scene: first, next: 0)]
      states[first] = .open
      while let last = path.last {
        guard last.next < leaving[last.scene].count else {
          states[last.scene] = .closed
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = leaving[last.scene][last.next]
        switch states[edges[edge].to] {
        case .open: edges[edge].isBack = true
        case .closed: break
        case .new:
          states[edges[edge].to] = .open
          path.append((edges[edge].to, 0))
        }
      }
    }
  }
}

extension FlowGraph {
  /// Whether a play may stop in a node: it comes to its end, or to a `<<stop>>`.
  fileprivate func mayStop(in index: Int, _ node: Outline.Node) -> Bool {
    let edges = nodes[index]
    var found: Set<Int> = [0]
    var waiting = [0]
    while let place = waiting.popLast() {
      guard place < edges.end else { return true }
      switch node.statements[place].kind {
      case .stop, .return: return true
      default: break
      }
      for next in edges.next[place] where found.insert(next).inserted { waiting.append(next) }
    }
    return false
  }
}
