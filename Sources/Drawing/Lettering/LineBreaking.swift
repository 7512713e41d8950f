/// Breaks words into lines of a width: at white space, behind hyphens and underscores, and where one
/// word is wider than a line, within it.
struct LineBreaking {
  let width: Double
  let lettering: Lettering

  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  private var isFull = false
  private var most = Int.max

  init(width: Double, lettering: Lettering) {
    self.width = width
    self.lettering = lettering
  }

  /// The lines, at most so many, and whether they hold all words.
  mutating func `break`(_ text: String, most: Int) -> (lines: [String], isWhole: Bool) {
    self.most = most
    for (index, paragraph) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { endLine() }
      if isFull { return (lines, false) }
      for piece in Pieces(of: paragraph) {
        add(piece)
        if isFull { return (lines, false) }
      }
    }
    if !line.isEmpty || lines.isEmpty { endLine() }
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    return (lines, !isFull)
  }

  private mutating func add(_ piece: Pieces.Piece) {
    let spaceWidth = piece.hasSpace && !line.isEmpty ? lettering.hundredths(of: " ") : 0
    let pieceWidth = lettering.hundredths(of: piece.text)
    if fits(lineWidth + spaceWidth + pieceWidth) {
      if spaceWidth > 0 { line += " " }
      line += piece.text
      lineWidth += spaceWidth + pieceWidth
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
    // A line too many: there is more than fits.
    guard lines.count < most else {
      isFull = true
      return
    }
    lines.append(line)
    line = ""
    lineWidth = 0
  }

  /// The pieces of a paragraph that stay together, one by one.
  private struct Pieces: Sequence, IteratorProtocol {
    struct Piece {
      var text: String
      /// Whether white space stood before it.
      var hasSpace: Bool
    }

    private var rest: Substring
    /// Whether every character is one byte, as it mostly is: then nobody need look for larger ones.
    private let isPlain: Bool

    init(of text: Substring) {
      rest = text
      isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    }

    mutating func next() -> Piece? {
      isPlain ? nextPlain() : nextOfAny()
    }

    private mutating func nextPlain() -> Piece? {
      let bytes = rest.utf8
      guard let start = bytes.firstIndex(where: { !Self.isBlank($0) }) else { return nil }
      let hasSpace = start != bytes.startIndex
      var end = start
      while end < bytes.endIndex, !Self.isBlank(bytes[end]) {
        let byte = bytes[end]
        end = bytes.index(after: end)
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/") {
          break
        }
      }
      let text = String(rest[start..<end])
      rest = rest[end...]
      return Piece(text: text, hasSpace: hasSpace)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private mutating func nextOfAny() -> Piece? {
      let word = rest.drop { $0.isWhitespace }
      let hasSpace = word.startIndex != rest.startIndex
      guard !word.isEmpty else { return nil }
      var end = word.startIndex
      while end < word.endIndex, !word[end].isWhitespace {
        let character = word[end]
        end = word.index(after: end)
        if "-_/–—".contains(character) { break }
      }
      rest = word[end...]
      return Piece(text: String(word[..<end]), hasSpace: hasSpace)
    }
  }
}
