import Roleplay

/// A teacher's decisions about the pupils' own words in a class: which are shown, which are hidden,
/// and which of their words are blanked. Texts without a decision have not been read yet, and stay
/// hidden.
///
/// It contains no words of pupils, so that nothing remains in it when a recording is thrown away;
/// only the headings of groups, which the teacher types.
public struct Moderation: Sendable, Hashable {
  /// The decision about one text.
  public enum Verdict: Sendable, Hashable {
    /// It is shown, with blanks for the words with these indices.
    case shown(blanks: Set<Int>)
    /// The teacher read it, and it stays hidden.
    case hidden
  }

  /// Notes that a teacher grouped.
  public struct NoteGroup: Sendable, Hashable {
    /// The heading, in the teacher's words.
    public var heading: String
    /// The notes.
    public var notes: Set<AnswerKey>

    /// Makes a group.
    public init(heading: String, notes: Set<AnswerKey>) {
      self.heading = heading
      self.notes = notes
    }
  }

  /// The decisions, by text.
  public var verdicts: [AnswerKey: Verdict]
  /// The groups of notes, by the question's id, in the teacher's order.
  public var groups: [String: [NoteGroup]]

  /// Makes decisions, by default none.
  public init(
    verdicts: [AnswerKey: Verdict] = [:], groups: [String: [NoteGroup]] = [:]
  ) {
    self.verdicts = verdicts
    self.groups = groups
  }

  /// Adds other decisions. Of two about the same text, the one that shows less counts.
  public mutating func add(_ other: Moderation) {
    verdicts.merge(other.verdicts) { mine, theirs in
      guard case .shown(let blanks) = mine, case .shown(let more) = theirs else { return .hidden }
      return .shown(blanks: blanks.union(more))
    }
    groups.merge(other.groups) { mine, theirs in mine + theirs.filter { !mine.contains($0) } }
  }

  /// Moves a note to the group with a heading, and out of other groups of the question; an empty
  /// heading removes it from its group.
  public mutating func put(_ note: AnswerKey, under heading: String, of question: String) {
    var list = groups[question] ?? []
    for index in list.indices { list[index].notes.remove(note) }
    let heading = heading.trimmed
    if !heading.isEmpty {
      if let index = list.firstIndex(where: { $0.heading == heading }) {
        list[index].notes.insert(note)
      } else {
        list.append(NoteGroup(heading: heading, notes: [note]))
      }
    }
    list.removeAll(where: \.notes.isEmpty)
    groups[question] = list.isEmpty ? nil : list
  }
}
