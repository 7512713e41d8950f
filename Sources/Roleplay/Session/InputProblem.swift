public import Yarn

/// Why an input does not fit the open cue.
public enum InputProblem: Error, Sendable, Hashable {
  /// The longest answer that is kept, in characters.
  public static let longestText = 10_000

  case noOpenCue
  case unknownOption(String)
  case unavailableOption(String)
  /// A choice is to be closed, but nothing was chosen.
  case nothingChosen
  case emptyText
  case textTooLong(characters: Int)
  case tooFewNotes(have: Int, minimum: Int)
  case noteMissing(Int)
  /// Notes are to be closed, but none was picked.
  case nothingPicked
  /// A count needs one number per option.
  case countsDoNotFit(got: Int, expected: Int)
  /// As many for one option as for another: somebody has to decide.
  case undecided([String])
  /// A count or ballot where no room plays.
  case noRoom
  /// An input of a kind the cue does not take.
  case wrongKind
}
