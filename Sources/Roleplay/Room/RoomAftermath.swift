/// What remains of an evening beside its recording, when the room is closed.
public struct RoomAftermath: Sendable {
  /// The number of phones that answered the questionnaire.
  public var answered = 0
  /// The number of people who asked for a talk about one child.
  public var appointments = 0
  /// The path of the page with all of it, for the teacher alone; nil if there is nothing to keep, or
  /// if it could not be written.
  public var page: String?
  /// Whether the page is sealed.
  public var isSealed = false
  /// Why the page could not be written.
  public var problem: (any Phrase)?

  /// An evening of which nothing remains.
  public init() {}
}
