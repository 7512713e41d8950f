import Roleplay

/// Lays out bars and their labels from top to bottom. Letters are large relative to the width, so
/// that the chart can be read on a phone and from the back of a classroom.
struct ChartColumn {
  /// The width of a chart, in pixels.
  static let width = 560.0
  private static let words = 16.0
  private static let maximumLineCount = 3
  private static let barHeight = 18.0
  private static let figureWidth = 96.0
  private static let nameWidth = 132.0

  private(set) var elements: [Element] = []
  private var y = 2.0

  /// The size of what was added so far.
  var size: Size { Size(Self.width, max(y, 24)) }

  /// Adds the label of the bars that follow, with a number at the end of its first line.
  mutating func add(heading: String, sign: ChartSign? = nil, figure: String = "") {
    if y > 2 { y += 9 }
    let left = sign == nil ? 0 : 22.0
    let room = Self.width - left - (figure.isEmpty ? 0 : Self.figureWidth)
    let fitted = TextFitting(
      room: Size(room, 1000), largest: Self.words, maximumLineCount: Self.maximumLineCount
    ).fit(heading)
    let line = fitted.lettering.lineHeight
    if let sign { elements.append(sign.drawn(at: Point(8, y + line / 2), radius: 7)) }
    elements += fitted.words(at: Point(left, y))
    if !figure.isEmpty {
      let lettering = TextFitting(
        room: Size(Self.figureWidth - 4, line), largest: Self.words, smallest: 9, isBold: true,
        maximumLineCount: 1)
      elements += lettering.fit(figure).words(at: Point(Self.width, y), anchor: .right)
    }
    y += max(fitted.size.height, line) + 4
  }

  /// Adds a bar across the full width.
  mutating func add(share: Double, ink: Ink, texture: Texture) {
    let track = Box(0, y, Self.width, Self.barHeight)
    draw(share, in: track, ink, texture)
    y += Self.barHeight + 4
  }

  /// Adds a row with a name, a bar and a number. Without a share there is no bar, only the two
  /// texts.
  mutating func add(name: String, share: Double?, figure: String, ink: Ink, texture: Texture) {
    let height = Self.barHeight + 2
    let name = TextFitting(
      room: Size(Self.nameWidth - 8, height), largest: 14, smallest: 9, maximumLineCount: 1
    ).fit(name)
    elements += name.words(at: Point(0, y + (height - name.size.height) / 2), ink: .faint)
    guard let share else {
      let words = TextFitting(
        room: Size(Self.width - Self.nameWidth, height), largest: 14, smallest: 9,
        maximumLineCount: 1
      ).fit(figure)
      let place = Point(Self.nameWidth, y + (height - words.size.height) / 2)
      elements += words.words(at: place, ink: .faint)
      y += height + 6
      return
    }
    let track = Box(
      Self.nameWidth, y + 1, Self.width - Self.nameWidth - Self.figureWidth, Self.barHeight)
    draw(share, in: track, ink, texture)
    let figure = TextFitting(
      room: Size(Self.figureWidth - 8, height), largest: 15, smallest: 9, isBold: true,
      maximumLineCount: 1
    ).fit(figure)
    elements += figure.words(
      at: Point(Self.width, y + (height - figure.size.height) / 2), anchor: .right)
    y += height + 6
  }

  private mutating func draw(_ share: Double, in track: Box, _ ink: Ink, _ texture: Texture) {
    elements.append(.rectangle(track, .filled(.shade)))
    let share = max(0, min(1, share))
    guard share > 0 else { return }
    // Even one in ten thousand is visible.
    let width = max(3, track.size.width * share)
    elements += texture.drawn(Box(at: track.origin, Size(width, track.size.height)), ink)
  }
}
