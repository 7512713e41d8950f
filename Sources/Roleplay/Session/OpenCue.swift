/// A cue that waits for a reply, and what was said about it so far: the fold of its inputs.
///
/// Knows nothing of the dialogue, so a room or a shell can try out what inputs come to.
public struct OpenCue: Sendable, Hashable {
  /// The cue.
  public let cue: Cue
  /// Who answers it.
  public let audience: Audience
  /// What the inputs taken so far come to.
  public private(set) var reply = Reply()

  /// Opens a cue; nil where it takes no reply.
  public init?(_ cue: Cue, audience: Audience) {
    guard cue.isOpen else { return nil }
    self.cue = cue
    self.audience = audience
  }

  /// Takes inputs in their order: all of them, or none where one does not fit.
  ///
  /// - Throws: ``InputProblem`` for the first that does not fit.
  public mutating func accept(_ inputs: [Input]) throws(InputProblem) {
    var next = self
    for input in inputs {
      try next.take(input)
    }
    self = next
  }

  /// How many people stand behind each option, by cards and by ballots together; nil where nobody
  /// was counted.
  public var totals: [Int]? {
    guard case .choice(let options) = cue.kind else { return nil }
    var totals: [Int]?
    if case .counts(let counts) = reply.tally {
      totals = counts
    }
    guard !reply.ballots.isEmpty else { return totals }
    var sums = totals ?? Array(repeating: 0, count: options.count)
    for option in reply.ballots.values {
      if let index = options.firstIndex(where: { $0.id == option }) {
        sums[index] += 1
      }
    }
    return sums
  }

  /// The options, by place, that as many people stand behind as no other; all that can be chosen
  /// where it was said to be equal. Empty where nothing was counted.
  public var leaders: [Int] {
    guard case .choice(let options) = cue.kind else { return [] }
    switch reply.tally {
    case .most(let place): return [place]
    case .equal: return options.indices.filter { options[$0].isAvailable }
    case .counts, nil:
      guard let totals, let most = totals.max(), most > 0 else { return [] }
      return totals.indices.filter { totals[$0] == most }
    }
  }

  private mutating func take(_ input: Input) throws(InputProblem) {
    guard !reply.isComplete else { throw .noOpenCue }
    switch cue.kind {
    case .choice(let options): try choice(input, of: options)
    case .ask: try ask(input)
    case .collect(_, let minimum): try collect(input, minimum: minimum)
    case .discuss: try discuss(input)
    case .line, .reveal, .wait, .command, .end: throw .noOpenCue
    }
  }

  // MARK: Choices

  /// The last word counts: who decides after a count overrules it, and a new count overrules who
  /// decided.
  private mutating func choice(
    _ input: Input, of options: [Cue.Option]
  ) throws(InputProblem) {
    switch input {
    case .choose(let id):
      let option = try available(id, of: options)
      // Who decides on a tie decides between those that are equal.
      let leaders = leaders
      if leaders.count > 1, !leaders.contains(where: { options[$0].id == id }) {
        throw .undecided(leaders.map { "\($0 + 1) \(options[$0].text)" })
      }
      reply.chosen = option.id
    case .tally(let tally):
      guard audience.isRoom else { throw .noRoom }
      try check(tally, of: options)
      reply.tally = tally
      follow(leaders, of: options)
    case .ballot(let voter, let id):
      guard audience.isRoom else { throw .noRoom }
      reply.ballots[voter] = try available(id, of: options).id
      follow(leaders, of: options)
    case .withdraw(nil): reply = Reply()
    case .submit:
      if reply.chosen == nil {
        let leaders = leaders
        guard !leaders.isEmpty else { throw .nothingChosen }
        guard cue.isStatement else {
          throw .undecided(leaders.map { "\($0 + 1) \(options[$0].text)" })
        }
      }
      reply.isComplete = true
    case .text, .erased, .withdraw: throw .wrongKind
    }
  }

