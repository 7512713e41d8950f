/// A text broken into lines that fit in a box.
public struct FittedText: Sendable, Hashable {
  /// The lines.
  public var lines: [String]
  /// The letter size at which the lines fit.
  public var lettering: Lettering
  /// Whether some of the text did not fit; the last line then ends with `…`.
  public var isCut: Bool

  /// The size of the lines, as wide as the widest one.
  public var size: Size {
    Size(
      lines.reduce(0) { max($0, lettering.width(of: $1)) },
      Double(lines.count) * lettering.lineHeight)
  }

  /// The lines as texts of a picture.
  ///
  /// - Parameter place: the top of the first line, at its left end, middle or right end.
  public func words(
    at place: Point, anchor: Words.Anchor = .left, ink: Ink = .ink
  ) -> [Element] {
    let gap = (lettering.lineHeight - lettering.ascent - lettering.descent) / 2
    return lines.enumerated().map { index, line in
      let y = place.y + Double(index) * lettering.lineHeight + gap + lettering.ascent
      return .text(Words(line, at: Point(place.x, y), lettering, anchor: anchor, ink: ink))
    }
  }
}
