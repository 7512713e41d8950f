import Roleplay

/// A text that a class may see: the script's text, with blanks for values of expressions that a
/// pupil typed.
struct ShownWords: Sendable {
  /// The text around the values; a single piece if there are no values.
  let pieces: ScriptedLine.Pieces
  /// The values of the expressions; nil for a blank.
  private(set) var values: [String?]

  /// The text, with blanks filled in.
  var text: String {
    var text = pieces.first ?? ""
    for (value, piece) in zip(values, pieces.dropFirst()) {
      text += value ?? ShownAnswer.blank
      text += piece
    }
    return text
  }

  /// Whether all the text is from the script, and none from an expression.
  var isFixed: Bool { values.isEmpty && isScripted }
  /// Whether it is known which parts are from the script.
  let isScripted: Bool

  /// Makes a text from its recorded form.
  ///
  /// - Parameters:
  ///   - recorded: the recorded text.
  ///   - script: the script's text, if it is available; if it differs from the recorded text, typed
  ///     words are searched in all of it.
  ///   - typed: what was typed before.
  init(_ recorded: String, script: ScriptedLine.Pieces?, typed: [String]) {
    guard let script, let match = PieceMatch(of: recorded, with: script) else {
      pieces = [TypedWords.redacted(of: recorded, typed)]
      values = []
      isScripted = false
      return
    }
    pieces = script
    isScripted = true
    if match.isCertain {
      values = match.values.map { TypedWords.areFound(in: $0, typed) ? nil : $0 }
    } else {
      // The boundaries between values are not known, so they are treated as one.
      let isTyped = TypedWords.areFound(in: match.stretch, typed)
      values = match.values.map { isTyped ? nil : $0 }
    }
  }

  /// Whether the text may depend on some typed texts.
  func mayRepeat(_ typed: [String]) -> Bool {
    guard isScripted else {
      let text = pieces[0]
      return text.contains(ShownAnswer.blank) || TypedWords.redacted(of: text, typed) != text
    }
    return values.contains { $0.map { TypedWords.areFound(in: $0, typed) } ?? true }
      || TypedWords.areFound(in: stretch, typed)
  }

  /// The text from the first value to the end of the last.
  private var stretch: String {
    zip(values, pieces.dropFirst()).dropLast().map { ($0 ?? ShownAnswer.blank) + $1 }.joined()
      + ((values.last ?? nil) ?? "")
  }

  /// Keeps only the values that are the same in another text of the same line.
  mutating func keep(sharedWith other: [String?]) {
    for (index, value) in other.enumerated() where values.indices.contains(index) {
      if values[index] != value { values[index] = nil }
    }
  }

  /// The text with blanks for all values that are not among these.
  func keeping(_ shared: [String?]) -> ShownWords {
    var words = self
    words.keep(sharedWith: shared)
    return words
  }
}

/// A match of recorded text with a script's text.
private struct PieceMatch {
  /// The values of the expressions.
  var values: [String]
  /// The text from the first value to the end of the last.
  var stretch: String
  /// Whether no other values would give the same text.
  var isCertain: Bool

  /// Finds the values; nil if the text does not match.
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

  /// The ranges of consecutive parts, each as early or as late as possible.
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
