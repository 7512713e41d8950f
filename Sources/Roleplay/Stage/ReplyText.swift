/// Parses a reply written as a line of text: in a file of answers, in a test plan, or typed.
///
/// - A choice: its number, or the start of its text. With a room also counts in the order of the
///   options (`12 7 3`; unavailable options may be left out; with colours in any order, `34 groen
///   12 rood`), `meer groen` or `more green`, `meer rood` or `more red`, `gelijk` or `equal`;
///   children and adults separately: `kinderen 10 5 ouders 24 7` or `children 10 5 adults 24 7`.
/// - An open question: the answer, or nothing; `\n` is a line break, `\\` a backslash.
/// - Notes: `een | *twee | drie`, with a star before the picked one, by default the first; `\|` and
///   `\*` are the characters themselves. A heading follows an at sign: `een @Thuis`.
/// - Agreements: `wie; wat; wanneer | wie; wat`, or nothing.
/// - A number, or a place on a line; with a room counts in the order of the places.
/// - An order: the numbers of all items (`3 1 2`); with a room the points for each item, in their
///   original order.
/// - The player of a role: `A`, `2`, `rij 2` or `row 2`, never a name; `programma` or nothing for
///   the program.
/// - A discussion: its notes in the same way, without star, or nothing.
public enum ReplyText {
  /// Parses a line of text into inputs.
  ///
  /// They end with ``Input/submit``, except for a count that leaves a choice undecided: the next
  /// line then decides.
  ///
  /// - Throws: ``ReplyTextError`` if the text is not a reply to this cue. Whether the inputs fit
  ///   is up to the session.
  public static func inputs(
    from text: String, for cue: Cue, audience: Audience
  ) throws(ReplyTextError) -> [Input] {
    guard let question = cue.question else { throw .takesNoReply }
    let text =
      switch question.shape {
      case .options, .number, .place, .order: text.withASCIIDigits
      case .words, .notes, .role: text
      }
    switch question.shape {
    case .options(let options):
      let text = audience.isRoom ? ColouredCount.inOrder(text, of: options) : text
      if audience.isRoom, let count = GroupedCount(text, options: options.count) {
        let inputs = count.inputs(for: options)
        guard inputs.count > 1 else { throw .noSuchOption(text) }
        var open = OpenCue(cue, audience: audience)
        guard (try? open?.accept(inputs)) != nil, let leaders = open?.leaders, leaders.count > 1,
          !cue.isStatement
        else { return inputs + [.submit] }
        return inputs
      }
      let input = try choice(text.trimmed, of: options, audience: audience)
      if case .tally = input, var open = OpenCue(cue, audience: audience),
        (try? open.accept([input])) != nil, open.leaders.count > 1, !cue.isStatement
      {
        return [input]
      }
      return [input, .submit]
    case .number(let range):
      return [.choose(try number(text, in: range)), .submit]
    case .place(let range):
      return [try place(text.trimmed, in: range, audience: audience), .submit]
    case .order(let items):
      let numbers = numbers(in: text)
      if audience.isRoom, !cue.isForTeacher {
        guard let numbers, numbers.count == items.count else {
          throw .noPoints(text, items: items.count)
        }
        return [.tally(.counts(numbers)), .submit]
      }
      guard let numbers, numbers.sorted() == Array(1...max(1, items.count)) else {
        throw .noOrder(text, items: items.count)
      }
      return [.order(numbers.map { items[$0 - 1].id }), .submit]
    case .role:
      let player = text.trimmed
      let isProgram = ["", "programma", "program"].contains(player.lowercased())
      guard !isProgram else { return [.submit] }
      guard Casting.isPlayer(player) else { throw .noPlayer }
      return [.text(player), .submit]
    case .notes(.agreements):
      return try agreements(text).map { .text($0.kept) } + [.submit]
    case .words:
      let answer = unescaped(text)
      return answer.allSatisfy(\.isWhitespace) ? [.submit] : [.text(cue.kept(answer)), .submit]
    case .notes(.ideas):
      let notes = notes(text)
      let starred = notes.indices.filter { notes[$0].isStarred }
      guard starred.count <= 1 else { throw .severalPicked }
      let picked: [Input] = notes.isEmpty ? [] : [.choose(String((starred.first ?? 0) + 1))]
      let grouped = notes.enumerated().compactMap { place, note in
        note.heading.map { Input.group(place + 1, heading: $0) }
      }
      return notes.map { .text($0.text) } + grouped + picked + [.submit]
    case .notes(.talk):
      return notes(text).map { .text($0.text) } + [.submit]
    }
  }

  // MARK: Choices

  private static func choice(
    _ text: String, of options: [Cue.Option], audience: Audience
  ) throws(ReplyTextError) -> Input {
    let number = Int(text)
    if let number, options.indices.contains(number &- 1) {
      return .choose(options[number - 1].id)
    }
    if let counts = counts(in: text, of: options) {
      return .tally(.counts(counts))
    }
    let words = plain(text)
    guard !words.isEmpty else {
      throw text.isEmpty ? .empty : .noSuchOption(text)
    }
    if let named = try option(beginningWith: words, as: text, of: options) {
      return .choose(named.id)
    }
    if let card = quizCard(meant: words, of: options) { return .choose(card.id) }
    if let number { throw .noSuchNumber(number, options: options.count) }
    guard audience.isRoom else { throw .noSuchOption(text) }
    let colour: String
    switch words {
    case "gelijk", "equal": return .tally(.equal)
    case "meer groen", "more green": colour = "green"
    case "meer rood", "more red": colour = "red"
    default: throw .noSuchOption(text)
    }
    guard let place = options.firstIndex(where: { $0.tags.contains(colour) }) else {
      throw .noSuchColour(text)
    }
    return .tally(.most(place))
  }