  private mutating func follow(_ leaders: [Int], of options: [Cue.Option]) {
    reply.chosen = leaders.count == 1 ? options[leaders[0]].id : nil
  }

  private func available(
    _ id: String, of options: [Cue.Option]
  ) throws(InputProblem) -> Cue.Option {
    guard let option = options.first(where: { $0.id == id }) else { throw .unknownOption(id) }
    guard option.isAvailable else { throw .unavailableOption(option.text) }
    return option
  }

  private func check(_ tally: Tally, of options: [Cue.Option]) throws(InputProblem) {
    switch tally {
    case .counts(let counts):
      guard counts.count == options.count else {
        throw .countsDoNotFit(got: counts.count, expected: options.count)
      }
      for (count, option) in zip(counts, options) {
        guard (0...InputProblem.largestCount).contains(count) else {
          throw .impossibleCount(count)
        }
        guard option.isAvailable || count == 0 else { throw .unavailableOption(option.text) }
      }
    case .most(let place):
      guard options.indices.contains(place) else { throw .unknownOption(String(place)) }
      guard options[place].isAvailable else { throw .unavailableOption(options[place].text) }
    case .equal: break
    }
  }

  // MARK: Words

  private mutating func ask(_ input: Input) throws(InputProblem) {
    switch input {
    case .text(let text):
      try check(text)
      reply.texts = [text]
    case .erased: reply.texts = [""]
    case .withdraw(nil): reply.texts = []
    case .submit:
      // Nothing at all is an answer too: a pupil may stay silent. An erased text is none.
      guard reply.texts.first != "" else { throw .emptyText }
      reply.isComplete = true
    case .choose, .tally, .ballot, .withdraw: throw .wrongKind
    }
  }

  private mutating func collect(_ input: Input, minimum: Int) throws(InputProblem) {
    switch input {
    case .choose(let number):
      guard let place = Int(number), reply.texts.indices.contains(place &- 1) else {
        throw Int(number).map { .noteMissing($0) } ?? .unknownOption(number)
      }
      reply.picked = place
    case .submit:
      guard !reply.texts.contains("") else { throw .emptyText }
      guard reply.texts.count >= minimum else {
        throw .tooFewNotes(have: reply.texts.count, minimum: minimum)
      }
      guard reply.picked != nil || reply.texts.isEmpty else { throw .nothingPicked }
      reply.isComplete = true
    case .text, .erased, .withdraw: try note(input)
    case .tally, .ballot: throw .wrongKind
    }
  }

  private mutating func discuss(_ input: Input) throws(InputProblem) {
    switch input {
    case .submit:
      guard !reply.texts.contains("") else { throw .emptyText }
      reply.isComplete = true
    case .text, .erased, .withdraw: try note(input)
    case .choose, .tally, .ballot: throw .wrongKind
    }
  }

  private mutating func note(_ input: Input) throws(InputProblem) {
    switch input {
    case .text(let text):
      try check(text)
      reply.texts.append(text)
    case .erased: reply.texts.append("")
    case .withdraw(nil):
      reply.texts = []
      reply.picked = nil
    case .withdraw(let number?):
      guard reply.texts.indices.contains(number &- 1) else { throw .noteMissing(number) }
      reply.texts.remove(at: number - 1)
      if let picked = reply.picked, picked >= number {
        reply.picked = picked == number ? nil : picked - 1
      }
    case .choose, .tally, .ballot, .submit: throw .wrongKind
    }
  }

  private func check(_ text: String) throws(InputProblem) {
    guard !text.allSatisfy(\.isWhitespace) else { throw .emptyText }
    // No text has more characters than bytes, and most are short.
    guard text.utf8.count > InputProblem.longestText else { return }
    var text = text
    // A loop over the bytes: a hundred thousand of them may have been pasted.
    let length = text.withUTF8 { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
      return count
    }
    guard length <= InputProblem.longestText else { throw .textTooLong(characters: length) }
  }
}
