/// The rows of a layout, with the boxes and the points at which arrows pass between them.
struct Rows {
  /// The distance between two boxes, in pixels.
  static let gap = 18.0
  private static let passageWidth = 6.0
  private static let passageGap = 9.0

  /// An item in a row.
  struct Vertex {
    enum Kind: Equatable {
      case box(Int)
      /// A point at which an arrow passes.
      case passage
      /// A point at which an arrow leaves a page, or enters it.
      case departure, arrival
    }
    var kind: Kind
    var size: Size
    var row: Int
    /// The kind of arrow that passes.
    var arrowKind = 0
  }

  /// A segment of an arrow, from one row to the next.
  struct Link: Hashable {
    var from: Int
    var to: Int
    var kind: Int
  }

  /// A row, and the page it is on.
  struct Row {
    var sheet: Int
    var height: Double
    /// The maximum distance to the row above it.
    var gap = Routing.widestGap
    /// The vertices of the row, from left to right.
    var vertices: [Int] = []
  }

  private(set) var vertices: [Vertex]
  private(set) var rows: [Row] = []
  private(set) var links: [Link] = []
  private(set) var above: [[Int]] = []
  private(set) var below: [[Int]] = []

  var sheetCount: Int { (rows.last?.sheet ?? 0) + 1 }

  init(
    boxes: [Size], arrows: [LayeredLayout.Arrow], layers: [Int],
    heights: (first: Double, other: Double)
  ) {
    vertices = boxes.enumerated().map {
      Vertex(kind: .box($0.offset), size: $0.element, row: 0)
    }
    let rowOf = makeRows(boxes, layers, heights, arrows)
    for box in boxes.indices { vertices[box].row = rowOf[layers[box]] }
    // Later arrows of the same kind from the same box share a line.
    var ways: [Way: Int] = [:]
    var known: Set<Link> = []
    for arrow in arrows where vertices[arrow.from].row < vertices[arrow.to].row {
      var last = arrow.from
      for row in (vertices[arrow.from].row + 1)..<vertices[arrow.to].row {
        let way = Way(from: arrow.from, kind: arrow.kind, row: row)
        let vertex = ways[way] ?? addPassage(row, arrow.kind)
        ways[way] = vertex
        let link = Link(from: last, to: vertex, kind: arrow.kind)
        if known.insert(link).inserted { links.append(link) }
        last = vertex
      }
      let link = Link(from: last, to: arrow.to, kind: arrow.kind)
      if known.insert(link).inserted { links.append(link) }
    }
    above = Array(repeating: [], count: vertices.count)
    below = above
    for link in links {
      above[link.to].append(link.from)
      below[link.from].append(link.to)
    }
    for (index, vertex) in vertices.enumerated() { rows[vertex.row].vertices.append(index) }
  }

  private struct Way: Hashable {
    var from: Int
    var kind: Int
    var row: Int
  }

  /// Makes the rows, with an extra row below the last one of a page for arrows that leave it, and
  /// one above the first one of the next page for arrows that enter it.
  ///
  /// - Returns: the row of each layer.
  private mutating func makeRows(
    _ boxes: [Size], _ layers: [Int], _ heights: (first: Double, other: Double),
    _ arrows: [LayeredLayout.Arrow]
  ) -> [Int] {
    let count = (layers.max() ?? -1) + 1
    var layerHeights = Array(repeating: 0.0, count: count)
    for (box, layer) in layers.enumerated() {
      layerHeights[layer] = max(layerHeights[layer], boxes[box].height)
    }
    // One arrow needs little space to bend; several that cross need more.
    var passing = Array(repeating: 0, count: count + 1)
    for arrow in arrows where layers[arrow.from] < layers[arrow.to] {
      for layer in (layers[arrow.from] + 1)...layers[arrow.to] { passing[layer] += 1 }
    }
    let gaps = passing.map { $0 > 3 ? Routing.widestGap : Routing.narrowestGap + Double($0) * 4 }
    let connector = LayeredLayout.connectorRadius * 2
    let turn = connector + Routing.widestGap
    var rowOf: [Int] = []
    var sheet = 0
    var used = 0.0
    for (layer, height) in layerHeights.enumerated() {
      let room = sheet == 0 ? heights.first : heights.other
      let needed = (used > 0 ? gaps[layer] : 0) + height
      // Reserves space for the symbols of arrows that continue on the next page.
      let kept = layer + 1 < count ? turn : 0
      if used > 0, used + needed + kept > room {
        rows.append(Row(sheet: sheet, height: connector))
        sheet += 1
        rows.append(Row(sheet: sheet, height: connector))
        used = turn + height
      } else {
        used += needed
      }
      rowOf.append(rows.count)
      rows.append(Row(sheet: sheet, height: height, gap: gaps[layer]))
    }
    return rowOf
  }

