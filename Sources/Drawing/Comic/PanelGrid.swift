/// The positions of a page's panels, in rows.
enum PanelGrid {
  /// The maximum number of panels on a page.
  static let maximumPanelCount = 6
  private static let gap = 12.0

  /// The boxes of panels, in reading order.
  ///
  /// - Parameter weights: the amount of text in each panel, from 0 to 1; panels with more text get
  ///   more space.
  static func boxes(_ weights: [Double], in room: Box, random: inout SeededGenerator) -> [Box] {
    let rows = rows(weights.count, &random)
    let height = (room.size.height - gap * Double(rows.count - 1)) / Double(rows.count)
    var boxes: [Box] = []
    var next = 0
    for (row, count) in rows.enumerated() {
      let shares = weights[next..<(next + count)].map { 1 + 0.35 * $0 + random.between(0, 0.1) }
      next += count
      let whole = shares.reduce(0, +)
      let width = room.size.width - gap * Double(count - 1)
      var left = room.left
      for share in shares {
        let own = width * share / whole
        boxes.append(Box(left, room.top + Double(row) * (height + gap), own, height))
        left += own + gap
      }
    }
    return boxes
  }

  private static func rows(_ count: Int, _ random: inout SeededGenerator) -> [Int] {
    switch count {
    case ...0: []
    case 1, 2: [count]
    case 3: random.integer(below: 2) == 0 ? [2, 1] : [1, 2]
    case 4: [2, 2]
    case 5: random.integer(below: 2) == 0 ? [3, 2] : [2, 3]
    default: [3, 3]
    }
  }
}
