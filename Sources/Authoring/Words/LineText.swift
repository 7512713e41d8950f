import Yarn

/// The words of a line: who speaks, and the sentences.
struct LineText {
  /// Who speaks; the variable's name where that is filled in, nil where nobody is named.
  let speaker: String?
  /// The sentences that are said.
  let sentences: [Sentence]

  init(_ line: Outline.Line) {
    var letters = Self.letters(of: line)
    speaker = Self.takeSpeaker(from: &letters)
    sentences = Self.sentences(of: letters)
  }

  /// A character that is shown, and its bytes in the source.
  private struct Letter {
    /// Nil for a value that is filled in.
    var character: Character?
    var value: Outline.Expression?
    var place: Outline.Place
  }

  // MARK: Letters

  private static func letters(of line: Outline.Line) -> [Letter] {
    var letters: [Letter] = []
    var isInMarkup = false
    for piece in line.pieces {
      switch piece {
      case .value(let expression, let place):
        letters.append(Letter(character: nil, value: expression, place: place))
      case .text(let text, let place):
        var offset = 0
        var isEscaped = false
        let tags = ShownTags.tags(in: text)
        for index in text.indices {
          let character = text[index]
          let start = offset
          offset += character.utf8.count
          guard !tags.contains(where: { $0.contains(index) }) else { continue }
          if isEscaped || !"\\[]".contains(character) {
            guard !isInMarkup || isEscaped else { continue }
            letters.append(
              Letter(character: character, value: nil, place: place.part(from: start, to: offset)))
            isEscaped = false
          } else {
            isEscaped = character == "\\"
            if character != "\\" { isInMarkup = character == "[" }
          }
        }
      }
    }
    return letters
  }

  /// Removes the text before the first colon that is followed by a blank.
  private static func takeSpeaker(from letters: inout [Letter]) -> String? {
    guard
      let colon = letters.indices.first(where: { index in
        letters[index].character == ":"
          && (index + 1 == letters.count || letters[index + 1].character?.isWhitespace ?? false)
      }), colon > 0
    else { return nil }
    let name = letters[..<colon].map { letter in
      letter.character.map(String.init)
        ?? letter.value?.variables.first?.text ?? "{}"
    }.joined()
    letters.removeSubrange(...colon)
    return name
  }

  // MARK: Sentences

  private static let ends: Set<Character> = [".", "!", "?", "…"]
  private static let pauses: Set<Character> = [",", ";", ":", "–", "(", ")"]
  private static let joints: Set<Character> = ["'", "’", "-"]

  private static func sentences(of letters: [Letter]) -> [Sentence] {
    var sentences: [Sentence] = []
    var sentence = Sentence(words: [])
    var index = 0
    while index < letters.count {
      if isWordLetter(at: index, letters) {
        var end = index
        while end + 1 < letters.count, isWordLetter(at: end + 1, letters) { end += 1 }
        sentence.words.append(word(letters[index...end]))
        index = end + 1
        continue
      }
      if let character = letters[index].character {
        if pauses.contains(character), !sentence.words.isEmpty {
          sentence.pauses.insert(sentence.words.count - 1)
        }
        if ends.contains(character), endsSentence(at: index, letters) {
          close(&sentence, into: &sentences)
        }
      }
      index += 1
    }
    close(&sentence, into: &sentences)
    return sentences
  }

  private static func close(_ sentence: inout Sentence, into sentences: inout [Sentence]) {
    // A number with a full stop only counts the line.
    let isNumber =
      sentence.words.count == 1 && sentence.words[0].text.allSatisfy(\.isNumber)
      && !sentence.words[0].isValue
    if !sentence.words.isEmpty, !isNumber { sentences.append(sentence) }
    sentence = Sentence(words: [])
  }

  /// Letters, digits and values; `'` and `-` inside a word or before it, as in `'s` and `z'n`.
  private static func isWordLetter(at index: Int, _ letters: [Letter]) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      guard letters.indices.contains(index) else { return false }
      guard let character = letters[index].character else { return true }
      return character.isLetter || character.isNumber
    }
    if isLetter(index) { return true }
    guard let character = letters[index].character else { return true }
    if joints.contains(character) { return isLetter(index - 1) && isLetter(index + 1) }
    // 1.5 and 2,5 are one word.
    return (character == "." || character == ",")
      && index > 0 && letters[index - 1].character?.isNumber ?? false
      && index + 1 < letters.count && letters[index + 1].character?.isNumber ?? false
  }

  /// A sentence ends where a blank follows and no small letter.
  private static func endsSentence(at index: Int, _ letters: [Letter]) -> Bool {
    var next = index + 1
    while next < letters.count, let character = letters[next].character,
      ends.contains(character) || "'’\"”)".contains(character)
    {
      next += 1
    }
    guard next < letters.count else { return true }
    guard letters[next].character?.isWhitespace ?? false else { return false }
    while next < letters.count, letters[next].character?.isWhitespace ?? false { next += 1 }
    return next == letters.count || !(letters[next].character?.isLowercase ?? false)
  }

  private static func word(_ letters: ArraySlice<Letter>) -> Word {
    let place = letters[letters.startIndex].place.through(letters[letters.endIndex - 1].place)
    let hasValue = letters.contains { $0.character == nil }
    return Word(text: hasValue ? "" : String(letters.compactMap(\.character)), place: place)
  }
}
