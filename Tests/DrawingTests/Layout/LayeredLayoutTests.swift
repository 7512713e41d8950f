import Drawing
import Testing

@Suite("Boxes in rows")
struct LayeredLayoutTests {
  /// Chance that is the same every time.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  private static let room = Size(700, 900)

  private func graph(
    _ seed: UInt64, boxes count: Int, arrows: Int
  ) -> (boxes: [Size], arrows: [LayeredLayout.Arrow]) {
    var chance = Chance(state: seed)
    let boxes = (0..<count).map { _ in
      Size(.random(in: 40...170, using: &chance), .random(in: 20...200, using: &chance))
    }
    let arrows = (0..<arrows).map { _ in
      let from = Int.random(in: 0..<max(1, count - 1), using: &chance)
      let to = Int.random(in: min(from + 1, count - 1)..<count, using: &chance)
      return LayeredLayout.Arrow(from: from, to: to, kind: Int.random(in: 0...1, using: &chance))
    }
    return (boxes, arrows)
  }

  @Test(
    "never lie on each other, on an arrow, or beyond the sheet",
    arguments: [(1, 0), (2, 1), (6, 8), (14, 20), (30, 45), (60, 80)])
  func nothingOverlaps(count: Int, arrowCount: Int) {
    for seed in 1...12 as ClosedRange<UInt64> {
      let graph = graph(seed, boxes: count, arrows: arrowCount)
      let layout = LayeredLayout(
        boxes: graph.boxes, arrows: graph.arrows, room: Self.room, firstHeight: 840)
      #expect(layout.places.map(\.box.size) == graph.boxes)
      for (index, place) in layout.places.enumerated() {
        let sheet = Box(0, 0, layout.width, place.sheet == 0 ? 840 : 900)
        #expect(sheet.contains(place.box), "seed \(seed), box \(index)")
        for other in layout.places[..<index] where other.sheet == place.sheet {
          #expect(!other.box.overlaps(place.box), "seed \(seed), box \(index)")
        }
      }
      for stroke in layout.strokes {
        let points = Self.points(on: stroke.path)
        let hit = layout.places.indices.filter { box in
          let place = layout.places[box]
          return place.sheet == stroke.sheet
            && points.dropFirst().dropLast().contains {
              place.box.inset(1, 1).overlaps(Box($0.x, $0.y, 0, 0))
            }
        }
        #expect(hit.isEmpty, "seed \(seed)")
        #expect(points.allSatisfy { (0...layout.width).contains($0.x) && (0...900).contains($0.y) })
      }
      let ends = Set(layout.strokes.compactMap(\.end))
      #expect(ends == Set(graph.arrows.filter { $0.from != $0.to }.map(\.to)))
    }
  }

  @Test("come to the same places every time, every arrow leading down")
  func same() {
    let graph = graph(7, boxes: 25, arrows: 40)
    let layout = LayeredLayout(boxes: graph.boxes, arrows: graph.arrows, room: Self.room)
    let again = LayeredLayout(boxes: graph.boxes, arrows: graph.arrows, room: Self.room)
    #expect(layout.places == again.places)
    #expect(layout.strokes == again.strokes)
    for arrow in graph.arrows where arrow.from != arrow.to {
      #expect(layout.places[arrow.from].row < layout.places[arrow.to].row)
    }
  }

  @Test("need no crossing where none is needed")
  func planar() {
    // 0 leads to 1 and 2, which lead to 4 and 3: in the order of the numbers they would cross.
    let boxes = Array(repeating: Size(50, 30), count: 5)
    let arrows = [(0, 1), (0, 2), (1, 4), (2, 3)].map { LayeredLayout.Arrow(from: $0, to: $1) }
    let places = LayeredLayout(boxes: boxes, arrows: arrows, room: Self.room).places
    #expect(
      (places[1].box.left < places[2].box.left) == (places[4].box.left < places[3].box.left))
  }

  @Test("go on on another sheet with the same number at both ends")
  func sheets() {
    let boxes = Array(repeating: Size(100, 300), count: 8)
    let arrows =
      (1..<8).map { LayeredLayout.Arrow(from: $0 - 1, to: $0) }
      + [LayeredLayout.Arrow(from: 0, to: 7)]
    let layout = LayeredLayout(boxes: boxes, arrows: arrows, room: Self.room)
    #expect(layout.sheets == 4)
    let departures = layout.connectors.filter(\.isDeparture)
    #expect(departures.map(\.number) == Array(1...6))
    for departure in departures {
      let arrivals = layout.connectors.filter { !$0.isDeparture && $0.number == departure.number }
      #expect(arrivals.map(\.sheet) == [departure.sheet + 1])
    }
  }

  @Test("become wider than the sheet only where there is too much, and say so")
  func wide() {
    let wide = LayeredLayout(boxes: [Size(900, 20)], arrows: [], room: Self.room)
    #expect(wide.width == 900)
    let many = LayeredLayout(
      boxes: Array(repeating: Size(160, 40), count: 30),
      arrows: (1..<30).map { LayeredLayout.Arrow(from: 0, to: $0) }, room: Self.room)
    #expect(many.width == 700)
  }

  @Test("are none of nothing, and a circle or a wrong number does no harm")
  func odd() {
    let nothing = LayeredLayout(boxes: [], arrows: [], room: Self.room)
    #expect(nothing.places.isEmpty)
    #expect(nothing.sheets == 1)
    let circle = LayeredLayout(
      boxes: [Size(10, 10), Size(10, 10)],
      arrows: [
        .init(from: 0, to: 1), .init(from: 1, to: 0), .init(from: 0, to: 9), .init(from: 1, to: 1),
      ],
      room: Self.room)
    #expect(circle.places.count == 2)
    #expect(!circle.places[0].box.overlaps(circle.places[1].box))
  }

  /// Points all along a line.
  private static func points(on path: Path) -> [Point] {
    var points: [Point] = []
    for step in path.steps {
      switch step {
      case .move(let point): points.append(point)
      case .line(let end):
        guard let start = points.last else { continue }
        points += (1...20).map { Self.between(start, end, Double($0) / 20) }
      case .curve(let first, let second, let end):
        guard let start = points.last else { continue }
        points += (1...40).map { step in
          let t = Double(step) / 40
          let a = between(between(start, first, t), between(first, second, t), t)
          let b = between(between(first, second, t), between(second, end, t), t)
          return between(a, b, t)
        }
      case .close: break
      }
    }
    return points
  }

  private static func between(_ a: Point, _ b: Point, _ t: Double) -> Point {
    Point(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t)
  }
}
