import Roleplay

/// The words that are removed from a recording: those that a teacher left out, and the answers that
/// stay hidden. They are removed everywhere, also where a line repeats them.
struct RedactedWords: Sendable, Hashable {
  /// The minimum number of letters for a word to also match longer words that start with it
  /// (`Ahmeds`).
  private static let minimumStemLength = 3
  /// The maximum number of letters that the longer word may add.
  private static let maximumSuffixLength = 3

  /// Sequences of words in lower case.
  private var runs: Set<[String]> = []
  /// Words without letters or digits, as they were written.
  private var signs: Set<String> = []
  /// Whole answers, with the text that replaces each.
  private var answers: [String: String] = [:]

  /// Whether each word that is removed leaves a blank of its own, also beside another one: so a script
  /// that counts words counts as many as before.
  var keepsWordCount = false

  /// Whether no words are removed.
  var isEmpty: Bool { runs.isEmpty && signs.isEmpty && answers.isEmpty }

  // MARK: - Adding words

  /// Removes words of an answer, given by their indices in it.
  mutating func add(blanks: Set<Int>, of answer: String) {
    guard !blanks.isEmpty else { return }
    answers[answer] = BlankedWords.text(answer, blanks: blanks)
    var run = ""
    for (number, place) in BlankedWords.words(of: answer).enumerated() {
      if blanks.contains(number) {
        run += " " + answer[place]
      } else {
        add(name: run)
        run = ""
      }
    }
    add(name: run)
  }

  /// Removes a whole answer.
  mutating func add(hidden answer: String) {
    guard !answer.allSatisfy(\.isWhitespace) else { return }
    answers[answer] = ShownAnswer.blank
    let words = answer.bareWords.map { $0.lowercased() }
    // A short word by itself is common, and reveals nothing.
    if words.contains(where: { $0.count >= Self.minimumStemLength }) { runs.insert(words) }
  }

  /// Removes a word, or several words in a row, wherever they occur.
  mutating func add(words: String) {
    let bare = words.bareWords.map { $0.lowercased() }
    guard !bare.isEmpty else {
      for sign in words.split(whereSeparator: \.isWhitespace) { signs.insert(String(sign)) }
      return
    }
    runs.insert(bare)
  }

  /// Also removes the words that are removed from another recording.
  mutating func add(_ other: RedactedWords) {
    runs.formUnion(other.runs)
    signs.formUnion(other.signs)
    answers.merge(other.answers) { mine, _ in mine }
  }

  /// Removes a name as a whole, and each of its words: `Jan de Vries`, `Jan`, `Vries`.
  private mutating func add(name: String) {
    let words = name.bareWords.map(String.init)
    guard !words.isEmpty else {
      for sign in name.split(whereSeparator: \.isWhitespace) { signs.insert(String(sign)) }
      return
    }
    runs.insert(words.map { $0.lowercased() })
    let long = words.filter { $0.count >= Self.minimumStemLength }
    let capitalised = long.filter { $0.first?.isLowercase == false }
    for word in capitalised.isEmpty ? long : capitalised { runs.insert([word.lowercased()]) }
  }

  // MARK: - Removing words

  /// An answer, or a value that may be one, without the words.
  func redacted(ofAnswer answer: String) -> String {
    redacted(of: answers[answer] ?? answer)
  }

  /// A text without the words.
  func redacted(of text: String) -> String {
    let text = withoutSigns(text)
    guard !runs.isEmpty else { return text }
    let words = text.bareWords
    let plain = words.map { $0.lowercased() }
    var isLeftOut = words.map { _ in false }
    for run in runs where run.count <= words.count {
      for start in 0...(words.count - run.count)
      where Self.is(run, at: plain[start..<start + run.count]) {
        for place in start..<start + run.count { isLeftOut[place] = true }
      }
    }
    guard isLeftOut.contains(true) else { return text }
    var result = ""
    var end = text.startIndex
    for (place, word) in words.enumerated() {
      if !isLeftOut[place] {
        result += text[end..<word.endIndex]
      } else if place == 0 || !isLeftOut[place - 1]
        || keepsWordCount && text[end..<word.startIndex].contains(where: \.isWhitespace)
      {
        result += text[end..<word.startIndex] + ShownAnswer.blank
      }
      end = word.endIndex
    }
    return result + text[end...]
  }

  private static func `is`(_ run: [String], at words: ArraySlice<String>) -> Bool {
    guard let last = run.last, let word = words.last, run.dropLast().elementsEqual(words.dropLast())
    else { return false }
    return word == last
      || last.count >= minimumStemLength && word.hasPrefix(last)
        && word.count - last.count <= maximumSuffixLength
  }

  private func withoutSigns(_ text: String) -> String {
    guard !signs.isEmpty else { return text }
    var blanks: Set<Int> = []
    for (number, place) in BlankedWords.words(of: text).enumerated()
    where signs.contains(String(text[place])) {
      blanks.insert(number)
    }
    return BlankedWords.text(text, blanks: blanks)
  }
}

extension String {
  /// The words of the text without punctuation, as substrings.
  fileprivate var bareWords: [Substring] { split { !$0.isLetter && !$0.isNumber } }
}