  private mutating func addPassage(_ row: Int, _ kind: Int) -> Int {
    let isLast = row + 1 < rows.count && rows[row + 1].sheet > rows[row].sheet
    let isFirst = row > 0 && rows[row - 1].sheet < rows[row].sheet
    let width = isLast || isFirst ? LayeredLayout.connectorRadius * 2 : Self.passageWidth
    vertices.append(
      Vertex(
        kind: isLast ? .departure : isFirst ? .arrival : .passage,
        size: Size(width, rows[row].height), row: row, arrowKind: kind))
    return vertices.count - 1
  }

  /// The minimum distance between the centres of two neighbours, in pixels.
  func separation(_ left: Int, _ right: Int) -> Double {
    let both = [vertices[left], vertices[right]]
    let isNarrow = both.contains { if case .box = $0.kind { false } else { true } }
    return (both[0].size.width + both[1].size.width) / 2 + (isNarrow ? Self.passageGap : Self.gap)
  }

  /// The width of the widest row, in pixels.
  var neededWidth: Double {
    rows.map { row in
      guard let first = row.vertices.first, let last = row.vertices.last else { return 0 }
      let ends = (vertices[first].size.width + vertices[last].size.width) / 2
      return zip(row.vertices, row.vertices.dropFirst()).reduce(ends) {
        $0 + separation($1.0, $1.1)
      }
    }.max() ?? 0
  }

  // MARK: Order

  /// Orders each row so that few arrows cross.
  mutating func order() {
    var best = rows
    var fewest = crossings
    var idle = 0
    for round in 0..<24 where fewest > 0 && idle < 6 {
      sweep(down: round.isMultiple(of: 2))
      swapNeighbours()
      let now = crossings
      if now < fewest {
        fewest = now
        best = rows
        idle = 0
      } else {
        idle += 1
      }
    }
    rows = best
  }

  private mutating func sweep(down: Bool) {
    var positions = self.positions
    for row in down ? Array(rows.indices.dropFirst()) : rows.indices.dropLast().reversed() {
      let weights = rows[row].vertices.map { vertex -> Double in
        let neighbours = down ? above[vertex] : below[vertex]
        guard !neighbours.isEmpty else { return Double(positions[vertex]) }
        return neighbours.reduce(0.0) { $0 + Double(positions[$1]) } / Double(neighbours.count)
      }
      rows[row].vertices = rows[row].vertices.indices
        .sorted { (weights[$0], $0) < (weights[$1], $1) }.map { rows[row].vertices[$0] }
      for (place, vertex) in rows[row].vertices.enumerated() { positions[vertex] = place }
    }
  }

  /// Swaps neighbours if that reduces the number of crossings.
  private mutating func swapNeighbours() {
    var positions = self.positions
    for row in rows.indices {
      let count = rows[row].vertices.count
      guard count > 1, count <= 60 else { continue }
      for place in 0..<(count - 1) {
        let left = rows[row].vertices[place]
        let right = rows[row].vertices[place + 1]
        func pairs(_ one: Int, _ other: Int) -> Int {
          [above, below].reduce(0) { sum, side in
            sum
              + side[one].reduce(0) { inner, first in
                inner + side[other].count { positions[first] > positions[$0] }
              }
          }
        }
        if pairs(right, left) < pairs(left, right) {
          rows[row].vertices.swapAt(place, place + 1)
          positions[left] = place + 1
          positions[right] = place
        }
      }
    }
  }

  private var positions: [Int] {
    var positions = Array(repeating: 0, count: vertices.count)
    for row in rows {
      for (place, vertex) in row.vertices.enumerated() { positions[vertex] = place }
    }
    return positions
  }

  /// The number of crossings.
  private var crossings: Int {
    let positions = positions
    return rows.indices.dropFirst().reduce(0) { sum, row in
      let ends = rows[row - 1].vertices.flatMap { vertex in
        below[vertex].map { positions[$0] }.sorted()
      }
      // Counts inversions with a Fenwick tree.
      var tree = Array(repeating: 0, count: rows[row].vertices.count + 1)
      var total = 0
      for (seen, end) in ends.enumerated() {
        var before = 0
        var place = end + 1
        while place > 0 {
          before += tree[place]
          place -= place & -place
        }
        total += seen - before
        place = end + 1
        while place < tree.count {
          tree[place] += 1
          place += place & -place
        }
      }
      return sum + total
    }
  }
}