  /// The card of a quiz that a word like yes or true means; nil if there are no such cards.
  private static func quizCard(meant words: String, of options: [Cue.Option]) -> Cue.Option? {
    let isGreen: Bool
    switch words {
    case "ja", "waar", "klopt", "dat klopt", "juist", "yes", "true", "right", "correct":
      isGreen = true
    case "nee", "niet waar", "onwaar", "klopt niet", "dat klopt niet", "onjuist", "no", "false",
      "wrong", "not right", "not true":
      isGreen = false
    default: return nil
    }
    return options.first { option in
      Language.allCases.contains { language in
        let cards = QuizWords(language: language)
        return option.text == (isGreen ? cards.green : cards.red)
      }
    }
  }

  /// Two or more numbers, with a place for each option.
  private static func counts(in text: String, of options: [Cue.Option]) -> [Int]? {
    guard let counts = numbers(in: text), counts.count > 1 else { return nil }
    let available = options.filter(\.isAvailable).count
    guard counts.count == available, available < options.count else { return counts }
    var rest = counts[...]
    return options.map { $0.isAvailable ? rest.popFirst() ?? 0 : 0 }
  }

  /// The only option whose text equals, or starts with, these words; unavailable options only match
  /// if no other does.
  private static func option(
    beginningWith words: String, as text: String, of options: [Cue.Option]
  ) throws(ReplyTextError) -> Cue.Option? {
    let plainTexts = options.map { plain($0.text) }
    let exact = options.indices.filter { plainTexts[$0] == words }
    let starting = options.indices.filter { plainTexts[$0].hasPrefix(words) }
    for places in [exact, starting] {
      let available = places.filter { options[$0].isAvailable }
      let candidates = available.isEmpty ? places : available
      if candidates.count > 1 {
        throw .severalOptions(text, options: candidates.map { options[$0].text })
      }
      if let place = candidates.first { return options[place] }
    }
    return nil
  }

  /// The text in lower case without accents, with one space between words: as people type it.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var gap = false
    for scalar in text.lowercased().unicodeScalars {
      let properties = scalar.properties
      switch properties.generalCategory {
      case .nonspacingMark: continue
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
        if gap, !plain.isEmpty {
          plain.append(" ")
        }
        gap = false
        plain.append(withoutAccent(scalar))
      case .spaceSeparator, .control, .lineSeparator, .paragraphSeparator, .dashPunctuation:
        gap = true
      default: continue
      }
    }
    return String(plain)
  }

  /// Replaces `é` by `e`, using the Unicode name: LATIN SMALL LETTER E WITH ACUTE.
  private static func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value > 0x7F, let name = scalar.properties.name else { return scalar }
    let words = name.split(separator: " ")
    guard words.count > 4, words[...2] == ["LATIN", "SMALL", "LETTER"], words[4] == "WITH",
      words[3].unicodeScalars.count == 1, let letter = words[3].lowercased().unicodeScalars.first
    else { return scalar }
    return letter
  }

  // MARK: Numbers and places

  private static func number(
    _ text: String, in range: ClosedRange<Int>
  ) throws(ReplyTextError) -> String {
    guard let number = Int(text.trimmed), range.contains(number) else {
      throw .noNumber(text, minimum: range.lowerBound, maximum: range.upperBound)
    }
    return String(number)
  }

  /// The numbers in a text, separated by white space or a comma; nil if it contains anything else.
  private static func numbers(in text: String) -> [Int]? {
    let parts = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "/" }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : nil
  }

  private static func place(
    _ text: String, in range: ClosedRange<Int>, audience: Audience
  ) throws(ReplyTextError) -> Input {
    if audience.isRoom, let counts = numbers(in: text), counts.count > 1 {
      return .tally(.counts(counts))
    }
    return .choose(try number(text, in: range))
  }

  private static func agreements(_ text: String) throws(ReplyTextError) -> [Agreement] {
    var agreements: [Agreement] = []
    for part in text.split(separator: "|") {
      let words = part.split(separator: ";", omittingEmptySubsequences: false)
        .map { $0.trimmed }
      if words == [""] { continue }
      guard (2...3).contains(words.count), !words[0].isEmpty, !words[1].isEmpty else {
        throw .noAgreement(part.trimmed)
      }
      agreements.append(
        Agreement(who: words[0], what: words[1], when: words.count > 2 ? words[2] : ""))
    }
    return agreements
  }

  // MARK: Words

  private struct Note {
    var text: String
    var isStarred: Bool
    var heading: String?
  }

  private static func notes(_ text: String) -> [Note] {
    var notes: [Note] = []
    var current = ""
    var isEscaped = false
    for character in text {
      if character == "|", !isEscaped {
        notes.append(contentsOf: note(current))
        current = ""
      } else {
        current.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return notes + note(current)
  }

  private static func note(_ text: String) -> [Note] {
    let text = text.trimmed
    let isStarred = text.hasPrefix("*")
    var words = isStarred ? text.dropFirst().trimmed : text
    var heading: String?
    if let sign = words.firstRange(of: " @") {
      heading = words[sign.upperBound...].trimmed
      words = words[..<sign.lowerBound].trimmed
    }
    return words.isEmpty
      ? [] : [Note(text: unescaped(words), isStarred: isStarred, heading: heading)]
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    var unescaped = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        switch character {
        case "n": unescaped.append("\n")
        case "\\", "|", "*": unescaped.append(character)
        default: unescaped += "\\\(character)"
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        unescaped.append(character)
      }
    }
    return isEscaped ? unescaped + "\\" : unescaped
  }
}
