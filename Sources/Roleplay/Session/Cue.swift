/// What a session puts on the stage: words to show, or something to answer.
public struct Cue: Sendable, Hashable {
  /// The stable id of the line whose words these are; empty where no line leads to the cue.
  public var line: String
  /// Who speaks, where the line names somebody.
  public var speaker: String?
  /// The words, without the speaker. For a cue that takes a reply: the question (the line just
  /// before it, which has been on the stage as a cue of its own).
  public var text: String
  /// The line's hashtags, without `#`.
  public var tags: [String]
  /// What is to be done with the words.
  public var kind: Kind

  /// The kinds of cue.
  public enum Kind: Sendable, Hashable {
    /// A line to show; takes no reply.
    case line
    /// A choice of one option.
    case choice([Option])
    /// An open question: `<<ask $answer>>`.
    case ask
    /// Short answers, at least so many, one of them picked: `<<collect wegen 3>>`.
    case collect(name: String, minimum: Int)
    /// A talk with a clock: `<<discuss 3>>`; takes notes.
    case discuss(minutes: Int)
    /// The room's answer to the last choice, to show: `<<reveal>>`; takes no reply.
    case reveal(Reveal)
    /// A pause, in seconds: `<<wait 2>>`; takes no reply.
    case wait(Float)
    /// A command no one here knows, as it stands; takes no reply.
    case command(String)
    /// The end of the scenario.
    case end
  }

  /// One of the options of a choice.
  public struct Option: Sendable, Hashable {
    /// The stable id of the option's line.
    public var id: String
    /// The words.
    public var text: String
    /// Whether it can be chosen now.
    public var isAvailable: Bool
    /// The line's hashtags, without `#`.
    public var tags: [String]

    /// Makes an option.
    public init(id: String, text: String, isAvailable: Bool = true, tags: [String] = []) {
      self.id = id
      self.text = text
      self.isAvailable = isAvailable
      self.tags = tags
    }
  }

  /// What a room answered to a choice.
  public struct Reveal: Sendable, Hashable {
    /// The question that was answered.
    public var question: String
    /// The options as they stood.
    public var options: [Option]
    /// What was counted, where anything was.
    public var tally: Tally?
    /// The id of the option that was chosen or that most chose; none where they are equal.
    public var chosen: String?

    /// Makes a reveal.
    public init(question: String, options: [Option], tally: Tally?, chosen: String?) {
      self.question = question
      self.options = options
      self.tally = tally
      self.chosen = chosen
    }
  }

  /// Makes a cue.
  public init(
    line: String, speaker: String? = nil, text: String, tags: [String] = [], kind: Kind
  ) {
    self.line = line
    self.speaker = speaker
    self.text = text
    self.tags = tags
    self.kind = kind
  }

  /// Whether the cue waits for a reply.
  public var isOpen: Bool {
    switch kind {
    case .choice, .ask, .collect, .discuss: true
    case .line, .reveal, .wait, .command, .end: false
    }
  }

  /// Whether the teacher answers, also where a room plays (tag `#teacher`).
  public var isForTeacher: Bool {
    tags.contains("teacher")
  }

  /// Whether the choice is a statement a room votes on (tag `#statement`): its outcome may be equal.
  public var isStatement: Bool {
    tags.contains("statement")
  }
}
