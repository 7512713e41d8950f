/// The notes of a class for one question, grouped by headings.
public struct NoteBoard: Sendable, Hashable {
  /// The notes with one heading.
  public struct Group: Sendable, Hashable {
    /// The heading; empty for notes without one, which come last.
    public var heading: String
    /// Whether the teacher made the group; otherwise pupils gave the heading themselves.
    public var isMerged: Bool
    /// The number of notes with the heading, including those that are not shown.
    public var count: Int
    /// The notes that may be shown, in a fixed random order.
    public var notes: [ShownAnswer]

    /// Makes a group.
    public init(heading: String, isMerged: Bool = false, count: Int, notes: [ShownAnswer] = []) {
      self.heading = heading
      self.isMerged = isMerged
      self.count = count
      self.notes = notes
    }
  }

  /// The name of the notes in the scenario (`wegen`).
  public var name: String
  /// The teacher's groups in the teacher's order; then the pupils' own headings, if the teacher
  /// showed them, the most frequent first; then the notes without a heading.
  public var groups: [Group]
  /// The number of notes and headings that the teacher has not read yet.
  public var unread: Int
  /// The number of notes and headings that the teacher read and keeps hidden.
  public var hidden: Int
  /// The number of recordings with notes.
  public var recordings: Int

  /// Makes a board.
  public init(
    name: String, groups: [Group] = [], unread: Int = 0, hidden: Int = 0, recordings: Int = 0
  ) {
    self.name = name
    self.groups = groups
    self.unread = unread
    self.hidden = hidden
    self.recordings = recordings
  }
}
