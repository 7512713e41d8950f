/// A text prepared for search: its words, case-folded and without accents, with the place of each
/// in the text.
///
/// In scripts without spaces between words, every letter counts as a word, so that words are found
/// inside a sentence in the same way as a phrase is in other scripts.
struct FoldedText {
  /// The folded words in UTF-8, each followed by a space. A match that begins at a word and ends
  /// with a space so consists of whole words.
  private(set) var bytes: [UInt8] = []
  /// The offset in ``bytes`` at which each word begins.
  private(set) var starts: [Int] = []
  /// The range of each word in the text.
  private(set) var places: [Range<String.Index>] = []

  /// Folds a text.
  init(_ text: String) {
    let scalars = text.unicodeScalars
    bytes.reserveCapacity(text.utf8.count + 8)
    var start: String.Index?
    var end = text.startIndex
    var index = text.startIndex

    // Whether the current word is a letter of a script without spaces: only marks can be added to
    // it.
    var isOneLetter = false

    func finishWord() {
      guard let wordStart = start else { return }
      bytes.append(Self.blank)
      places.append(wordStart..<end)
      start = nil
      isOneLetter = false
    }

    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let folded = FoldedScalar(scalar)
      switch folded.role {
      case .separator: finishWord()
      case .nothing: if start != nil { end = next }
      case .letter, .wholeWord, .mark:
        if folded.role == .wholeWord || (isOneLetter && folded.role == .letter) { finishWord() }
        if start == nil {
          start = index
          starts.append(bytes.count)
          isOneLetter = folded.role == .wholeWord
        }
        bytes.append(contentsOf: folded.bytes)
        end = next
      }
      index = next
    }
    finishWord()
  }

  private static let blank = UInt8(ascii: " ")

  /// Whether some bytes match at the beginning of a word.
  func hasWords(_ wanted: [UInt8], at word: Int) -> Bool {
    bytes[starts[word]...].starts(with: wanted)
  }
}
