/// A node of a flow chart with its text broken into lines, before it has a position.
struct FlowCard {
  enum Shape {
    case moment, answer, ending
    /// An edge that leads back: shown as a card instead of an arrow.
    case back
  }

  private static let padding = 8.0
  private static let signRoom = 19.0

  let shape: Shape
  let size: Size
  private let text: FittedText
  private let figure: FittedText
  private let sign: ChartSign?

  /// Makes a card.
  ///
  /// - Parameter width: its width in pixels; the maximum width for a moment, which is as wide as
  ///   its text.
  init(_ words: String, figure: String, shape: Shape, width: Double, sign: ChartSign? = nil) {
    self.shape = shape
    self.sign = sign
    let (letters, lines): (Double, Int) =
      switch shape {
      case .moment: (14, 4)
      case .answer: (12.5, 5)
      case .ending: (13, 5)
      case .back: (12, 4)
      }
    let room = Size(width - 2 * Self.padding, 1000)
    text = TextFitting(
      room: room, largest: letters, isBold: shape == .moment || shape == .ending,
      maximumLineCount: lines
    ).fit(words)
    let left = sign == nil ? 0 : Self.signRoom
    self.figure = TextFitting(
      room: Size(room.width - left, 40), largest: shape == .answer ? 14 : 13, smallest: 8,
      isBold: shape == .answer, maximumLineCount: 2
    ).fit(figure)
    let needed = max(text.size.width, self.figure.size.width + left)
    size = Size(
      shape == .moment ? min(width, max(150, needed + 2 * Self.padding)) : width,
      text.size.height + self.figure.size.height + 2 * Self.padding - 2)
  }

  func drawn(at place: Point) -> [Element] {
    let box = Box(at: place, size)
    let middle = Point(box.centre.x, box.top + Self.padding - 1)
    let below = middle.moved(0, text.size.height)
    var elements = outline(box) + text.words(at: middle, anchor: .middle)
    if let sign {
      let left = box.centre.x - (figure.size.width + Self.signRoom) / 2
      elements.append(
        sign.drawn(at: Point(left + 6, below.y + figure.lettering.lineHeight / 2), radius: 6))
      elements += figure.words(at: Point(left + Self.signRoom, below.y))
    } else {
      elements += figure.words(
        at: below, anchor: .middle, ink: shape == .answer ? .ink : .faint)
    }
    return elements
  }

  private func outline(_ box: Box) -> [Element] {
    switch shape {
    case .moment: [.rectangle(box, radius: 4, ShapeStyle(fill: .paper, width: 1.6))]
    case .answer:
      [.rectangle(box, radius: 10, ShapeStyle(fill: .shade, stroke: .faint, width: 0.9))]
    case .ending:
      [
        .rectangle(box, radius: 14, ShapeStyle(fill: .mint, width: 1.4)),
        .rectangle(box.inset(3, 3), radius: 11, ShapeStyle(width: 0.7)),
      ]
    case .back:
      [
        .rectangle(
          box, radius: 10, ShapeStyle(fill: .paper, stroke: .faint, width: 1, dashes: [4, 3]))
      ]
    }
  }
}
