import Roleplay

/// Words taken apart into the pieces that stay together on a line, each measured: in hundredths of the
/// size of the letters, so that once is enough for all sizes.
struct MeasuredWords {
  /// What stays together on a line.
  struct Piece {
    var text: Substring
    /// How wide it is, in hundredths of the size.
    var width: Int
    /// Whether white space stood before it.
    var hasSpace: Bool
  }

  /// The pieces between line breaks.
  let paragraphs: [[Piece]]
  /// Whether the letters are bold.
  let isBold: Bool
  /// How wide a space is, in hundredths of the size.
  let space: Int
  /// Whether there are no words at all.
  let isEmpty: Bool

  /// Measures words, made harmless before.
  init(_ text: String, isBold: Bool = false) {
    let text = PrintableText.of(text)
    let lettering = Lettering(1, isBold: isBold)
    self.isBold = isBold
    isEmpty = text.isEmpty
    space = lettering.hundredths(of: " ")
    // No `\r\n` is left: every break is one byte.
    paragraphs = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Self.pieces(of: Substring($0), lettering) }
  }

  private static func pieces(of paragraph: Substring, _ lettering: Lettering) -> [Piece] {
    // Where every character is one byte, as it mostly is, nobody need look for larger ones.
    let isPlain = paragraph.utf8.allSatisfy { $0 < 0x80 }
    return isPlain ? plainPieces(of: paragraph, lettering) : piecesOfAny(paragraph, lettering)
  }

  private static func plainPieces(of paragraph: Substring, _ lettering: Lettering) -> [Piece] {
    let bytes = paragraph.utf8
    let widths = lettering.ascii
    var pieces: [Piece] = []
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(where: { !isBlank($0) }) {
      let hasSpace = start != place
      var width = 0
      var end = start
      while end < bytes.endIndex, !isBlank(bytes[end]) {
        let byte = bytes[end]
        width += Int(widths[Int(byte)])
        end = bytes.index(after: end)
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/") {
          break
        }
      }
      pieces.append(Piece(text: paragraph[start..<end], width: width, hasSpace: hasSpace))
      place = end
    }
    return pieces
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func piecesOfAny(_ paragraph: Substring, _ lettering: Lettering) -> [Piece] {
    var pieces: [Piece] = []
    var rest = paragraph
    while true {
      let word = rest.drop { $0.isWhitespace }
      guard !word.isEmpty else { return pieces }
      let hasSpace = word.startIndex != rest.startIndex
      var end = word.startIndex
      while end < word.endIndex, !word[end].isWhitespace {
        let character = word[end]
        end = word.index(after: end)
        if "-_/–—".contains(character) { break }
      }
      let text = word[..<end]
      pieces.append(
        Piece(text: text, width: lettering.hundredths(of: text), hasSpace: hasSpace))
      rest = word[end...]
    }
  }
}
