import Roleplay
import Yarn

/// Positions the nodes of a flow chart and draws the edges between them.
struct FlowSheets {
  private static let room = Size(780, 1010)
  private static let margin = 4.0
  private static let widths = 1.6...15.0
  private static let gap = 18.0
  /// The space next to cards for edges that pass, in pixels.
  private static let passing = 24.0
  private static let momentWidth = 250.0

  private let chart: FlowChart
  private var cards: [FlowCard] = []
  private var edges: [FlowChart.Edge] = []

  init(_ chart: FlowChart) {
    self.chart = chart
    let answers = Self.width(of: Self.maximumAnswerCount(chart), in: 112...150)
    let endings = Self.width(of: chart.nodes.count { $0.kind == .ending }, in: 128...180)
    cards = chart.nodes.enumerated().map { place, node in
      let shape: FlowCard.Shape =
        switch node.kind {
        case .moment: .moment
        case .answer: .answer
        case .ending: .ending
        }
      let moment = chart.edges.first { $0.to == place }.map { chart.nodes[$0.from] }
      let figure =
        node.kind == .answer
        ? node.figure(of: moment ?? node, in: chart.language) : chart.say(node.people)
      let width =
        switch node.kind {
        case .moment: Self.momentWidth
        case .answer: answers
        case .ending: endings
        }
      return FlowCard(
        node.words, figure: figure, shape: shape, width: width, sign: node.sign)
    }
    let back = Self.backRoads(chart)
    for (number, edge) in chart.edges.enumerated() {
      guard back.contains(number) else {
        edges.append(edge)
        continue
      }
      let words = chart.say(.backTo(chart.nodes[edge.to].words.withoutFullStop, edge.count))
      cards.append(FlowCard(words, figure: "", shape: .back, width: answers))
      edges.append(FlowChart.Edge(from: edge.from, to: cards.count - 1, count: edge.count))
    }
  }

  /// The width of cards of which this number fits in one row.
  private static func width(of count: Int, in widths: ClosedRange<Double>) -> Double {
    let count = Double(max(1, count))
    let fitting = (room.width - passing - gap * (count - 1)) / count
    return max(widths.lowerBound, min(widths.upperBound, fitting.rounded(.down)))
  }

  /// The largest number of answers at one moment.
  private static func maximumAnswerCount(_ chart: FlowChart) -> Int {
    var answers: [Int: Int] = [:]
    for edge in chart.edges where chart.nodes[edge.to].kind == .answer {
      answers[edge.from, default: 0] += 1
    }
    return answers.values.max() ?? 1
  }

  /// The edges that lead back to a node on the current path.
  private static func backRoads(_ chart: FlowChart) -> Set<Int> {
    var leaving: [[Int]] = Array(repeating: [], count: chart.nodes.count)
    for (number, edge) in chart.edges.enumerated() { leaving[edge.from].append(number) }
    enum State { case unseen, open, done }
    var states: [State] = Array(repeating: .unseen, count: chart.nodes.count)
    var back: Set<Int> = []
    for start in chart.nodes.indices where states[start] == .unseen {
      // An explicit stack: recursion could overflow on a long story.
      var stack: [(node: Int, next: Int)] = [(start, 0)]
      states[start] = .open
      while let (node, next) = stack.last {
        guard next < leaving[node].count else {
          states[node] = .done
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let edge = leaving[node][next]
        let to = chart.edges[edge].to
        switch states[to] {
        case .open: back.insert(edge)
        case .unseen:
          states[to] = .open
          stack.append((to, 0))
        case .done: break
        }
      }
    }
    return back
  }

  // MARK: Drawing

  /// The chart on pages of at most A4.
  var pictures: [Picture] {
    pictures(in: Self.room) { sheets, sheet in
      sheets > 1 ? "\(chart.id)-\(sheet + 1)" : chart.id
    }
  }

  /// The chart as one picture.
  var whole: Picture {
    // Higher than any chart is.
    let pictures = pictures(in: Size(Self.room.width, 1_000_000)) { _, _ in chart.id + "-whole" }
    return pictures[0]
  }

  private func pictures(
    in room: Size, id: (_ sheets: Int, _ sheet: Int) -> String
  ) -> [Picture] {
    // Each edge gets its own kind, so that arrows do not share a line, and its own width.
    let arrows = edges.enumerated().map {
      LayeredLayout.Arrow(from: $0.element.from, to: $0.element.to, kind: $0.offset)
    }
    let layout = LayeredLayout(boxes: cards.map(\.size), arrows: arrows, room: room)
    let scale = min(1, Self.room.width / max(1, layout.width))
    let description = chart.description.joined(separator: " ")
    // A narrow chart is centred on the page.
    let points = layout.strokes.flatMap { $0.path.points.map(\.x) }
    let left = min(points.min() ?? .infinity, layout.places.map(\.box.left).min() ?? 0)
    let right = max(points.max() ?? 0, layout.places.map(\.box.right).max() ?? 0)
    let indent = (Self.room.width - (left + right) * scale) / 2
    return (0..<layout.sheets).map { sheet in
      var elements: [Element] = []
      var bottom = 0.0
      for stroke in layout.strokes where stroke.sheet == sheet {
        elements.append(
          .path(stroke.path, ShapeStyle(stroke: .stream, width: width(of: stroke.kind))))
      }
      for (card, place) in zip(cards, layout.places) where place.sheet == sheet {
        elements += card.drawn(at: place.box.origin)
        bottom = max(bottom, place.box.bottom)
      }
      for connector in layout.connectors where connector.sheet == sheet {
        elements += Self.drawn(connector)
        bottom = max(bottom, connector.centre.y + LayeredLayout.connectorRadius)
      }
      let moved = Transform(
        move: Point(Self.margin + indent, Self.margin), scale: Size(scale, scale))
      return Picture(
        id: id(layout.sheets, sheet),
        size: Size(
          Self.room.width + 2 * Self.margin, max(24, bottom * scale + 2 * Self.margin)),
        title: chart.title, description: description, language: chart.language.rawValue,
        elements: [.group(elements, moved)])
    }
  }

  private func width(of edge: Int) -> Double {
    let maximum = max(1, edges.map(\.count).max() ?? 1)
    let share = Double(edges[edge].count) / Double(maximum)
    return Self.widths.lowerBound + (Self.widths.upperBound - Self.widths.lowerBound) * share
  }

  /// Draws the symbol of an edge that continues on another page.
  private static func drawn(_ connector: LayeredLayout.Connector) -> [Element] {
    let lettering = Lettering(10, isBold: true)
    return [
      .circle(
        connector.centre, radius: LayeredLayout.connectorRadius,
        ShapeStyle(fill: .paper, stroke: .ink, width: 1.2)),
      .text(
        Words(
          "\(connector.number)", at: connector.centre.moved(0, 3.6), lettering, anchor: .middle)),
    ]
  }
}
