/// Fits a text in a box: breaks it into lines, reduces the letter size, and if that is not enough,
/// cuts it off with a `…`.
public struct TextFitting: Sendable {
  /// The size of the box, in pixels.
  public var room: Size
  /// The maximum letter size, in pixels.
  public var largest: Double
  /// The minimum letter size, in pixels.
  public var smallest: Double
  /// Whether the letters are bold.
  public var isBold: Bool
  /// The maximum number of lines.
  public var maximumLineCount: Int

  /// The step between letter sizes, in pixels.
  private static let step = 0.5

  /// Makes a fitting; without a smallest size, letters always have the largest one.
  public init(
    room: Size, largest: Double, smallest: Double? = nil, isBold: Bool = false,
    maximumLineCount: Int = .max
  ) {
    self.room = room
    self.largest = largest
    self.smallest = min(smallest ?? largest, largest)
    self.isBold = isBold
    self.maximumLineCount = maximumLineCount
  }

  /// Fits a text at the largest possible letter size.
  public func fit(_ text: String) -> FittedText { fit(MeasuredWords(text, isBold: isBold)) }

  /// Fits a measured text, which must have the same weight as this fitting.
  func fit(_ words: MeasuredWords) -> FittedText {
    let steps = Int(((largest - smallest) / Self.step).rounded(.up))
    // Binary search for the largest size at which everything fits.
    var low = 0
    var high = steps
    guard var lines = wholeLines(of: words, at: size(high)) else { return cut(words) }
    while low < high {
      let middle = (low + high) / 2
      if let larger = wholeLines(of: words, at: size(middle)) {
        lines = larger
        high = middle
      } else {
        low = middle + 1
      }
    }
    let lettering = Lettering(size(high), isBold: isBold)
    return FittedText(lines: lines, lettering: lettering, isCut: false)
  }

  private func size(_ step: Int) -> Double {
    max(smallest, largest - Double(step) * Self.step)
  }

  private func wholeLines(of words: MeasuredWords, at size: Double) -> [String]? {
    guard let (lines, isWhole) = lines(of: words, at: size), isWhole else { return nil }
    return lines
  }

  /// The lines at a letter size; nil if there is no space for one line.
  private func lines(
    of words: MeasuredWords, at size: Double
  ) -> (lines: [String], isWhole: Bool)? {
    let lettering = Lettering(size, isBold: isBold)
    let count = min(
      maximumLineCount, Int((room.height / lettering.lineHeight + 0.001).rounded(.down)))
    guard count > 0 else { return nil }
    var breaking = LineBreaking(width: room.width, lettering: lettering)
    return breaking.break(words, maximumLineCount: count)
  }

  private func cut(_ words: MeasuredWords) -> FittedText {
    let lettering = Lettering(smallest, isBold: isBold)
    guard var lines = lines(of: words, at: smallest)?.lines, var last = lines.popLast() else {
      return FittedText(lines: [], lettering: lettering, isCut: !words.isEmpty)
    }
    while !last.isEmpty, lettering.width(of: last + "…") > room.width { last.removeLast() }
    while last.last?.isWhitespace ?? false { last.removeLast() }
    let sign = lettering.width(of: "…") <= room.width ? "…" : ""
    return FittedText(lines: lines + [last + sign], lettering: lettering, isCut: true)
  }
}
