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
    /// A line of a role that a person plays, to act out in one's own way; takes no reply.
    case act(player: String)
    /// Something to answer.
    case question(Question)
    /// The room's answer to the last choice, to show: `<<reveal>>`; takes no reply.
    case reveal(Reveal)
    /// A pause, in seconds: `<<wait 2>>`; takes no reply.
    case wait(Float)
    /// A scene begins, for the first or a later time: `<<round tafel>>`; nothing to show.
    case round(name: String, number: Int)
    /// Those who play change roles: `<<swap>>`; who plays which now, to show.
    case swap([Casting])
    /// What was said in several rounds, or the notes of several groups: `<<compare tafel>>`; to show.
    case compare(Comparison)
    /// A trait of a comic's hero: `<<hero name $answer>>`; nothing to show.
    case hero(trait: HeroTrait, value: String)
    /// A panel of a comic begins, the words are what is seen: `<<panel flying>>`.
    case panel(pose: HeroPose)
    /// Somebody to turn to, and what for: `<<helper $who $what>>`; nothing to show.
    case helper(who: String, what: String)
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

  /// The longest pause, in seconds.
  static let longestWait: Float = 600

  /// A cue of no line.
  static func plain(_ kind: Kind) -> Cue {
    Cue(line: "", text: "", kind: kind)
  }

  /// Whether a panel of a comic begins with it.
  package var isPanel: Bool {
    if case .panel = kind { true } else { false }
  }

  /// Whether the cue waits for a reply.
  public var isOpen: Bool { if case .question = kind { true } else { false } }

  /// Whether there is nothing to see of it: it only says what is being made.
  public var showsNothing: Bool {
    switch kind {
    case .round, .hero, .helper: true
    case .line, .act, .question, .reveal, .wait, .swap, .compare, .panel, .command, .end: false
    }
  }

  /// Whether notes of this talk are not kept at all (tag `#private`): it is about one child.
  public var isPrivate: Bool {
    tags.contains("private")
  }

  /// Whether one of the notes is picked to go on with; not where all of them are wanted (tag
  /// `#no-pick`).
  public var picksNote: Bool {
    !tags.contains("no-pick")
  }

  /// How the scenario ends with it (tag `#ending:WORD`); nil where it does not.
  public var ending: String? { tags.lazy.compactMap(Scenario.ending).first }

  /// Whether a teacher reads what was answered before anybody else sees it (tag `#read-first`).
  public var isReadFirst: Bool { tags.contains("read-first") }

  /// Whether what was chosen before is marked when the question is asked again (tag `#marked`).
  public var marksChosen: Bool { tags.contains("marked") }

  /// Whether an answer that finishes a sentence is kept with its beginning: an insight, which is read
  /// by itself later, and a line tagged `#whole`.
  public var keepsWholeSentence: Bool {
    shape == .words(.insight) || tags.contains("whole")
  }

  /// Whether the line is no line to say but a thing to put in order (tag `#item`).
  var isItem: Bool { tags.contains("item") }

  /// Whether the teacher answers, also where a room plays (tag `#teacher`).
  public var isForTeacher: Bool {
    tags.contains("teacher")
  }

  /// Whether the choice is a statement a room votes on (tag `#statement`): its outcome may be equal.
  public var isStatement: Bool {
    tags.contains("statement")
  }
}
