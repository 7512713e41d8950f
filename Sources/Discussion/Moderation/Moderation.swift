import Roleplay

/// What a teacher decided about the own words of a class: which may be seen, which not, and what is
/// blanked in them. What it does not speak of was not read yet, and stays hidden.
///
/// Holds no words of pupils, so that nothing of a recording that is thrown away remains here; only
/// headings of groups, which the teacher types.
public struct Moderation: Sendable, Hashable {
  /// What was decided about one text.
  public enum Verdict: Sendable, Hashable {
    /// It may be seen, with blanks for these words of it, from 0.
    case shown(blanks: Set<Int>)
    /// It was read, and stays hidden.
    case hidden
  }

  /// Notes a teacher put together.
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

  /// What was decided, by text.
  public var verdicts: [AnswerKey: Verdict]
  /// The groups of notes, by the question's id, in the teacher's order.
  public var groups: [String: [NoteGroup]]

  /// Nothing read, nothing decided.
  public init(
    verdicts: [AnswerKey: Verdict] = [:], groups: [String: [NoteGroup]] = [:]
  ) {
    self.verdicts = verdicts
    self.groups = groups
  }

  /// Adds what is decided elsewhere too: of two verdicts the one that shows less counts.
  public mutating func add(_ other: Moderation) {
    verdicts.merge(other.verdicts) { mine, theirs in
      guard case .shown(let blanks) = mine, case .shown(let more) = theirs else { return .hidden }
      return .shown(blanks: blanks.union(more))
    }
    groups.merge(other.groups) { mine, theirs in mine + theirs.filter { !mine.contains($0) } }
  }

  /// Puts a note into a group, and out of any other of the question; into none where the heading is
  /// empty.
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
