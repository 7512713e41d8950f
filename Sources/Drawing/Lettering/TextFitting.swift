/// Makes words fit: breaks them into lines, makes them smaller, and cuts them where nothing else helps,
/// with a `…`.
public struct TextFitting: Sendable {
  /// The room there is.
  public var room: Size
  /// The largest letters.
  public var largest: Double
  /// The smallest letters.
  public var smallest: Double
  /// Whether the letters are bold.
  public var isBold: Bool
  /// The most lines there may be.
  public var mostLines: Int

  /// Sizes are tried in steps of this, in pixels.
  private static let step = 0.5

  /// Makes a fitting; letters of one size where only the largest is given.
  public init(
    room: Size, largest: Double, smallest: Double? = nil, isBold: Bool = false,
    mostLines: Int = .max
  ) {
    self.room = room
    self.largest = largest
    self.smallest = min(smallest ?? largest, largest)
    self.isBold = isBold
    self.mostLines = mostLines
  }

  /// The words in lines, as large as they fit.
  public func fit(_ text: String) -> FittedText { fit(MeasuredWords(text, isBold: isBold)) }

  /// Measured words in lines; they have to be as bold as the letters of this fitting.
  func fit(_ words: MeasuredWords) -> FittedText {
    let steps = Int(((largest - smallest) / Self.step).rounded(.up))
    // The largest size at which all fits, by halving: larger letters never fit where smaller do not.
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

  /// The lines that there is room for at a size; nil where there is room for none.
  private func lines(
    of words: MeasuredWords, at size: Double
  ) -> (lines: [String], isWhole: Bool)? {
    let lettering = Lettering(size, isBold: isBold)
    let count = min(mostLines, Int((room.height / lettering.lineHeight + 0.001).rounded(.down)))
    guard count > 0 else { return nil }
    var breaking = LineBreaking(width: room.width, lettering: lettering)
    return breaking.break(words, most: count)
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
