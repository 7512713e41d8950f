/// Assigns each box to a row: below all boxes with an arrow to it, with at most as many boxes in a
/// row as fit.
enum Layering {
  static func layers(
    of boxes: [Size], _ arrows: [LayeredLayout.Arrow], budget: Double
  ) -> [Int] {
    var before: [[Int]] = Array(repeating: [], count: boxes.count)
    var after: [[Int]] = Array(repeating: [], count: boxes.count)
    for arrow in arrows {
      before[arrow.to].append(arrow.from)
      after[arrow.from].append(arrow.to)
    }
    var layers = Array(repeating: 0, count: boxes.count)
    var used: [Double] = []
    for box in order(before, after) {
      var layer = (before[box].map { layers[$0] + 1 }.max() ?? 0)
      let width = boxes[box].width + Rows.gap
      while layer < used.count, used[layer] > 0, used[layer] + width > budget + Rows.gap {
        layer += 1
      }
      while used.count <= layer { used.append(0) }
      used[layer] += width
      layers[box] = layer
    }
    return layers
  }

  /// A topological order of the boxes, which otherwise keeps the given order; boxes of a cycle come
  /// last.
  private static func order(_ before: [[Int]], _ after: [[Int]]) -> [Int] {
    var missing = before.map(\.count)
    var ready = missing.indices.filter { missing[$0] == 0 }
    var order: [Int] = []
    var taken = 0
    while taken < ready.count {
      let box = ready[taken]
      taken += 1
      order.append(box)
      var freed: [Int] = []
      for next in after[box] {
        missing[next] -= 1
        if missing[next] == 0 { freed.append(next) }
      }
      ready += freed.sorted()
    }
    return order + missing.indices.filter { missing[$0] > 0 }
  }
}
