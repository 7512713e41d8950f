import Roleplay

/// The words a teacher left out of a recording while reading, and the answers that were kept hidden:
/// they stay out wherever the recording says them, also where a line repeats them.
struct LeftOutWords: Sendable, Hashable {
  /// From how many letters on a longer word that begins so is taken for the same (`Ahmeds`).
  private static let leastStem = 3
  /// The most letters such an ending has.
  private static let longestEnding = 3

  /// Words that stand one after the other, in lower case.
  private var runs: Set<[String]> = []
  /// Words without a letter or a digit, as they stand.
  private var signs: Set<String> = []
  /// Whole answers, and what is seen in their place.
  private var answers: [String: String] = [:]

  /// Whether nothing is left out.
  var isEmpty: Bool { runs.isEmpty && signs.isEmpty && answers.isEmpty }

  // MARK: - What is left out

  /// Leaves out words of an answer, by their places in it from 0.
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

  /// Leaves out a whole answer.
  mutating func add(hidden answer: String) {
    guard !answer.allSatisfy(\.isWhitespace) else { return }
    answers[answer] = ShownAnswer.blank
    let words = answer.bareWords.map { $0.lowercased() }
    // A short word by itself is everywhere, and tells nothing of an answer.
    if words.contains(where: { $0.count >= Self.leastStem }) { runs.insert(words) }
  }

  /// Leaves out what another recording leaves out too.
  mutating func add(_ other: LeftOutWords) {
    runs.formUnion(other.runs)
    signs.formUnion(other.signs)
    answers.merge(other.answers) { mine, _ in mine }
  }

  /// A name is left out as it stands, and each of its words by itself: `Jan de Vries`, `Jan`, `Vries`.
  private mutating func add(name: String) {
    let words = name.bareWords.map(String.init)
    guard !words.isEmpty else {
      for sign in name.split(whereSeparator: \.isWhitespace) { signs.insert(String(sign)) }
      return
    }
    runs.insert(words.map { $0.lowercased() })
    let long = words.filter { $0.count >= Self.leastStem }
    let capitalised = long.filter { $0.first?.isLowercase == false }
    for word in capitalised.isEmpty ? long : capitalised { runs.insert([word.lowercased()]) }
  }

  // MARK: - Leaving it out

  /// An answer, or a value that may be one, as it may be seen.
  func leftOut(ofAnswer answer: String) -> String {
    leftOut(of: answers[answer] ?? answer)
  }

  /// Words as they may be seen.
  func leftOut(of text: String) -> String {
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
      } else if place == 0 || !isLeftOut[place - 1] {
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
      || last.count >= leastStem && word.hasPrefix(last)
        && word.count - last.count <= longestEnding
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
  /// Its words without the signs around them, as parts of it.
  fileprivate var bareWords: [Substring] { split { !$0.isLetter && !$0.isNumber } }
}
