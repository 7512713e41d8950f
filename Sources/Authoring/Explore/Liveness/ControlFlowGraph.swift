import Yarn

/// The control flow graph of a program's instructions. A detour has vertices of its own for each
/// place that makes it, so that it returns to that place only.
struct ControlFlowGraph {
  /// The maximum number of vertices; a larger program is not analysed.
  private static let largestSize = 100_000
  private static let largestDetourDepth = 20
  /// The maximum number of vertices searched between a branch and its join.
  static let largestRegion = 5_000

  /// The instruction of each vertex. After the last of these comes one more vertex, the exit.
  private(set) var places: [Int] = []
  /// The return addresses of the detours around each vertex.
  private(set) var backs: [[Int]] = []
  /// The successors of each vertex.
  private(set) var next: [[Int]] = []

  /// The exit.
  var end: Int { places.count }

  private struct Vertex: Hashable {
    var place: Int
    /// The detour that contains it; 0 outside any detour.
    var detour: Int
  }

  private struct Detour: Hashable {
    var outer: Int
    var back: Int
  }

  /// Makes the graph of the instructions that run from a node; nil if they depend on computed
  /// jumps.
  ///
  /// - Parameter endings: the ids of lines that end the analysis.
  init?(_ program: Program, from title: String, endings: Set<String> = []) {
    guard let start = program.groupIndex[title] else { return nil }
    let instructions = program.instructions
    let isSure = Self.sureChoices(instructions)
    var numbers: [Vertex: Int] = [:]
    var vertices: [Vertex] = []
    var detours: [Detour: Int] = [:]
    var detourList: [(outer: Int, back: Int, depth: Int)] = [(0, 0, 0)]
    func number(_ place: Int, _ detour: Int) -> Int {
      let vertex = Vertex(place: place, detour: detour)
      if let number = numbers[vertex] { return number }
      numbers[vertex] = vertices.count
      vertices.append(vertex)
      return vertices.count - 1
    }
    _ = number(Int(program.groups[start].entry), 0)
    var done = 0
    while done < vertices.count {
      guard vertices.count < Self.largestSize else { return nil }
      let vertex = vertices[done]
      let instruction = instructions[vertex.place]
      var following: [Int] = []
      func go(_ place: Int, _ detour: Int) { following.append(number(place, detour)) }
      func comeBack() {
        if vertex.detour == 0 { return following.append(-1) }
        go(detourList[vertex.detour].back, detourList[vertex.detour].outer)
      }
      switch instruction.opcode {
      case .jump: go(Int(instruction.a), vertex.detour)
      case .jumpIfFalse:
        go(vertex.place + 1, vertex.detour)
        go(Int(instruction.a), vertex.detour)
      case .addOption, .addCandidate:
        go(vertex.place + 2, vertex.detour)
        go(vertex.place + 1, vertex.detour)
      case .showOptions:
        if !isSure.contains(vertex.place) { go(vertex.place + 1, vertex.detour) }
      // A jump out of a detour does not return.
      case .jumpToNode: go(Int(program.groups[Int(instruction.a)].entry), 0)
      case .detourToNode:
        let detour = Detour(outer: vertex.detour, back: vertex.place + 1)
        let depth = detourList[vertex.detour].depth + 1
        guard depth <= Self.largestDetourDepth else { return nil }
        let inner = detours[detour] ?? detourList.count
        if inner == detourList.count {
          detours[detour] = inner
          detourList.append((vertex.detour, vertex.place + 1, depth))
        }
        go(Int(program.groups[Int(instruction.a)].entry), inner)
      case .enterMember:
        go(Int(program.nodeRecords[Int(instruction.a)].entry), vertex.detour)
      case .return, .endNode, .endHub: comeBack()
      case .stop: following.append(-1)
      case .line where endings.contains(program.lineIDs[Int(instruction.a)]):
        following.append(-1)
      case .jumpToNamed, .detourToNamed: return nil
      default: go(vertex.place + 1, vertex.detour)
      }
      next.append(following)
      done += 1
    }
    places = vertices.map(\.place)
    backs = vertices.map { vertex in
      var backs: [Int] = []
      var detour = vertex.detour
      while detour != 0 {
        backs.append(detourList[detour].back)
        detour = detourList[detour].outer
      }
      return backs
    }
    let end = places.count
    next = next.map { $0.map { $0 < 0 ? end : $0 } }
    next.append([])
  }

  /// The choices in which at least one option is always available, by the instruction that shows
  /// them.
  private static func sureChoices(_ instructions: [Instruction]) -> Set<Int> {
    var sure: Set<Int> = []
    for (place, instruction) in instructions.enumerated()
    where instruction.opcode == .addOption && !instruction.flag {
      // After each option, a jump leads to the next one or to the instruction that shows them.
      var next = place
      while instructions[next].opcode != .showOptions {
        next = instructions[next].opcode == .addOption ? Int(instructions[next + 1].a) : next + 1
      }
      sure.insert(next)
    }
    return sure
  }
}
