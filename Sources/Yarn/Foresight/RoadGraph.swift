/// All roads through a program's instructions, every detour gone through anew at each place that
/// makes it, so that it comes back to where it was made from.
struct RoadGraph {
  /// The largest graph that is made: beyond it nothing is known.
  private static let mostStops = 100_000
  private static let deepestDetour = 20
  /// The longest stretch between two stops that is looked through.
  private static let mostBetween = 5_000

  /// The instruction of each stop. The stop behind the last one is the end.
  private(set) var places: [Int] = []
  /// The instructions that the detours a stop lies in come back to, by stop.
  private(set) var backs: [[Int]] = []
  /// Where a road may go on from each stop.
  private(set) var next: [[Int]] = []

  /// The stop at which all roads end.
  var end: Int { places.count }

  private struct Stop: Hashable {
    var place: Int
    /// The detour it lies in; 0: none.
    var detour: Int
  }

  private struct Detour: Hashable {
    var outer: Int
    var back: Int
  }

  /// Follows all roads; nil where they cannot be known without running the program.
  init?(_ program: Program, from title: String) {
    guard let start = program.groupIndex[title] else { return nil }
    let instructions = program.instructions
    let isSure = Self.sureChoices(instructions)
    var numbers: [Stop: Int] = [:]
    var stops: [Stop] = []
    var detours: [Detour: Int] = [:]
    var detourList: [(outer: Int, back: Int, depth: Int)] = [(0, 0, 0)]
    func number(_ place: Int, _ detour: Int) -> Int {
      let stop = Stop(place: place, detour: detour)
      if let number = numbers[stop] { return number }
      numbers[stop] = stops.count
      stops.append(stop)
      return stops.count - 1
    }
    _ = number(Int(program.groups[start].entry), 0)
    var done = 0
    while done < stops.count {
      guard stops.count < Self.mostStops else { return nil }
      let stop = stops[done]
      let instruction = instructions[stop.place]
      var following: [Int] = []
      func go(_ place: Int, _ detour: Int) { following.append(number(place, detour)) }
      func comeBack() {
        if stop.detour == 0 { return following.append(-1) }
        go(detourList[stop.detour].back, detourList[stop.detour].outer)
      }
      switch instruction.opcode {
      case .jump: go(Int(instruction.a), stop.detour)
      case .jumpIfFalse:
        go(stop.place + 1, stop.detour)
        go(Int(instruction.a), stop.detour)
      case .addOption:
        go(Int(instruction.b), stop.detour)
        go(stop.place + 1, stop.detour)
      case .showOptions:
        if !isSure.contains(stop.place) { go(stop.place + 1, stop.detour) }
      // A jump out of a detour does not come back.
      case .jumpToNode: go(Int(program.groups[Int(instruction.a)].entry), 0)
      case .detourToNode:
        let detour = Detour(outer: stop.detour, back: stop.place + 1)
        let depth = detourList[stop.detour].depth + 1
        guard depth <= Self.deepestDetour else { return nil }
        let inner = detours[detour] ?? detourList.count
        if inner == detourList.count {
          detours[detour] = inner
          detourList.append((stop.detour, stop.place + 1, depth))
        }
        go(Int(program.groups[Int(instruction.a)].entry), inner)
      case .return, .endNode: comeBack()
      case .stop: following.append(-1)
      case .jumpToNamed, .detourToNamed, .addCandidate, .selectCandidate, .enterMember, .endHub:
        return nil
      default: go(stop.place + 1, stop.detour)
      }
      next.append(following)
      done += 1
    }
    places = stops.map(\.place)
    backs = stops.map { stop in
      var backs: [Int] = []
      var detour = stop.detour
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

  /// The choices in which an option is sure to be there, by where they are shown.
  private static func sureChoices(_ instructions: [Instruction]) -> Set<Int> {
    var sure: Set<Int> = []
    for (place, instruction) in instructions.enumerated()
    where instruction.opcode == .addOption && !instruction.flag {
      // Behind each option lies a jump to the next one, or to where they are shown.
      var next = place
      while instructions[next].opcode != .showOptions {
        next = instructions[next].opcode == .addOption ? Int(instructions[next + 1].a) : next + 1
      }
      sure.insert(next)
    }
    return sure
  }

  // MARK: Where roads meet again

  /// The first stop that all roads from a stop come to, for each stop; -1 where none comes to the end.
  func meetings() -> [Int] {
    var before: [[Int]] = Array(repeating: [], count: next.count)
    for (stop, following) in next.enumerated() {
      for other in following { before[other].append(stop) }
    }
    // In the order in which they are left when walking back from the end.
    var order: [Int] = []
    var rank = Array(repeating: -1, count: next.count)
    var isSeen = Array(repeating: false, count: next.count)
    var path: [(stop: Int, index: Int)] = [(end, 0)]
    isSeen[end] = true
    while let (stop, index) = path.last {
      if index < before[stop].count {
        path[path.count - 1].index += 1
        let earlier = before[stop][index]
        if !isSeen[earlier] {
          isSeen[earlier] = true
          path.append((earlier, 0))
        }
      } else {
        rank[stop] = order.count
        order.append(stop)
        path.removeLast()
      }
    }
    var meeting = Array(repeating: -1, count: next.count)
    meeting[end] = end
    func common(_ one: Int, _ other: Int) -> Int {
      var (one, other) = (one, other)
      while one != other {
        while rank[one] < rank[other] { one = meeting[one] }
        while rank[other] < rank[one] { other = meeting[other] }
      }
      return one
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for stop in order.reversed() where stop != end {
        var found = -1
        for following in next[stop] where meeting[following] >= 0 {
          found = found < 0 ? following : common(found, following)
        }
        if found != meeting[stop] {
          meeting[stop] = found
          isChanged = true
        }
      }
    }
    meeting[end] = -1
    return meeting
  }

  /// The stops between one and another that all its roads come to, both left out; nil where a road
  /// may go round there, and where they are too many.
  func between(_ stop: Int, _ meeting: Int) -> [Int]? {
    var found: Set<Int> = []
    var waiting = next[stop].filter { $0 != meeting }
    while let following = waiting.popLast() {
      if following == stop { return nil }
      guard following != end, found.insert(following).inserted else { continue }
      if found.count > Self.mostBetween { return nil }
      waiting += next[following].filter { $0 != meeting }
    }
    // What cannot be put in an order goes round.
    var entries: [Int: Int] = [:]
    for one in found {
      for other in next[one] where found.contains(other) { entries[other, default: 0] += 1 }
    }
    var free = found.filter { entries[$0] == nil }
    var count = 0
    while let one = free.popFirst() {
      count += 1
      for other in next[one] where found.contains(other) {
        entries[other, default: 0] -= 1
        if entries[other] == 0 { free.insert(other) }
      }
    }
    return count == found.count ? Array(found) : nil
  }
}
