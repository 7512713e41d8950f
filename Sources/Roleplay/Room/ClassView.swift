/// What a teacher sees of a class in which everybody plays on their own device: who is where. It has
/// nothing of what pupils read, chose or wrote.
public struct ClassView: Sendable, Hashable {
  /// A pupil, or a pair.
  public struct Seat: Sendable, Hashable {
    /// What the pupil is doing.
    public enum State: String, Sendable, Hashable, CaseIterable {
      /// Picks an alias.
      case choosing
      case playing
      /// Paused the story on their own device.
      case paused
      /// Waits for the teacher.
      case waiting
      /// Is at the end, and decides who may see the recording.
      case deciding
      case finished
      case stopped
    }

    /// The alias; nil before it is picked.
    public var alias: String?
    /// What the pupil is doing.
    public var state: State
    /// How far the pupil is; nil if the scenario has one part only.
    public var position: PlayProgress.Place?
    /// Whether a page of the pupil is open now.
    public var isConnected: Bool

    /// Makes a seat.
    public init(
      alias: String?, state: State, position: PlayProgress.Place?, isConnected: Bool
    ) {
      self.alias = alias
      self.state = state
      self.position = position
      self.isConnected = isConnected
    }
  }

  /// The pupils, in the order in which they came in.
  public var seats: [Seat] = []
  /// Whether the teacher paused everybody.
  public var isPaused = false
  /// How many seconds are left of the time that the teacher set; 0 when it is up; nil if none was set.
  public var secondsLeft: Int?

  /// Makes the view of a class that nobody joined yet.
  public init() {}

  /// The number of pupils in one of some states.
  public func count(_ states: Seat.State...) -> Int {
    seats.count { states.contains($0.state) }
  }
}
