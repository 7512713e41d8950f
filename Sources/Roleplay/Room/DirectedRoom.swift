/// A room full of people that a teacher directs: a stage whose answers come from many people.
///
/// The shell directs it without knowing how people answer, and the room does not know that a terminal
/// directs it.
public protocol DirectedRoom: Stage {
  /// How to join; nil if no phone can, and only cards are counted.
  var invitation: RoomInvitation? { get async }
  /// The address of the page for the beamer; nil if there is none.
  var beamer: String? { get async }
  /// The address of the teacher's own page; nil if there is none.
  var desk: String? { get async }
  /// What everybody may see now.
  var view: RoomView { get async }
  /// Shows the lines again that were on the stage when a recording was stopped.
  func remind(of cues: [Cue]) async
  /// The current view, and each one that follows. A slow reader gets the newest one only.
  func views() async -> AsyncStream<RoomView>
  /// What laptops handed in on which pupils played by themselves.
  var laptops: [HandedIn] { get async }
  /// Does what a teacher wants.
  func direct(_ direction: Direction) async throws(RoomError)
  /// Does the next thing in order: closes a vote, shows its result, or goes on.
  func goOn() async throws(RoomError)
  /// Shows the beamer's page in these languages, by their tags: the first one, and the one below it.
  func show(in languages: [String]) async
  /// Lets phones answer the questionnaire until the teacher goes on; returns at once if it is answered
  /// on paper.
  func askQuestionnaire() async
  /// What people wrote who ask for a talk about one child, in the order in which they asked.
  func appointments() async -> [String]
  /// Returns when the room waits for the teacher, or after a few seconds.
  func untilWaiting() async
  /// The question that is open now; nil if there is none.
  var question: Cue? { get async }
  /// Who is there.
  func attendance() async -> RoomAttendance
  /// The texts that phones sent to the open question.
  func texts() async -> [RoomText]
  /// Closes the room and its ports.
  ///
  /// - Parameter isOver: whether the evening is over. What each phone answered is then erased.
  /// - Returns: what remains of the evening.
  func close(isOver: Bool) async -> RoomAftermath
}
