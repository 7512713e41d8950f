public import Roleplay

/// The comics of a class, as far as the teacher has read and shown them.
public struct ComicShelf: Sendable, Hashable {
  /// A comic that may be seen.
  public struct Item: Sendable, Hashable {
    /// Whose it is, without a name: for a program, never to be shown.
    public var key: AnswerKey
    /// The comic; blanked words are filled in.
    public var strip: Strip

    /// Makes an item.
    public init(key: AnswerKey, strip: Strip) {
      self.key = key
      self.strip = strip
    }
  }

  /// The comics that may be seen, in a random order that stays the same.
  public var shown: [Item]
  /// How many the teacher has not read yet.
  public var unread: Int
  /// How many the teacher has read and keeps hidden.
  public var hidden: Int

  /// Makes a shelf.
  public init(shown: [Item] = [], unread: Int = 0, hidden: Int = 0) {
    self.shown = shown
    self.unread = unread
    self.hidden = hidden
  }
}
