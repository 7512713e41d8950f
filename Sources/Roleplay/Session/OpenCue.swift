/// A cue that waits for a reply, with the fold of the inputs so far.
///
/// It does not depend on the dialogue, so that a room or a shell can try inputs out.
public struct OpenCue: Sendable, Hashable {
  /// The cue.
  public let cue: Cue
  /// Its question.
  public let question: Question
  /// The audience that answers it.
  public let audience: Audience
  /// The result of the inputs so far.
  public internal(set) var answer: Answer
  /// Whether it takes no more inputs.
  public internal(set) var isClosed = false

  /// Opens a cue; nil if it takes no reply.
  public init?(_ cue: Cue, audience: Audience) {
    guard let question = cue.question else { return nil }
    self.cue = cue
    self.question = question
    self.audience = audience
    answer = Answer(to: question.shape)
  }

  /// The answer in the form of a transcript.
  public var reply: Reply { Reply(answer, isComplete: isClosed) }

  /// Takes inputs in order: all of them, or none if one does not fit.
  ///
  /// - Throws: ``InputError`` for the first input that does not fit.
  public mutating func accept(_ inputs: [Input]) throws(InputError) {
    var next = self
    for input in inputs {
      try next.take(input)
    }
    self = next
  }

  /// The number of people for each option, or for each place on a line, by cards and ballots
  /// together; nil if nobody was counted.
  public var totals: [Int]? {
    question.shape.countedIDs.flatMap { answer.people?.totals(of: $0) }
  }

  /// The indices of the options with the most people; all available options after a tie that was
  /// not counted. Empty if there is no count.
  public var leaders: [Int] {
    guard case .options(let options) = question.shape else { return [] }
    switch answer.vote.people.tally {
    case .most(let place): return [place]
    case .equal: return options.indices.filter { options[$0].isAvailable }
    case .counts, nil:
      guard let totals, let most = totals.max(), most > 0 else { return [] }
      return totals.indices.filter { totals[$0] == most }
    }
  }

  private mutating func take(_ input: Input) throws(InputError) {
    guard !isClosed else { throw .noOpenCue }
    switch question.shape {
    case .options(let options): try choice(input, of: options)
    case .words: try ask(input)
    case .notes(.ideas(_, let minimum)): try collect(input, minimum: minimum)
    case .notes(.agreements): try agree(input)
    case .notes(.talk): try discuss(input)
    case .number(let range): try number(input, in: range)
    case .place(let range): try place(input, in: range)
    case .role: try cast(input)
    case .order(let items): try order(input, of: items)
    }
  }

  // MARK: Choices

  /// Takes an input, of which the last one counts: a decision after a count replaces it, and a new
  /// count replaces the decision.
  private mutating func choice(
    _ input: Input, of options: [Cue.Option]
  ) throws(InputError) {
    var vote = answer.vote
    switch input {
    case .choose(let id):
      let option = try available(id, of: options)
      // After a tie, the decision is between the options that are equal.
      let leaders = leaders
      if leaders.count > 1, !leaders.contains(where: { options[$0].id == id }) {
        throw .undecided(leaders.map { "\($0 + 1) \(options[$0].text)" })
      }
      vote.chosen = option.id
      answer = .option(vote)
    case .tally(let tally):
      guard audience.isRoom else { throw .noRoom }
      try check(tally, of: options)
      vote.people.tally = tally
      follow(vote, of: options)
    case .ballot(let voter, let id):
      guard audience.isRoom else { throw .noRoom }
      vote.people.ballots[voter] = try available(id, of: options).id
      follow(vote, of: options)
    case .withdraw(nil): answer = .option(Answer.Vote())
    case .submit:
      if vote.chosen == nil {
        let leaders = leaders
        guard !leaders.isEmpty else { throw .nothingChosen }
        guard cue.isStatement else {
          throw .undecided(leaders.map { "\($0 + 1) \(options[$0].text)" })
        }
      }
      isClosed = true
    case .text, .edit, .group, .order, .erased, .withdraw: throw .wrongKind
    }
  }

  /// Stores a count, and chooses the option with the most people, if there is only one.
  private mutating func follow(_ counted: Answer.Vote, of options: [Cue.Option]) {
    answer = .option(counted)
    let leaders = leaders
    var vote = counted
    vote.chosen = leaders.count == 1 ? options[leaders[0]].id : nil
    answer = .option(vote)
  }

  private func available(
    _ id: String, of options: [Cue.Option]
  ) throws(InputError) -> Cue.Option {
    guard let option = options.first(where: { $0.id == id }) else { throw .unknownOption(id) }
    guard option.isAvailable else { throw .unavailableOption(option.text) }
    return option
  }

  private func check(_ tally: Tally, of options: [Cue.Option]) throws(InputError) {
    switch tally {
    case .counts(let counts):
      guard counts.count == options.count else {
        throw .countsDoNotFit(got: counts.count, expected: options.count)
      }
      for (count, option) in zip(counts, options) {
        try Self.check(count)
        guard option.isAvailable || count == 0 else { throw .unavailableOption(option.text) }
      }
    case .most(let place):
      guard options.indices.contains(place) else { throw .unknownOption(String(place)) }
      guard options[place].isAvailable else { throw .unavailableOption(options[place].text) }
    case .equal: break
    }
  }

  /// Checks that a number can be a count of people.
  static func check(_ count: Int) throws(InputError) {
    guard (0...InputError.maximumCount).contains(count) else { throw .impossibleCount(count) }
  }
}
