import Roleplay

/// A text split into the pieces that stay together on a line, each with its width in hundredths of
/// the letter size, so that it is measured once for all sizes.
struct MeasuredWords {
  /// A piece of text that stays together on a line.
  struct Piece {
    var text: Substring
    /// The width, in hundredths of the letter size.
    var width: Int
    /// Whether white space precedes it.
    var hasSpace: Bool
  }

  /// The pieces between line breaks.
  let paragraphs: [[Piece]]
  /// Whether the letters are bold.
  let isBold: Bool
  /// The width of a space, in hundredths of the letter size.
  let space: Int
  /// Whether there is no text.
  let isEmpty: Bool

  /// Measures a text, without characters that control a terminal.
  init(_ text: String, isBold: Bool = false) {
    let text = PrintableText.of(text)
    let lettering = Lettering(1, isBold: isBold)
    self.isBold = isBold
    isEmpty = text.isEmpty
    space = lettering.hundredths(of: " ")
    // `\r\n` was replaced before: every line break is one byte.
    paragraphs = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Self.pieces(of: Substring($0), lettering) }
  }

  private static func pieces(of paragraph: Substring, _ lettering: Lettering) -> [Piece] {
    // A fast path for ASCII, which most text is.
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
