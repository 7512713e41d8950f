/// The answers of a recording that a replay hides until somebody asks for them, together with the
/// later lines that would reveal them.
///
/// A line reveals an answer in the pupil's own words if it contains all of it, or three consecutive
/// words of it; it reveals a chosen option if it contains all its words.
struct HiddenAnswers: Sendable {
  /// The text that replaces a repeated answer.
  static let blank = "[…]"
  /// The number of consecutive words that counts as a repetition.
  private static let run = 3

  /// The indices of the moments with answers, and of those that chose an option, in order.
  private var places: [Int] = []
  private var choices: [Int] = []
  /// The indices of answers in the pupil's own words, by sequences of up to three words, in lower
  /// case.
  private var said: [String: [Int]] = [:]
  /// The chosen options, by the first of their words.
  private var options: [Substring: [HiddenOption]] = [:]
  /// The indices of answers that were asked for, and are shown.
  private var shown: Set<Int> = []
  /// The indices of the answers on which a moment depends, by the moment's index.
  private var causes: [Int: [Int]] = [:]

  private struct HiddenOption {
    var words: [Substring]
    var places: [Int]
  }

  /// Finds the answers in the moments of a recording.
  ///
  /// - Parameters:
  ///   - consequences: the consequences of each choice.
  ///   - asked: the indices of moments that do not depend on any answer.
  init(in moments: [Moment], consequences: ChoiceConsequences? = nil, asked: Range<Int> = 0..<0) {
    let numbers = Dictionary(
      moments.enumerated().map { ($0.element.entry, $0.offset) }, uniquingKeysWith: { $1 })
    for (place, moment) in moments.enumerated() {
      guard case .reply(let reply, let cue) = moment.kind, cue.hasHiddenAnswer else { continue }
      places.append(place)
      for entry in moment.question.flatMap({ consequences?.entries[$0] }) ?? [] {
        guard let behind = numbers[entry], !asked.contains(behind) else { continue }
        causes[behind, default: []].append(place)
      }
      for text in reply.texts { add(said: text, at: place) }
      guard let options = cue.options else { continue }
      choices.append(place)
      if let option = options.first(where: { $0.id == reply.chosen }) {
        add(option: option.text, at: place)
      }
    }
  }

  private mutating func add(said text: String, at place: Int) {
    let words = text.words
    let length = min(words.count, Self.run)
    guard length > 0 else { return }
    for start in 0...(words.count - length) {
      let run = words[start..<(start + length)]
      guard length < Self.run || run.contains(where: \.isLong) else { continue }
      let key = Self.key(run)
      if said[key]?.last != place { said[key, default: []].append(place) }
    }
  }

  private mutating func add(option text: String, at place: Int) {
    let words = text.words
    guard let first = words.first, words.contains(where: \.isLong) else { return }
    if let index = options[first]?.firstIndex(where: { $0.words == words }) {
      options[first]?[index].places.append(place)
    } else {
      options[first, default: []].append(HiddenOption(words: words, places: [place]))
    }
  }

  private static func key(_ words: ArraySlice<Substring>) -> String {
    words.joined(separator: " ").lowercased()
  }

  /// The index of the last hidden answer up to an index; nil if there is none.
  func last(upTo place: Int) -> Int? {
    var found = places.last { $0 <= place && !shown.contains($0) }
    // The consequence of a choice cannot be shown before the choice.
    while let last = found, let cause = cause(of: last) { found = cause }
    return found
  }

  /// The index of the first hidden answer on which a moment depends; nil if there is none.
  private func cause(of place: Int) -> Int? {
    causes[place]?.first { !shown.contains($0) }
  }

  /// Shows the answer at an index from now on.
  mutating func show(at place: Int) { shown.insert(place) }

  // MARK: - Concealing

