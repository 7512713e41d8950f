/// How fast a recording is played back.
public enum ReplayPace: String, Sendable, Hashable, CaseIterable {
  /// Enter after every line.
  case step
  /// As it went, with long silences cut short.
  case natural
  /// All at once.
  case instant
}
