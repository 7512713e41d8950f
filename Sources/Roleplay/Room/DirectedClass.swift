/// A class in which everybody plays on their own device, and a teacher directs all of them.
public protocol DirectedClass: Sendable {
  /// How to join; nil if this computer is on no network.
  var invitation: RoomInvitation? { get async }
  /// Who is where.
  var view: ClassView { get async }
  /// What laptops handed in on which pupils played by themselves.
  var laptops: [HandedIn] { get async }
  /// Pauses everybody: every screen asks to look at the teacher.
  func pause() async
  /// Lets everybody go on; a time that was set is over.
  func goOn() async
  /// Sets a time of a number of minutes, after which everybody is paused.
  func set(minutes: Int) async
  /// Lets one pupil go on although the others are paused. A pupil whose code was mistyped too often
  /// gets a new one.
  ///
  /// - Returns: the new code; nil if the old one is still valid.
  /// - Throws: ``ClassError/unknownAlias(_:)``.
  func letOn(_ alias: String) async throws(ClassError) -> String?
  /// Closes the class and its port. Plays that are not finished are stored and can be resumed.
  func close() async
}
