public import Yarn

/// Why a line of text is no reply to a cue.
public enum ReplyTextProblem: Error, Sendable, Hashable {
  /// No whole number of the range.
  case noNumber(String, least: Int, most: Int)
  /// Not the number of each of so many things, once.
  case noOrder(String, items: Int)
  /// Not a number of points for each of so many things.
  case noPoints(String, items: Int)
  /// An agreement says who and what.
  case noAgreement(String)
  /// The cue takes no reply.
  case takesNoReply
  case empty
  /// No option begins with these words.
  case noSuchOption(String)
  /// There are only so many options.
  case noSuchNumber(Int, options: Int)
  /// More than one option begins with these words.
  case severalOptions(String, options: [String])
  /// No option has this colour's tag.
  case noSuchColour(String)
  /// Neither a letter nor a number nor a row: perhaps somebody's name.
  case noPlayer
  /// More than one note has a star.
  case severalPicked
}

extension ReplyTextProblem: Phrase {}
