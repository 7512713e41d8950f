/// A text that is not a reply to a cue.
public enum ReplyTextError: Error, Sendable, Hashable {
  /// The text is not a whole number in the range.
  case noNumber(String, minimum: Int, maximum: Int)
  /// The text does not contain the number of each of a number of items once.
  case noOrder(String, items: Int)
  /// The text does not contain points for each of a number of items.
  case noPoints(String, items: Int)
  /// An agreement lacks who or what.
  case noAgreement(String)
  /// The cue takes no reply.
  case takesNoReply
  case empty
  /// No option starts with this text.
  case noSuchOption(String)
  /// The number is larger than the number of options.
  case noSuchNumber(Int, options: Int)
  /// Several options start with this text.
  case severalOptions(String, options: [String])
  /// No option has the tag of this colour.
  case noSuchColour(String)
  /// The text is not a letter, a number or a row, so it may be a person's name.
  case noPlayer
  /// Several notes have a star.
  case severalPicked
}

extension ReplyTextError: Phrase {}
