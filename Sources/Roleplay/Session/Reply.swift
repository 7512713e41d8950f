/// An answer as a line of a transcript keeps it.
///
/// A line of a transcript does not say what it answers, so that one form holds the answers to every
/// shape of question. With its question it is an ``Answer``, and nothing but transcripts knows another.
public struct Reply: Sendable, Hashable {
  /// The id of the option that was chosen, or that most chose; the number or the place on a line.
  public var chosen: String?
  /// The answer, or the notes in order.
  public var texts: [String]
  /// The heading each note stands under, in the order of the notes; empty where none does.
  public var headings: [String]
  /// Which note was picked, from 1.
  public var picked: Int?
  /// What was counted by hand.
  public var tally: Tally?
  /// What each voter chose, by line id.
  public var ballots: [String: String]
  /// The ids of what was put in order, the first one first.
  public var order: [String]
  /// Whether the cue is closed.
  public var isComplete: Bool

  /// Makes a reply; without arguments, the one to start from.
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
  /// What a transcript keeps of an answer.
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
  /// The answer that a transcript kept, to a question of this shape.
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
  /// The answer that a transcript kept to this cue; nil where it asks nothing.
  public func answer(_ reply: Reply) -> Answer? {
    shape.map { Answer(reply, to: $0) }
  }
}
