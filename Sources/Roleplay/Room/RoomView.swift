/// What everybody in a room may see now: a snapshot with a number. A slow phone gets the newest one.
public struct RoomView: Sendable, Hashable {
  /// What the room is doing.
  public enum Phase: String, Sendable, Hashable {
    /// People join; nothing was shown yet.
    case welcome
    /// Lines are shown and read out.
    case reading
    /// A question is open.
    case asking
    /// No more answers are taken; nothing is shown of them.
    case closed
    /// What was answered is shown.
    case shown
    /// The play is over, and phones answer the questionnaire.
    case questionnaire
    /// It is over.
    case ended
  }

  /// Somebody's words.
  public struct Line: Sendable, Hashable {
    /// The stable id of the line, by which it is found in other languages.
    public var id: String
    /// Who speaks; nil if the line names nobody.
    public var speaker: String?
    /// What is said.
    public var text: String

    /// Makes a line.
    public init(id: String, speaker: String? = nil, text: String) {
      self.id = id
      self.speaker = speaker
      self.text = text
    }
  }

  /// What was counted, in the order in which the question counts.
  public struct Result: Sendable, Hashable {
    /// Of everybody.
    public var all: [Int]
    /// Of children and adults apart; nothing if one of the groups is too small for that.
    public var groups: [VoterGroup: [Int]]
    /// The vote before this one; nil if there was none.
    public var first: [Int]?
    /// Of all, those that were counted by hand; nil if none were.
    public var cards: [Int]?
    /// What was said of cards that nobody counted: which option had most, or that it was equal.
    public var uncounted: Tally?

    /// Makes a result.
    public init(
      all: [Int], groups: [VoterGroup: [Int]] = [:], first: [Int]? = nil, cards: [Int]? = nil
    ) {
      self.all = all
      self.groups = groups
      self.first = first
      self.cards = cards
    }
  }

  /// A talk with a clock.
  public struct Talk: Sendable, Hashable {
    /// How long it lasts.
    public var minutes: Int
    /// When it is over, in milliseconds of the room's own clock.
    public var end: Int

    /// Makes a talk.
    public init(minutes: Int, end: Int) {
      self.minutes = minutes
      self.end = end
    }
  }

  /// Increases with every change.
  public var number = 0
  /// What the room is doing.
  public var phase = Phase.welcome
  /// Increases with every question, and with every vote on it: an answer has the number of the vote
  /// that it is for.
  public var vote = 0
  /// The lines since the last question.
  public var lines: [Line] = []
  /// The open question, or the one whose result is still shown; nil if there is none.
  public var question: Cue?
  /// The number of phones that answered the open question, or the questionnaire.
  public var answered = 0
  /// The number of cards that were counted.
  public var cards = 0
  /// The number of phones that joined.
  public var joined = 0
  /// The number of people who asked for a talk about one child: for the teacher alone.
  public var appointments = 0
  /// What was answered, once the teacher shows it.
  public var result: Result?
  /// The texts that the teacher lets everybody see.
  public var texts: [String] = []
  /// A talk that goes on.
  public var talk: Talk?
  /// The option that was the right one, once a quiz said so.
  public var right: String?
  /// The number of phones that had every answer of a quiz right; nil if it is no quiz.
  public var standing: Int?

  /// Makes the view of a room in which nothing happened yet.
  public init() {}
}

/// Who is in a room, for the teacher alone: numbers, never who.
public struct RoomAttendance: Sendable, Hashable {
  /// The number of devices that joined.
  public var devices: Int
  /// The number of devices that are connected now.
  public var connected: Int
  /// The number of devices of each group.
  public var groups: [VoterGroup: Int]
  /// The number of seats; nil if the teacher did not say.
  public var seats: Int?

  /// Makes an attendance.
  public init(devices: Int, connected: Int, groups: [VoterGroup: Int], seats: Int? = nil) {
    self.devices = devices
    self.connected = connected
    self.groups = groups
    self.seats = seats
  }
}

/// A text that a phone sent, for the teacher to read first.
public struct RoomText: Sendable, Hashable {
  /// Its number, from 1.
  public var number: Int
  /// The words.
  public var words: String
  /// Whether everybody sees it.
  public var isDisplayed: Bool

  /// Makes a text.
  public init(number: Int, words: String, isDisplayed: Bool = false) {
    self.number = number
    self.words = words
    self.isDisplayed = isDisplayed
  }
}

/// How to join: what the beamer and the terminal show.
public struct RoomInvitation: Sendable, Hashable {
  /// A short address to type: `192.168.1.20:4040`.
  public var address: String
  /// The code to type there.
  public var code: String
  /// The address with the code, for the QR code.
  public var link: String
  /// The squares of the QR code, line by line; true is dark. Empty if it cannot be drawn.
  public var squares: [[Bool]]
  /// What is typed on a laptop to hand in; nil if nothing can be handed in.
  public var handInCode: String?

  /// Makes an invitation.
  public init(
    address: String, code: String, link: String, squares: [[Bool]], handInCode: String? = nil
  ) {
    self.address = address
    self.code = code
    self.link = link
    self.squares = squares
    self.handInCode = handInCode
  }
}
