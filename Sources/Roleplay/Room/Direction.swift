/// What a teacher does with a room while a cue is open: the shell makes a direction, and the room's
/// stage follows it.
public enum Direction: Sendable, Hashable {
  /// Takes no more votes.
  case close
  /// Shows the result of the vote.
  case show
  /// Begins a second vote; the first one is shown beside it.
  case again
  /// Enters the counted cards of everybody together.
  case count(Tally)
  /// Enters the counted cards of children and of adults, in the order of the options.
  case countApart([VoterGroup: [Int]])
  /// Lets the room talk for a number of minutes.
  case talk(minutes: Int)
  /// Shows everybody a text that a phone sent, by its number from 1.
  case display(text: Int)
  /// Discards a text that a phone sent: nobody sees it, and it is not recorded.
  case discard(text: Int)
  /// Picks the option that decides a tie, or the text to go on with, by its number from 1.
  case pick(Int)
  /// Gives the teacher's own answer, as ``ReplyText`` reads it.
  case reply(String)
  /// Goes on to the next cue.
  case next
  /// Goes back to the previous question.
  case back
  /// Stops here. The recording and the votes are kept.
  case stop
}
