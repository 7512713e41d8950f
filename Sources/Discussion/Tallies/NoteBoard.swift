/// The sticky notes of a class to one question, under headings.
public struct NoteBoard: Sendable, Hashable {
  /// Notes under one heading.
  public struct Group: Sendable, Hashable {
    /// The heading; empty for notes under none, which come last.
    public var heading: String
    /// Whether the teacher made the group, by hand; otherwise pupils gave this heading themselves.
    public var isMerged: Bool
    /// How many notes stand under it, those not shown included.
    public var count: Int
    /// The notes that may be seen, in a random order that stays the same.
    public var notes: [ShownAnswer]

    /// Makes a group.
    public init(heading: String, isMerged: Bool = false, count: Int, notes: [ShownAnswer] = []) {
      self.heading = heading
      self.isMerged = isMerged
      self.count = count
      self.notes = notes
    }
  }

  /// The name the scenario gives the notes (`wegen`).
  public var name: String
  /// The teacher's groups in the teacher's order, then the pupils' own headings (the kinds of answer
  /// they gave themselves; those the teacher has shown), the most used first, then what stands
  /// under none.
  public var groups: [Group]
  /// How many notes and headings the teacher has not read yet.
  public var unread: Int
  /// How many notes and headings the teacher has read and keeps hidden.
  public var hidden: Int
  /// How many recordings made notes.
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
