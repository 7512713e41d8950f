/// Words of a pupil by which a file is recognised that somebody made of what the pupil said, whatever
/// it was made into: only letters and digits are compared, without case.
///
/// Some answers are given by many (`Ja.`, `Ik weet het niet`). What counts as telling are several
/// words in a row with at least ``minimumLength`` letters, a single word of at least
/// ``minimumWordLength``, and a word with a digit in it of at least ``keyLength``.
struct TellingWords {
  static let minimumLength = 12
  static let minimumWordLength = 16
  /// The number of letters by which they are found first.
  static let keyLength = 8
  /// Of longer words, so many letters are compared.
  static let maximumLength = 32

  /// The letters after the first ``keyLength``, by these.
  private(set) var rests: [UInt64: Set<[UInt8]>] = [:]

  /// Whether there are none.
  var isEmpty: Bool { rests.isEmpty }

  /// Takes the telling ones among a pupil's texts.
  init(in texts: [String]) {
    for text in texts {
      // Around these, a page or a table has other bytes than the text.
      for piece in text.utf8.split(whereSeparator: { "<>&\\\u{1B}".utf8.contains($0) }) {
        add(Array(piece))
        // Of a long answer, a report may have one sentence.
        let sentences = piece.split(whereSeparator: { ".!?;:\"\n".utf8.contains($0) })
        if sentences.count > 1 { for sentence in sentences { add(Array(sentence)) } }
      }
    }
  }

  private mutating func add(_ piece: [UInt8]) {
    let words = piece.split { byte in byte < 0x80 && LetterFilter.letter(byte) == nil }
      .map { LetterFilter.letters(of: Array($0)) }.filter { !$0.isEmpty }
    let whole = LetterFilter.letters(of: piece)
    if whole.count >= (words.count > 1 ? Self.minimumLength : Self.minimumWordLength) {
      insert(whole)
    }
    for word in words where word.contains(where: { (0x30...0x39).contains($0) }) { insert(word) }
  }

  private mutating func insert(_ letters: [UInt8]) {
    guard letters.count >= Self.keyLength else { return }
    let key = letters.prefix(Self.keyLength).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    rests[key, default: []].insert(
      Array(letters.prefix(Self.maximumLength).dropFirst(Self.keyLength)))
  }
}
