extension ControlFlowGraph {
  /// The immediate post-dominator of each vertex: the first other one that every path from it to
  /// the exit goes through. -1 for the exit and for vertices without a path to the exit.
  ///
  /// Source: K. D. Cooper, T. J. Harvey, K. Kennedy, "A Simple, Fast Dominance Algorithm" (2001),
  /// figure 3, on the reversed graph.
  func immediatePostDominators() -> [Int] {
    var before: [[Int]] = Array(repeating: [], count: next.count)
    for (vertex, following) in next.enumerated() {
      for other in following { before[other].append(vertex) }
    }
    // In postorder of the reversed graph.
    var order: [Int] = []
    var rank = Array(repeating: -1, count: next.count)
    var isSeen = Array(repeating: false, count: next.count)
    var path: [(vertex: Int, index: Int)] = [(end, 0)]
    isSeen[end] = true
    while let (vertex, index) = path.last {
      if index < before[vertex].count {
        path[path.count - 1].index += 1
        let earlier = before[vertex][index]
        if !isSeen[earlier] {
          isSeen[earlier] = true
          path.append((earlier, 0))
        }
      } else {
        rank[vertex] = order.count
        order.append(vertex)
        path.removeLast()
      }
    }
    var postDominator = Array(repeating: -1, count: next.count)
    postDominator[end] = end
    func common(_ one: Int, _ other: Int) -> Int {
      var (one, other) = (one, other)
      while one != other {
        while rank[one] < rank[other] { one = postDominator[one] }
        while rank[other] < rank[one] { other = postDominator[other] }
      }
      return one
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for vertex in order.reversed() where vertex != end {
        var found = -1
        for following in next[vertex] where postDominator[following] >= 0 {
          found = found < 0 ? following : common(found, following)
        }
        if found != postDominator[vertex] {
          postDominator[vertex] = found
          isChanged = true
        }
      }
    }
    postDominator[end] = -1
    return postDominator
  }

  /// The vertices on the paths from a vertex to its post-dominator, without these two; nil if there
  /// is a cycle among them, or if there are too many.
  func between(_ vertex: Int, _ postDominator: Int) -> [Int]? {
    var found: Set<Int> = []
    var waiting = next[vertex].filter { $0 != postDominator }
    while let following = waiting.popLast() {
      if following == vertex { return nil }
      guard following != end, found.insert(following).inserted else { continue }
      if found.count > Self.largestRegion { return nil }
      waiting += next[following].filter { $0 != postDominator }
    }
    // Without a topological order, there is a cycle.
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
