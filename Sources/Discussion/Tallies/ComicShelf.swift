public import Roleplay

/// The comics of a class that the teacher read and showed.
public struct ComicShelf: Sendable, Hashable {
  /// A comic that may be shown.
  public struct Item: Sendable, Hashable {
    /// Identifies the comic without a name; only for programs, never shown.
    public var key: AnswerKey
    /// The comic, with blanks filled in.
    public var strip: Strip

    /// Makes an item.
    public init(key: AnswerKey, strip: Strip) {
      self.key = key
      self.strip = strip
    }
  }

  /// The comics that may be shown, in a fixed random order.
  public var shown: [Item]
  /// The number of comics that the teacher has not read yet.
  public var unread: Int
  /// The number of comics that the teacher read and keeps hidden.
  public var hidden: Int

  /// Makes a collection of comics.
  public init(shown: [Item] = [], unread: Int = 0, hidden: Int = 0) {
    self.shown = shown
    self.unread = unread
    self.hidden = hidden
  }
}
