import Drawing

/// The small signs in the picture of a scenario, each about eleven pixels high.
enum GraphSign {
  /// A question mark in a circle: something to be answered in own words.
  static func question(at middle: Point) -> [Element] {
    let lettering = Lettering(9, isBold: true)
    return [
      .circle(middle, radius: 5.5, ShapeStyle(fill: .accent, stroke: .accent, width: 0.5)),
      .text(Words("?", at: middle.moved(0, 3.2), lettering, anchor: .middle, ink: .paper)),
    ]
  }

  /// A flag: an ending.
  static func ending(at middle: Point) -> [Element] {
    let pole = middle.moved(-4.5, -5.5)
    return [
      .line(pole, pole.moved(0, 11), ShapeStyle(width: 1.4)),
      .path(
        Path(
          through: [pole, pole.moved(9.5, 3), pole.moved(0, 6)], isClosed: true),
        .filled(.ink)),
    ]
  }

  /// A square: the play stops.
  static func stop(at middle: Point) -> [Element] {
    [.rectangle(Box(middle.x - 4.5, middle.y - 4.5, 9, 9), .filled(.ink))]
  }

  /// An arrow that turns round: back to earlier.
  static func back(at middle: Point) -> [Element] {
    let start = middle.moved(-4.5, -1.5)
    let path = Path([
      .move(middle.moved(-3, 4.5)), .line(middle.moved(1, 4.5)),
      .curve(middle.moved(6.5, 4.5), middle.moved(6.5, -1.5), to: middle.moved(1, -1.5)),
      .line(start),
    ])
    let head = Path(
      through: [start.moved(-1.5, 0), start.moved(3, -3.2), start.moved(3, 3.2)], isClosed: true)
    return [.path(path, ShapeStyle(width: 1.4)), .path(head, .filled(.ink))]
  }

  /// The point of an arrow that comes down to a place.
  static func point(at place: Point) -> Element {
    .path(
      Path(through: [place, place.moved(-3.6, -7), place.moved(3.6, -7)], isClosed: true),
      .filled(.accent))
  }

  /// A number in a circle: the arrow goes on on another sheet.
  static func connector(_ number: Int, at middle: Point) -> [Element] {
    let radius = LayeredLayout.connectorRadius
    let text = TextFitting(room: Size(radius * 2 - 3, 12), largest: 9, smallest: 4, isBold: true)
      .fit("\(number)")
    return [.circle(middle, radius: radius, ShapeStyle(fill: .paper, stroke: .accent, width: 1.4))]
      + text.words(
        at: middle.moved(0, -text.size.height / 2), anchor: .middle)
  }
}
