/// The paths through the choices, with the number of recordings on each.
///
/// It is drawn as a flow from the start through the choices to the endings; a recording takes one
/// step into each choice on its path and one step out of it.
public struct ChoiceFlow: Sendable, Hashable {
  /// A choice, asked for the first time or again on a path.
  public struct Crossing: Sendable, Hashable {
    /// The question's id, as in ``QuestionResults/id``.
    public var question: String
    /// How often it was asked so far, from 1.
    public var time: Int

    /// Makes a choice.
    public init(question: String, time: Int = 1) {
      self.question = question
      self.time = time
    }
  }

  /// The start or the end of a step.
  public enum Place: Sendable, Hashable {
    case start
    case crossing(Crossing)
    /// An ending, by ``EndingCount/name``.
    case ending(String)
  }

  /// A step from one place to the next.
  public struct Step: Sendable, Hashable {
    /// The place where it begins: the start or a choice.
    public var from: Place
    /// The id of the chosen option; nil at the start.
    public var option: String?
    /// The place where it leads.
    public var to: Place
    /// The people who took it.
    public var travellers: Travellers

    /// The number of recordings that took it.
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

  /// The choices in the order of the story.
  public var crossings: [Crossing]
  /// The steps, sorted by where they begin, in the order of the story, then by option, then by
  /// where they lead.
  public var steps: [Step]

  /// Makes the paths.
  public init(crossings: [Crossing] = [], steps: [Step] = []) {
    self.crossings = crossings
    self.steps = steps
  }
}
