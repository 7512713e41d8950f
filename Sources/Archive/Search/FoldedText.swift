/// A text as its words are compared: folded, in order, and where each stands in the text.
///
/// In scripts without spaces every letter counts as a word, so that words are found inside a sentence
/// as a phrase is in others.
struct FoldedText {
  /// The folded words, a blank behind each: what begins where a word does, and ends in a blank, is
  /// whole words.
  private(set) var bytes: [UInt8] = []
  /// Where each word begins in ``bytes``.
  private(set) var starts: [Int] = []
  /// Where each word stands in the text.
  private(set) var places: [Range<String.Index>] = []

  /// Folds a text.
  init(_ text: String) {
    let scalars = text.unicodeScalars
    bytes.reserveCapacity(text.utf8.count + 8)
    var start: String.Index?
    var end = text.startIndex
    var index = text.startIndex

    // Whether the word is a letter of a script without spaces, to which only marks belong.
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

  /// Whether these bytes stand where a word begins.
  func hasWords(_ wanted: [UInt8], at word: Int) -> Bool {
    bytes[starts[word]...].starts(with: wanted)
  }
}
