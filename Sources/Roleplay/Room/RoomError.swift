/// Why a room did not do what a teacher wants.
public enum RoomError: Error, Sendable, Hashable {
  /// Nothing is asked now.
  case nothingOpen
  /// The vote is closed already.
  case closedAlready
  /// Nobody voted yet.
  case nobodyVoted
  /// What was counted is more than there are seats.
  case moreThanSeats(counted: Int, seats: Int)
  /// The vote is a tie between the options with these words, and somebody has to decide.
  case undecided([String])
  /// There is no text, or no option, of this number.
  case noSuchNumber(Int)
  /// What is asked cannot be counted.
  case notCounted
  /// The number of minutes is less than one or more than the maximum.
  case noMinutes(Int)
  /// What a teacher typed is no order, and no answer to what is asked.
  case notUnderstood(String)
  /// The input did not fit.
  case input(InputError)
  /// What was typed is not an answer.
  case reply(ReplyTextError)
  /// A vote came too late, or for another question.
  case tooLate
  /// There is no earlier question to go back to.
  case atTheStart

  /// The longest talk, in minutes.
  public static let longestTalk = 60
}

extension RoomError: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .nothingOpen: "Er is nu geen vraag. Typ: volgende."
    case .closedAlready: "De stemming is al dicht. Typ: toon, of opnieuw."
    case .nobodyVoted:
      "Er heeft nog niemand gestemd. Wacht even, of tel kaarten: kaarten 12 7."
    case .moreThanSeats(let counted, let seats):
      "Je telde \(counted) kaarten, maar er zijn \(seats) plaatsen. Tel nog een keer."
    case .undecided(let options):
      "Het is gelijk: \(Self.list(options, "en")). Wie beslist? Typ: kies 1, of kies 2."
    case .noSuchNumber(let number): "Nummer \(number) is er niet."
    case .notCounted: "Bij deze vraag tellen we geen kaarten."
    case .noMinutes(let minutes):
      "\(minutes) minuten kan niet. Typ een getal van 1 tot en met \(Self.longestTalk): praat 3."
    case .notUnderstood(let words): "‘\(words.shown)’ ken ik niet. Typ: hulp."
    case .input(let problem): problem.dutch
    case .reply(let problem): problem.dutch
    case .tooLate: "De stemming is dicht. Je stem telt niet meer mee."
    case .atTheStart: InputError.atTheStart.dutch
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .nothingOpen: "Nothing is asked now. Type: next."
    case .closedAlready: "The vote is closed already. Type: show, or again."
    case .nobodyVoted: "Nobody has voted yet. Wait a little, or count cards: cards 12 7."
    case .moreThanSeats(let counted, let seats):
      "You counted \(counted) cards, but there are \(seats) seats. Count once more."
    case .undecided(let options):
      "It is equal: \(Self.list(options, "and")). Who decides? Type: pick 1, or pick 2."
    case .noSuchNumber(let number): "There is no number \(number)."
    case .notCounted: "No cards are counted at this question."
    case .noMinutes(let minutes):
      "\(minutes) minutes is not possible. Type a number from 1 to \(Self.longestTalk): talk 3."
    case .notUnderstood(let words): "I do not know ‘\(words.shown)’. Type: help."
    case .input(let problem): problem.english
    case .reply(let problem): problem.english
    case .tooLate: "The vote is closed. Your vote does not count any more."
    case .atTheStart: InputError.atTheStart.english
    }
  }

  private static func list(_ options: [String], _ and: String) -> String {
    options.map { "‘\($0.shown)’" }.joined(separator: " \(and) ")
  }
}
