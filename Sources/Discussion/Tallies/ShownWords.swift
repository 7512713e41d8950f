import Roleplay

/// Words as a class may see them: the script's, with a blank where an expression gave what a pupil
/// typed.
struct ShownWords: Sendable {
  /// The words around the values; one alone where there are no values.
  let pieces: ScriptedLine.Pieces
  /// What the expressions gave; nil for a blank.
  private(set) var values: [String?]

  /// The words, blanks filled in.
  var text: String {
    var text = pieces.first ?? ""
    for (value, piece) in zip(values, pieces.dropFirst()) {
      text += value ?? ShownAnswer.blank
      text += piece
    }
    return text
  }

  /// Whether these are the script's words, without anything an expression gave.
  var isFixed: Bool { values.isEmpty && isScripted }
  /// Whether it is known which words are the script's.
  let isScripted: Bool

  /// Takes over words as they were recorded.
  ///
  /// - Parameters:
  ///   - recorded: the words.
  ///   - script: the script's words, where they are at hand; where they are others than those that
  ///     were recorded, what was typed is looked for in all words.
  ///   - typed: what was typed before.
  init(_ recorded: String, script: ScriptedLine.Pieces?, typed: [String]) {
    guard let script, let match = PieceMatch(of: recorded, with: script) else {
      pieces = [TypedWords.leftOut(of: recorded, typed)]
      values = []
      isScripted = false
      return
    }
    pieces = script
    isScripted = true
    if match.isCertain {
      values = match.values.map { TypedWords.areFound(in: $0, typed) ? nil : $0 }
    } else {
      // Where one value ends and the next begins is not known: they go together.
      let isTyped = TypedWords.areFound(in: match.stretch, typed)
      values = match.values.map { isTyped ? nil : $0 }
    }
  }

  /// Whether the words might be others after these texts.
  func mayRepeat(_ typed: [String]) -> Bool {
    guard isScripted else {
      let text = pieces[0]
      return text.contains(ShownAnswer.blank) || TypedWords.leftOut(of: text, typed) != text
    }
    return values.contains { $0.map { TypedWords.areFound(in: $0, typed) } ?? true }
      || TypedWords.areFound(in: stretch, typed)
  }

  /// From the first value to the end of the last.
  private var stretch: String {
    zip(values, pieces.dropFirst()).dropLast().map { ($0 ?? ShownAnswer.blank) + $1 }.joined()
      + ((values.last ?? nil) ?? "")
  }

  /// Keeps only the values that are the same in other words of the same line.
  mutating func keep(sharedWith other: [String?]) {
    for (index, value) in other.enumerated() where values.indices.contains(index) {
      if values[index] != value { values[index] = nil }
    }
  }

  /// The words with blanks for all that is not among these values.
  func keeping(_ shared: [String?]) -> ShownWords {
    var words = self
    words.keep(sharedWith: shared)
    return words
  }
}

/// How recorded words go together with a script's.
private struct PieceMatch {
  /// What stands where the expressions are.
  var values: [String]
  /// From the first value to the end of the last.
  var stretch: String
  /// Whether no other values would give the same words.
  var isCertain: Bool

  /// Finds the values; nil where the words are others.
  init?(of recorded: String, with pieces: ScriptedLine.Pieces) {
    let text = Array(recorded.utf8)
    let parts = pieces.map { Array($0.utf8) }
    guard let head = parts.first, let tail = parts.last, text.starts(with: head) else { return nil }
    guard parts.count > 1 else {
      guard text.count == head.count else { return nil }
      values = []
      stretch = ""
      isCertain = true
      return
    }
    guard text.count >= head.count + tail.count, text.suffix(tail.count).elementsEqual(tail) else {
      return nil
    }
    let whole = head.count..<text.count - tail.count
    let inner = Array(parts[1..<parts.count - 1])
    guard let first = Self.places(of: inner, in: text, whole, fromEnd: false),
      let last = Self.places(of: inner, in: text, whole, fromEnd: true)
    else { return nil }
    var values: [String] = []
    var start = whole.lowerBound
    for place in first + [whole.upperBound..<whole.upperBound] {
      values.append(String(decoding: text[start..<place.lowerBound], as: UTF8.self))
      start = place.upperBound
    }
    self.values = values
    stretch = String(decoding: text[whole], as: UTF8.self)
    isCertain = first == last
  }

  /// Where these parts stand one after the other: each as early or as late as can be.
  private static func places(
    of parts: [[UInt8]], in text: [UInt8], _ whole: Range<Int>, fromEnd: Bool
  ) -> [Range<Int>]? {
    var places: [Range<Int>] = []
    var left = whole
    for part in fromEnd ? parts.reversed() : parts {
      guard left.count >= part.count else { return nil }
      let starts = left.lowerBound...left.upperBound - part.count
      func isHere(_ start: Int) -> Bool { text[start..<start + part.count].elementsEqual(part) }
      guard let start = fromEnd ? starts.last(where: isHere) : starts.first(where: isHere) else {
        return nil
      }
      let place = start..<start + part.count
      places.append(place)
      left = fromEnd ? left.lowerBound..<place.lowerBound : place.upperBound..<left.upperBound
    }
    return fromEnd ? places.reversed() : places
  }
}
