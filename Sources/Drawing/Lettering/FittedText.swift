/// Words broken into lines that fit a box.
public struct FittedText: Sendable, Hashable {
  /// The lines.
  public var lines: [String]
  /// The size at which they fit.
  public var lettering: Lettering
  /// Whether some words did not fit; the last line then ends with `…`.
  public var isCut: Bool

  /// The room the lines take: as wide as the widest.
  public var size: Size {
    Size(
      lines.reduce(0) { max($0, lettering.width(of: $1)) },
      Double(lines.count) * lettering.lineHeight)
  }

  /// The lines as words in a picture.
  ///
  /// - Parameter place: the upper end of the first line, at its left, middle or right.
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
