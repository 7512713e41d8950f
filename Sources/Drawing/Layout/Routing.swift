/// Assigns y coordinates and routes the arrows: straight down past boxes, with bends only between
/// rows, where there are no boxes.
struct Routing {
  /// The maximum distance between two rows, in pixels.
  static let widestGap = 46.0
  /// The minimum distance between two rows, in pixels.
  static let narrowestGap = 24.0

  private(set) var places: [LayeredLayout.Place] = []
  private(set) var strokes: [LayeredLayout.Stroke] = []
  private(set) var connectors: [LayeredLayout.Connector] = []

  private let rows: Rows
  private let centres: [Double]
  private var tops: [Double] = []

  init(_ rows: Rows, _ centres: [Double], boxes: [Size]) {
    self.rows = rows
    self.centres = centres
    let leaving = ports(of: rows.below)
    let arriving = ports(of: rows.above)
    tops = placeRows(leaving, arriving)
    places = boxes.indices.map { box in
      let row = rows.vertices[box].row
      let left = centres[box] - boxes[box].width / 2
      return LayeredLayout.Place(
        sheet: rows.rows[row].sheet, row: row, box: Box(at: Point(left, tops[row]), boxes[box]))
    }
    for link in rows.links { draw(link, leaving, arriving) }
    connect()
  }

  private struct Port: Hashable {
    var vertex: Int
    var other: Int
  }

  /// The x coordinates at which arrows touch boxes: next to each other, in the order of their other
  /// ends.
  private func ports(of side: [[Int]]) -> [Port: Double] {
    var ports: [Port: Double] = [:]
    for (vertex, others) in side.enumerated() {
      var ordered: [Int] = []
      for other in others where !ordered.contains(other) { ordered.append(other) }
      ordered.sort { (centres[$0], $0) < (centres[$1], $1) }
      let width = rows.vertices[vertex].size.width
      var step = 0.0
      if case .box = rows.vertices[vertex].kind, ordered.count > 1 {
        step = min(20, (width - 30) / Double(ordered.count - 1))
      }
      for (place, other) in ordered.enumerated() {
        let offset = (Double(place) - Double(ordered.count - 1) / 2) * max(0, step)
        ports[Port(vertex: vertex, other: other)] = centres[vertex] + offset
      }
    }
    return ports
  }

  /// The y coordinates of the rows. Rows between which arrows go far sideways are further apart.
  private func placeRows(_ leaving: [Port: Double], _ arriving: [Port: Double]) -> [Double] {
    var reach = Array(repeating: 0.0, count: rows.rows.count)
    for link in rows.links {
      let row = rows.vertices[link.to].row
      let way = start(of: link, leaving) - end(of: link, arriving)
      reach[row] = max(reach[row], abs(way))
    }
    var tops: [Double] = []
    var y = 0.0
    for (index, row) in rows.rows.enumerated() {
      if index > 0, rows.rows[index - 1].sheet != row.sheet {
        y = 0
      } else if index > 0 {
        y += min(row.gap, Self.narrowestGap + reach[index] * 0.08)
      }
      tops.append(y)
      y += row.height
    }
    return tops
  }

  private func start(of link: Rows.Link, _ leaving: [Port: Double]) -> Double {
    leaving[Port(vertex: link.from, other: link.to)] ?? centres[link.from]
  }

  private func end(of link: Rows.Link, _ arriving: [Port: Double]) -> Double {
    arriving[Port(vertex: link.to, other: link.from)] ?? centres[link.to]
  }

  private mutating func draw(
    _ link: Rows.Link, _ leaving: [Port: Double], _ arriving: [Port: Double]
  ) {
    let from = rows.vertices[link.from]
    let to = rows.vertices[link.to]
    let sheet = rows.rows[to.row].sheet
    guard rows.rows[from.row].sheet == sheet else { return }
    let bottom = tops[from.row] + rows.rows[from.row].height
    let start = Point(self.start(of: link, leaving), tops[from.row] + from.size.height)
    let end = Point(self.end(of: link, arriving), tops[to.row])
    var steps: [Path.Step] = [.move(start)]
    if start.y < bottom { steps.append(.line(Point(start.x, bottom))) }
    if abs(start.x - end.x) < 0.5 {
      steps.append(.line(end))
    } else {
      let middle = (bottom + end.y) / 2
      steps.append(.curve(Point(start.x, middle), Point(end.x, middle), to: end))
    }
    var box: Int?
    switch to.kind {
    case .box(let index): box = index
    case .passage: steps.append(.line(Point(end.x, end.y + to.size.height)))
    case .departure, .arrival: break
    }
    strokes.append(
      LayeredLayout.Stroke(sheet: sheet, path: Path(steps), kind: link.kind, end: box))
  }

  /// Numbers the arrows that continue on another page, from left to right.
  private mutating func connect() {
    var number = 0
    for row in rows.rows {
      for vertex in row.vertices where rows.vertices[vertex].kind == .departure {
        number += 1
        mark(vertex, number, isDeparture: true)
        for arrival in rows.below[vertex] { mark(arrival, number, isDeparture: false) }
      }
    }
  }

  private mutating func mark(_ vertex: Int, _ number: Int, isDeparture: Bool) {
    let row = rows.vertices[vertex].row
    let y = tops[row] + rows.rows[row].height / 2
    connectors.append(
      LayeredLayout.Connector(
        sheet: rows.rows[row].sheet, centre: Point(centres[vertex], y), number: number,
        isDeparture: isDeparture))
  }
}
