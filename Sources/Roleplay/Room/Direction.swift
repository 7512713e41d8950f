/// What a teacher does with a room while a cue is open: the shell makes them, a room's stage obeys.
public enum Direction: Sendable, Hashable {
  /// No more votes.
  case close
  /// Shows what was voted.
  case show
  /// Votes once more; the first vote stays, to be shown beside the second.
  case again
  /// Cards were counted, of everybody together.
  case count(Tally)
  /// Cards were counted of children and adults apart, in the order of the options.
  case countApart([VoterGroup: [Int]])
  /// A talk of a number of minutes.
  case talk(minutes: Int)
  /// Lets the room see a text that a phone sent, by its number from 1.
  case display(text: Int)
  /// Puts a text away that a phone sent; nobody sees it, and it is not kept.
  case discard(text: Int)
  /// Picks the one of several: an option that ends a tie, or a text to go on with, by its number from 1.
  case pick(Int)
  /// The teacher's own answer, in the words of ``ReplyText``.
  case reply(String)
  /// On to the next cue.
  case next
  /// One step back, to the question before.
  case back
  /// Stops here; the recording is kept, and so are the votes.
  case stop
}
