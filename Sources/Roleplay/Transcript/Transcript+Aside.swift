/// What the person did beside answering. A step back takes none of it back.
extension Transcript {
  /// The words that were looked up, each once, in order.
  public var lookedUpWords: [String] {
    var known: Set<String> = []
    return entries.flatMap(\.aside.lookedUp).filter { known.insert($0).inserted }
  }

  /// The tags of the languages in which the play was shown last: the first, and the one below it.
  public var shownIn: [String] {
    entries.last { !$0.aside.shownIn.isEmpty }?.aside.shownIn ?? [opening.language]
  }
}
