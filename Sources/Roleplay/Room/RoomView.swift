/// What everybody in a room may see now: a snapshot with a number. A slow phone gets the newest one.
public struct RoomView: Sendable, Hashable {
  /// How far the room is with what is asked.
  public enum Phase: String, Sendable, Hashable {
    /// People come in; nothing was shown yet.
    case welcome
    /// Lines to listen to.
    case reading
    /// A question is open.
    case asking
    /// No more answers are taken; nothing is shown of them.
    case closed
    /// What was answered is shown.
    case shown
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

  /// Counts up with every change.
  public var number = 0
  /// How far the room is.
  public var phase = Phase.welcome
  /// Counts up with every question that is asked, and with every vote on it: an answer says which it is
  /// for.
  public var vote = 0
  /// The lines since the last question.
  public var lines: [Line] = []
  /// The open question, or the one whose result is still shown; nil if there is none.
  public var question: Cue?
  /// How many said something to the open question, on phones.
  public var answered = 0
  /// How many cards were counted.
  public var cards = 0
  /// How many joined.
  public var joined = 0
  /// What was answered, once the teacher shows it.
  public var result: Result?
  /// The texts that the teacher lets everybody see.
  public var texts: [String] = []
  /// A talk that goes on.
  public var talk: Talk?
  /// The option that was the right one, once a quiz said so.
  public var right: String?
  /// How many phones of a quiz had every answer right; nil if it is no quiz.
  public var standing: Int?

  /// Makes the view of a room that nothing happened in.
  public init() {}
}

/// Who is in a room, for the teacher alone: numbers, never who.
public struct RoomAttendance: Sendable, Hashable {
  /// Devices that joined.
  public var devices: Int
  /// Devices that are there now.
  public var connected: Int
  /// Devices of each group.
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
  /// The code that is then asked for.
  public var code: String
  /// The whole address, with the code in it, as the QR code has it.
  public var link: String
  /// The squares of that code, line by line; true is dark. Empty if it cannot be drawn.
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
