/// A cue that waits for a reply, and what was said about it so far: the fold of its inputs.
///
/// Knows nothing of the dialogue, so a room or a shell can try out what inputs come to.
public struct OpenCue: Sendable, Hashable {
  /// The cue.
  public let cue: Cue
  /// What it asks.
  public let question: Question
  /// Who answers it.
  public let audience: Audience
  /// What the inputs taken so far come to.
  public internal(set) var answer: Answer
  /// Whether no more is taken.
  public internal(set) var isClosed = false

  /// Opens a cue; nil where it takes no reply.
  public init?(_ cue: Cue, audience: Audience) {
    guard let question = cue.question else { return nil }
    self.cue = cue
    self.question = question
    self.audience = audience
    answer = Answer(to: question.shape)
  }

  /// The answer as a transcript keeps it.
  public var reply: Reply { Reply(answer, isComplete: isClosed) }

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

  /// How many people stand behind each option, or on each place of a line, by cards and by ballots
  /// together; nil where nobody was counted.
  public var totals: [Int]? {
    question.shape.countedIDs.flatMap { answer.people?.totals(of: $0) }
  }

  /// The options, by place, that as many people stand behind as no other; all that can be chosen
  /// where it was said to be equal. Empty where nothing was counted.
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

  private mutating func take(_ input: Input) throws(InputProblem) {
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

  /// The last word counts: who decides after a count overrules it, and a new count overrules who
  /// decided.
  private mutating func choice(
    _ input: Input, of options: [Cue.Option]
  ) throws(InputProblem) {
    var vote = answer.vote
    switch input {
    case .choose(let id):
      let option = try available(id, of: options)
      // Who decides on a tie decides between those that are equal.
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

  /// Keeps a count; the option that most stand behind is chosen, where it is only one.
  private mutating func follow(_ counted: Answer.Vote, of options: [Cue.Option]) {
    answer = .option(counted)
    let leaders = leaders
    var vote = counted
    vote.chosen = leaders.count == 1 ? options[leaders[0]].id : nil
    answer = .option(vote)
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
        try Self.check(count)
        guard option.isAvailable || count == 0 else { throw .unavailableOption(option.text) }
      }
    case .most(let place):
      guard options.indices.contains(place) else { throw .unknownOption(String(place)) }
      guard options[place].isAvailable else { throw .unavailableOption(options[place].text) }
    case .equal: break
    }
  }

  /// That a number can be how many were counted.
  static func check(_ count: Int) throws(InputProblem) {
    guard (0...InputProblem.largestCount).contains(count) else { throw .impossibleCount(count) }
  }
}
