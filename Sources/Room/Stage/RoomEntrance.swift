import Roleplay

/// The connection between a room's stage and the people in it: pages and their feeds.
protocol RoomEntrance: Sendable {
  /// Sends a view to everybody.
  func publish(_ view: RoomView, from stage: isolated RoomStage)
  /// How many pages are open now.
  var connected: Int { get }
  var invitation: RoomInvitation? { get }
  var beamer: String? { get }
  var desk: String? { get }
  /// What laptops handed in.
  var laptops: [HandedIn] { get async }
  /// Ends it; no port is open after it.
  func close() async
}
