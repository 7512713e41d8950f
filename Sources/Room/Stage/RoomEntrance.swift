import Roleplay

/// The connection between a room's stage and the people in it: pages and their feeds.
protocol RoomEntrance: Sendable {
  /// Sends a view to everybody.
  func publish(_ view: RoomView, from stage: isolated RoomStage)
  /// The number of phones' pages that are open now.
  var connected: Int { get }
  var invitation: RoomInvitation? { get }
  var beamer: String? { get }
  var desk: String? { get }
  /// What laptops handed in.
  var laptops: [HandedIn] { get async }
  /// Closes the pages and their ports.
  func close() async
}
