/// An input that does not fit the open cue.
public enum InputError: Error, Sendable, Hashable {
  /// The maximum length of an answer, in Unicode scalars (in most languages: characters).
  public static let maximumTextLength = 10_000

  /// The maximum length of a heading of notes, in Unicode scalars.
  public static let maximumHeadingLength = 80

  /// The maximum number of people that can be counted for one option.
  public static let maximumCount = 100_000

  case noOpenCue
  /// No option has this id.
  case unknownOption(String)
  /// The option with this text cannot be chosen now.
  case unavailableOption(String)
  /// A choice was closed without a chosen option.
  case nothingChosen
  case emptyText
  case textTooLong(characters: Int)
  case tooFewNotes(have: Int, minimum: Int)
  /// No note has this number.
  case noteMissing(Int)
  /// Notes were closed without a picked note.
  case nothingPicked
  /// A count has a number for each option.
  case countsDoNotFit(got: Int, expected: Int)
  /// A negative number of people, or more than ``maximumCount``.
  case impossibleCount(Int)
  /// Options are equal, and somebody has to decide. The texts of these options.
  case undecided([String])
  /// The text is not a whole number in the range.
  case notInRange(String, minimum: Int, maximum: Int)
  /// A count on a line has a number for each place.
  case placesDoNotFit(got: Int, expected: Int)
  /// An order contains each of this number of items once.
  case orderIncomplete(Int)
  /// A player's name is too long.
  case playerTooLong(characters: Int)
  case headingTooLong(characters: Int)
  /// An agreement lacks who or what.
  case agreementIncomplete
  /// The notes of this discussion are not stored.
  case notesNotKept
  /// An answer for a role that the program plays.
  case playedByProgram(role: String)
  /// A count or a ballot, but no room plays.
  case noRoom
  /// An input of a kind that the cue does not take.
  case wrongKind
  /// A step back, but there is no earlier decision.
  case atTheStart
}

extension InputError: Phrase {}
