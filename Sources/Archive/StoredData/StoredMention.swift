/// A file about others as well in which a pupil may be: an export, a report, notes of a teacher.
public struct StoredMention: Sendable, Hashable {
  /// What is known of the file.
  public enum Kind: Sendable, Hashable {
    /// The alias, or words of the pupil, are in it or in its name.
    case found
    /// Words cannot be looked for in it: it is compressed, or a picture.
    case unsearchable
  }

  /// What is known of the file.
  public var kind: Kind
  /// The path of the file.
  public var path: String
  /// Whether Weerwoord keeps something in the file that belongs to others, such as a lesson;
  /// otherwise somebody put it into the folder.
  public var isOurs: Bool

  /// The file as a thing that can be erased.
  public var group: StoredGroup { StoredGroup(StoredItem(.otherFile, at: path)) }
}
