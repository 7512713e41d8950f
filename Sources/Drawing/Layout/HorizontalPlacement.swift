/// Assigns x coordinates: each vertex near those it is linked to, and apart from its neighbours.
struct HorizontalPlacement {
  /// The x coordinate of the centre of each vertex.
  private(set) var centres: [Double]

  private let rows: Rows
  private let width: Double

  init(_ rows: Rows, width: Double) {
    self.rows = rows
    self.width = width
    centres = Array(repeating: width / 2, count: rows.vertices.count)
    for row in rows.rows { place(row) { _ in width / 2 } }
    for round in 0..<16 {
      for row in round.isMultiple(of: 2) ? rows.rows : rows.rows.reversed() {
        let before = centres
        place(row) { vertex in
          let near = rows.above[vertex] + rows.below[vertex]
          guard !near.isEmpty else { return before[vertex] }
          return near.reduce(0) { $0 + before[$1] } / Double(near.count)
        }
      }
    }
  }

  /// Positions a row as near to the desired coordinates as its neighbours allow: with the minimum
  /// sum of squares, found by pooling vertices that overlap (isotonic regression).
  private mutating func place(_ row: Rows.Row, wish: (Int) -> Double) {
    guard let first = row.vertices.first, let last = row.vertices.last else { return }
    var offsets: [Double] = [0]
    for (left, right) in zip(row.vertices, row.vertices.dropFirst()) {
      offsets.append((offsets.last ?? 0) + rows.separation(left, right))
    }
    struct Pool {
      var sum: Double
      var weight: Double
      var count: Int
      var mean: Double { sum / weight }
    }
    var pools: [Pool] = []
    for (place, vertex) in row.vertices.enumerated() {
      // A straight arrow matters more than a centred box.
      let weight = rows.vertices[vertex].kind == .passage ? 4.0 : 1
      var pool = Pool(sum: (wish(vertex) - offsets[place]) * weight, weight: weight, count: 1)
      while let before = pools.last, before.mean > pool.mean {
        pool = Pool(
          sum: before.sum + pool.sum, weight: before.weight + pool.weight,
          count: before.count + pool.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    let lowest = rows.vertices[first].size.width / 2
    let highest = width - rows.vertices[last].size.width / 2 - (offsets.last ?? 0)
    var place = 0
    for pool in pools {
      let start = max(lowest, min(highest, pool.mean))
      for _ in 0..<pool.count {
        centres[row.vertices[place]] = start + offsets[place]
        place += 1
      }
    }
  }
}