  /// A moment without what is hidden.
  ///
  /// - Parameter next: the index of the answer that is shown next.
  func concealed(_ moment: Moment, at place: Int, next: Int?) -> Moment {
    guard let answer = answer(in: moment, at: place) else {
      guard case .cue(let cue) = moment.kind else { return moment }
      var moment = moment
      if cause(of: place) != nil {
        moment.concealment = .behindChoice
        moment.kind = .cue(Cue(line: "", text: "", kind: .line))
      } else {
        moment.kind = .cue(concealed(cue, at: place))
      }
      return moment
    }
    guard !shown.contains(answer) else { return moment }
    var moment = moment
    moment.concealment = answer == next ? .next : .later
    switch moment.kind {
    case .reply(_, let cue): moment.kind = .reply(Reply(), to: cue)
    case .cue(var cue):
      cue.kind = .line
      moment.kind = .cue(cue)
    case .wentBack, .resumed, .branched: break
    }
    return moment
  }

  /// The index of the answer that a moment contains or shows again; nil if there is none.
  private func answer(in moment: Moment, at place: Int) -> Int? {
    switch moment.kind {
    case .reply(_, let cue): cue.hasHiddenAnswer ? place : nil
    case .cue(let cue):
      if case .reveal = cue.kind { choices.last { $0 < place } } else { nil }
    case .wentBack, .resumed, .branched: nil
    }
  }

  private func concealed(_ cue: Cue, at place: Int) -> Cue {
    var cue = cue
    cue.text = concealed(cue.text, before: place)
    cue.speaker = cue.speaker.map { concealed($0, before: place, isName: true) }
    switch cue.kind {
    case .question(var question):
      question.shape = question.shape.mapWords(
        options: { option in
          var option = option
          option.text = concealed(option.text, before: place, isName: true)
          return option
        }, role: { $0 })
      cue.kind = .question(question)
    case .compare(var comparison):
      for row in comparison.rows.indices {
        comparison.rows[row].answers = comparison.rows[row].answers.map {
          concealed($0, before: place)
        }
      }
      cue.kind = .compare(comparison)
    case .line, .act, .reveal, .wait, .round, .swap, .hero, .panel, .helper, .command, .end: break
    }
    return cue
  }

  /// A text without the words of hidden answers before an index.
  ///
  /// - Parameter isName: whether the text is a speaker's name or an option, which is often a role
  ///   that was chosen before. One or two words then only count as a repetition if they are the
  ///   whole text.
  private func concealed(_ text: String, before place: Int, isName: Bool = false) -> String {
    let words = text.words
    var isHidden = words.map { _ in false }
    func hide(_ run: Range<Int>, where places: [Int]?) {
      let isSecret = places?.contains { $0 < place && !shown.contains($0) } ?? false
      if isSecret { for word in run { isHidden[word] = true } }
    }
    for start in words.indices {
      let isBehindColon =
        start > 0 && text[words[start - 1].endIndex..<words[start].startIndex].contains(":")
      for length in 1...Self.run where start + length <= words.count {
        let run = start..<(start + length)
        guard !isName || length == Self.run || run == words.indices,
          isBehindColon || words[run].contains(where: \.isLong)
        else { continue }
        hide(run, where: said[Self.key(words[run])])
      }
      guard !isName else { continue }
      for option in options[words[start]] ?? [] {
        let run = start..<(start + option.words.count)
        guard run.upperBound <= words.count, words[run].elementsEqual(option.words) else {
          continue
        }
        hide(run, where: option.places)
      }
    }
    guard isHidden.contains(true) else { return text }
    var result = ""
    var end = text.startIndex
    for (index, word) in words.enumerated() {
      if !isHidden[index] {
        result += text[end..<word.endIndex]
      } else if index == 0 || !isHidden[index - 1] {
        result += text[end..<word.startIndex] + Self.blank
      }
      end = word.endIndex
    }
    return result + text[end...]
  }
}

extension Cue {
  /// Whether its answer is hidden when answers are; who plays a role is not.
  fileprivate var hasHiddenAnswer: Bool {
    if case .role = shape { false } else { true }
  }
}

extension Substring {
  /// Whether a word is long enough to reveal something wherever it occurs; shorter words are
  /// common, and only reveal something after a colon.
  fileprivate var isLong: Bool { count >= 3 }
}

extension String {
  /// The words of the text, as substrings.
  fileprivate var words: [Substring] { split { !$0.isLetter && !$0.isNumber } }
}
