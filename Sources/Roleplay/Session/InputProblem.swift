public import Yarn

/// Why an input does not fit the open cue.
public enum InputProblem: Error, Sendable, Hashable {
  /// The longest answer that is kept, in Unicode scalars (for most languages: characters).
  public static let longestText = 10_000

  /// The longest heading notes stand under, in Unicode scalars.
  public static let longestHeading = 80

  /// The largest number of people that can be counted for one option.
  public static let largestCount = 100_000

  case noOpenCue
  /// No option has this id.
  case unknownOption(String)
  /// The option with these words cannot be chosen now.
  case unavailableOption(String)
  /// A choice is to be closed, but nothing was chosen.
  case nothingChosen
  case emptyText
  case textTooLong(characters: Int)
  case tooFewNotes(have: Int, minimum: Int)
  /// No note has this number.
  case noteMissing(Int)
  /// Notes are to be closed, but none was picked.
  case nothingPicked
  /// A count needs one number per option.
  case countsDoNotFit(got: Int, expected: Int)
  /// Fewer people than none, or more than ``largestCount``.
  case impossibleCount(Int)
  /// As many for one option as for another: somebody has to decide. The words of these options.
  case undecided([String])
  /// No whole number of the range.
  case notInRange(String, least: Int, most: Int)
  /// A count on a line needs one number per place.
  case placesDoNotFit(got: Int, expected: Int)
  /// Each of so many things must stand in an order once.
  case orderIncomplete(Int)
  /// A name of a player that is no short one.
  case playerTooLong(characters: Int)
  case headingTooLong(characters: Int)
  /// An agreement says who and what.
  case agreementIncomplete
  /// Notes of this talk are not kept.
  case notesNotKept
  /// An answer in a role that the program plays.
  case playedByProgram(role: String)
  /// A count or ballot where no room plays.
  case noRoom
  /// An input of a kind the cue does not take.
  case wrongKind
  /// One step back is asked for where no decision was made before.
  case atTheStart
}

extension InputProblem: Phrase {}
