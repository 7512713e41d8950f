/// An answer in the form of a line of a transcript.
///
/// Such a line does not say what it answers, so one form contains the answers to all shapes of
/// questions. Together with its question it becomes an ``Answer``; only transcripts use this type.
public struct Reply: Sendable, Hashable {
  /// The id of the chosen option, or of the one that most people chose; the number, or the place on
  /// a line.
  public var chosen: String?
  /// The answer in the person's own words, or the notes in order.
  public var texts: [String]
  /// The heading of each note, in the order of the notes; empty if no note has one.
  public var headings: [String]
  /// The number of the picked note, from 1.
  public var picked: Int?
  /// The count by hand.
  public var tally: Tally?
  /// The choice of each voter, by line id.
  public var ballots: [String: String]
  /// The ids of the items in order.
  public var order: [String]
  /// Whether the cue is closed.
  public var isComplete: Bool

  /// Makes a reply, by default an empty one.
  public init(
    chosen: String? = nil, texts: [String] = [], headings: [String] = [], picked: Int? = nil,
    tally: Tally? = nil,
    ballots: [String: String] = [:], order: [String] = [], isComplete: Bool = false
  ) {
    self.chosen = chosen
    self.texts = texts
    self.headings = headings
    self.picked = picked
    self.tally = tally
    self.ballots = ballots
    self.order = order
    self.isComplete = isComplete
  }
}

extension Reply {
  /// Makes the form of an answer for a transcript.
  public init(_ answer: Answer, isComplete: Bool) {
    self.init(isComplete: isComplete)
    switch answer {
    case .option(let vote):
      chosen = vote.chosen
      keep(vote.people)
    case .words(let text), .role(let text): texts = [text].compactMap { $0 }
    case .notes(let notes):
      texts = notes.texts
      headings = notes.headings
      picked = notes.picked
    case .number: chosen = answer.numeral
    case .place(let placement):
      chosen = answer.numeral
      keep(placement.people)
    case .order(let ranking):
      order = ranking.order
      keep(ranking.people)
    }
  }

  private mutating func keep(_ people: PeopleCount) {
    tally = people.tally
    ballots = people.ballots
  }
}

extension Answer {
  /// Makes an answer from its form in a transcript, for a question of a shape.
  public init(_ reply: Reply, to shape: Question.Shape) {
    let people = PeopleCount(tally: reply.tally, ballots: reply.ballots)
    self =
      switch shape {
      case .options: .option(Vote(chosen: reply.chosen, people: people))
      case .words: .words(reply.texts.first)
      case .notes:
        .notes(Notes(texts: reply.texts, headings: reply.headings, picked: reply.picked))
      case .number: .number(reply.chosen.flatMap { Int($0) })
      case .place:
        .place(Placement(place: reply.chosen.flatMap { Int($0) }, people: people))
      case .role: .role(player: reply.texts.first)
      case .order: .order(Ranking(order: reply.order, people: people))
      }
  }
}

extension Cue {
  /// The answer to this cue from its form in a transcript; nil if the cue has no question.
  public func answer(_ reply: Reply) -> Answer? {
    shape.map { Answer(reply, to: $0) }
  }
}
