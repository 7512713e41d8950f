/// A room full of people that a teacher directs: a stage whose answers come from many.
///
/// The shell knows nothing of phones, and the room nothing of a terminal.
public protocol DirectedRoom: Stage {
  /// How to join; nil if no phone can, and only cards are counted.
  var invitation: RoomInvitation? { get async }
  /// The address of the page for the beamer; nil if there is none.
  var beamer: String? { get async }
  /// The address of the teacher's own page; nil if there is none.
  var desk: String? { get async }
  /// What everybody may see now.
  var view: RoomView { get async }
  /// Takes notice of lines that were on the stage before a recording was taken up again.
  func remind(of cues: [Cue]) async
  /// The views from now on, the newest first; those that come while nobody looks are left out.
  func views() async -> AsyncStream<RoomView>
  /// What laptops handed in that play by themselves.
  var laptops: [HandedIn] { get async }
  /// Does what a teacher wants.
  func direct(_ direction: Direction) async throws(RoomError)
  /// Does what makes sense next: closes a vote, shows it, or goes on.
  func goOn() async throws(RoomError)
  /// Returns when the room waits for the teacher, or after a while.
  func untilWaiting() async
  /// The question that is open now; nil if there is none.
  var question: Cue? { get async }
  /// Who is there.
  func attendance() async -> RoomAttendance
  /// The texts that phones sent to the open question.
  func texts() async -> [RoomText]
  /// Closes the room: no port is open after it.
  ///
  /// - Parameter isOver: whether the evening is over, so that who voted what is erased.
  func close(isOver: Bool) async
}
