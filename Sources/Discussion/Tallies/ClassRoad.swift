/// The road through the choices, with how many recordings went which way.
///
/// Drawn as a flow from the start by the crossings to the endings; a recording takes one step into
/// each crossing on its road and one out of it.
public struct ClassRoad: Sendable, Hashable {
  /// A choice, for the first or a later time on one road.
  public struct Crossing: Sendable, Hashable {
    /// The question's id, as in ``QuestionResults/id``.
    public var question: String
    /// For which time it is asked, from 1.
    public var time: Int

    /// Makes a crossing.
    public init(question: String, time: Int = 1) {
      self.question = question
      self.time = time
    }
  }

  /// Where a step begins or leads to.
  public enum Place: Sendable, Hashable {
    case start
    case crossing(Crossing)
    /// An ending, by ``EndingCount/name``.
    case ending(String)
  }

  /// From one place to the next.
  public struct Step: Sendable, Hashable {
    /// Where it begins: the start or a crossing.
    public var from: Place
    /// The id of the option that was taken there; nil from the start.
    public var option: String?
    /// Where it leads to.
    public var to: Place
    /// Who went this way.
    public var travellers: Travellers

    /// How many recordings went this way.
    public var recordings: Int { travellers.recordings }

    /// Makes a step.
    public init(from: Place, option: String?, to: Place, travellers: Travellers) {
      self.from = from
      self.option = option
      self.to = to
      self.travellers = travellers
    }

    /// Makes a step that only pupils and pairs took.
    public init(from: Place, option: String?, to: Place, recordings: Int) {
      self.init(from: from, option: option, to: to, travellers: Travellers(players: recordings))
    }
  }

  /// The crossings in the order of the story.
  public var crossings: [Crossing]
  /// The steps: by where they begin, in the order of the story, then by option, then by where they
  /// lead to.
  public var steps: [Step]

  /// Makes a road.
  public init(crossings: [Crossing] = [], steps: [Step] = []) {
    self.crossings = crossings
    self.steps = steps
  }
}
