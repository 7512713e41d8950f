import Yarn

/// A word of a line and its place.
struct Word {
  /// The word as written, without quotation marks; empty for a value that is filled in.
  let text: String
  let place: Outline.Place

  /// The word in small letters, with plain apostrophes; `Eén` is how `één` begins a sentence.
  var folded: String {
    let small = text.lowercased().replacing("’", with: "'")
    return small == "eén" ? "één" : small
  }

  /// Whether a value is part of it, so that it is not known.
  var isValue: Bool { text.isEmpty }

  /// Whether it has letters and no digits.
  var isPlain: Bool {
    !text.isEmpty && !text.contains(where: \.isNumber) && text.contains(where: \.isLetter)
  }

  var isCapitalised: Bool {
    text.first?.isUppercase ?? false
  }
}

/// A sentence of a line.
struct Sentence {
  /// The words, values that are filled in among them.
  var words: [Word]
  /// After which words there is a comma or the like, by their place in ``words``.
  var pauses: Set<Int> = []

  /// From the first word to the last.
  var place: Outline.Place? {
    guard let first = words.first, let last = words.last else { return nil }
    return first.place.through(last.place)
  }

  /// The words between commas and the like.
  var clauses: [ArraySlice<Word>] {
    var clauses: [ArraySlice<Word>] = []
    var start = 0
    for index in words.indices where pauses.contains(index) || index == words.count - 1 {
      clauses.append(words[start...index])
      start = index + 1
    }
    return clauses
  }
}
