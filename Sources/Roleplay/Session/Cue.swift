/// What a session puts on the stage: text to show, or a question to answer.
public struct Cue: Sendable, Hashable {
  /// The stable id of the line with the text; empty if the cue has no line.
  public var line: String
  /// The speaker; nil if the line names none.
  public var speaker: String?
  /// The text without the speaker. For a cue that waits for a reply, this is the question: the line
  /// just before it, which was on the stage as a cue of its own.
  public var text: String
  /// The hashtags of the line, without `#`.
  public var tags: [String]
  /// The kind of cue.
  public var kind: Kind

  /// The kinds of cue.
  public enum Kind: Sendable, Hashable {
    /// A line to show; takes no reply.
    case line
    /// A line of a role that a person plays, to act out in the person's own way; takes no reply.
    case act(player: String)
    /// A question to answer.
    case question(Question)
    /// The room's answer to the last choice, to show: `<<reveal>>`; takes no reply.
    case reveal(Reveal)
    /// A pause, in seconds: `<<wait 2>>`; takes no reply.
    case wait(Float)
    /// The begin of a scene, for the first time or again: `<<round tafel>>`; shows nothing.
    case round(name: String, number: Int)
    /// The players swap roles: `<<swap>>`; shows the new cast.
    case swap([Casting])
    /// The comparison of several rounds, or of the notes of several groups: `<<compare tafel>>`.
    case compare(Comparison)
    /// A trait of a comic's hero: `<<hero name $answer>>`; shows nothing.
    case hero(trait: HeroTrait, value: String)
    /// The begin of a comic's panel, with its caption: `<<panel flying>>`.
    case panel(pose: HeroPose)
    /// A person who can help, and with what: `<<helper $who $what>>`; shows nothing.
    case helper(who: String, what: String)
    /// The text of an unknown command; takes no reply.
    case command(String)
    /// The end of the scenario.
    case end
  }

  /// An option of a choice.
  public struct Option: Sendable, Hashable {
    /// The stable id of the option's line.
    public var id: String
    /// The text.
    public var text: String
    /// Whether it can be chosen now.
    public var isAvailable: Bool
    /// The hashtags of the line, without `#`.
    public var tags: [String]

    /// Makes an option.
    public init(id: String, text: String, isAvailable: Bool = true, tags: [String] = []) {
      self.id = id
      self.text = text
      self.isAvailable = isAvailable
      self.tags = tags
    }
  }

  /// A room's answer to a choice.
  public struct Reveal: Sendable, Hashable {
    /// The question that was answered.
    public var question: String
    /// The options, as they were shown.
    public var options: [Option]
    /// The count; nil if nothing was counted.
    public var tally: Tally?
    /// The id of the chosen option, or of the one that most people chose; nil if options are equal.
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

  /// The maximum pause, in seconds.
  static let maximumWait: Float = 600

  /// Makes a cue without a line.
  static func plain(_ kind: Kind) -> Cue {
    Cue(line: "", text: "", kind: kind)
  }

  /// Whether it begins a panel of a comic.
  package var isPanel: Bool {
    if case .panel = kind { true } else { false }
  }

  /// Whether it waits for a reply.
  public var isOpen: Bool { if case .question = kind { true } else { false } }

  /// Whether it shows nothing, because it only adds to what the pupil makes.
  public var showsNothing: Bool {
    switch kind {
    case .round, .hero, .helper: true
    case .line, .act, .question, .reveal, .wait, .swap, .compare, .panel, .command, .end: false
    }
  }

  /// Whether the question is a discussion with a clock.
  public var isTalk: Bool { if case .notes(.talk) = shape { true } else { false } }

  /// Whether the notes of this discussion are not stored, because it is about one child (tag
  /// `#private`).
  public var isPrivate: Bool {
    tags.contains("private")
  }

  /// Whether one of the notes is picked to continue with; false if all of them are needed (tag
  /// `#no-pick`).
  public var picksNote: Bool {
    !tags.contains("no-pick")
  }

  /// The ending of the scenario with this cue (tag `#ending:WORD`); nil if it is not an ending.
  public var ending: String? { tags.lazy.compactMap(Scenario.ending).first }

  /// Whether a teacher reads the answers before anybody else sees them (tag `#read-first`).
  public var isReadFirst: Bool { tags.contains("read-first") }

  /// Whether earlier choices are marked when the question is asked again (tag `#marked`).
  public var marksChosen: Bool { tags.contains("marked") }

  /// Whether an answer that finishes a sentence is stored with the beginning of the sentence: an
  /// insight, which is read on its own later, and a line with the tag `#whole`.
  public var keepsWholeSentence: Bool {
    shape == .words(.insight) || tags.contains("whole")
  }

  /// Whether the line is an item to put in order, and not a line to say (tag `#item`).
  var isItem: Bool { tags.contains("item") }

  /// Whether the question is about how to play (tag `#setup`): how long, how hard, with whom. Its
  /// answer says nothing about the scenario's subject and is not counted.
  public var isSetup: Bool { tags.contains("setup") }

  /// Whether the teacher answers, even if a room plays (tag `#teacher`).
  public var isForTeacher: Bool {
    tags.contains("teacher")
  }

  /// Whether the choice is a statement on which a room votes (tag `#statement`): the result may be
  /// a tie.
  public var isStatement: Bool {
    tags.contains("statement")
  }
  /// Whether it has something for a person to read before the play goes on.
  package var isToBeRead: Bool {
    switch kind {
    case .line, .act, .reveal, .swap, .compare: true
    case .question, .wait, .round, .hero, .panel, .helper, .command, .end: false
    }
  }

  /// Whether an empty answer is as good as any (tag `#optional`), so that nobody is asked twice.
  public var isOptional: Bool { tags.contains("optional") }

  /// Whether nobody is to see how somebody else votes on it (tag `#folded`): by phone or with a folded
  /// card, never with a raised one. A child that holds up another card than its father is exposed.
  public var isFolded: Bool { tags.contains("folded") }
}
