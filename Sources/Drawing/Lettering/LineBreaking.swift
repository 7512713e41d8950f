/// Breaks a text into lines of a maximum width: at white space, after hyphens and underscores, and
/// within a word that is wider than a line.
struct LineBreaking {
  let width: Double
  let lettering: Lettering

  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  private var isFull = false
  private var maximumLineCount = Int.max

  init(width: Double, lettering: Lettering) {
    self.width = width
    self.lettering = lettering
  }

  /// Breaks a text into at most a number of lines, and says whether they contain all of it.
  mutating func `break`(_ words: MeasuredWords, maximumLineCount: Int) -> (
    lines: [String], isWhole: Bool
  ) {
    self.maximumLineCount = maximumLineCount
    for (index, paragraph) in words.paragraphs.enumerated() {
      if index > 0 { endLine() }
      if isFull { return (lines, false) }
      for piece in paragraph {
        add(piece, space: words.space)
        if isFull { return (lines, false) }
      }
    }
    if !line.isEmpty || lines.isEmpty { endLine() }
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    return (lines, !isFull)
  }

  private mutating func add(_ piece: MeasuredWords.Piece, space: Int) {
    let spaceWidth = piece.hasSpace && !line.isEmpty ? space : 0
    if fits(lineWidth + spaceWidth + piece.width) {
      if spaceWidth > 0 { line += " " }
      line += piece.text
      lineWidth += spaceWidth + piece.width
      return
    }
    if !line.isEmpty { endLine() }
    for character in piece.text where !isFull {
      let characterWidth = lettering.hundredths(of: character)
      if !fits(lineWidth + characterWidth), !line.isEmpty { endLine() }
      if isFull || !fits(characterWidth) {
        isFull = true
        return
      }
      line.append(character)
      lineWidth += characterWidth
    }
  }

  private func fits(_ hundredths: Int) -> Bool {
    lettering.pixels(hundredths) <= width
  }

  private mutating func endLine() {
    // There is more text than fits.
    guard lines.count < maximumLineCount else {
      isFull = true
      return
    }
    lines.append(line)
    line = ""
    lineWidth = 0
  }
}
