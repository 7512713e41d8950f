/// How a recording is played back at first.
public enum ReplayPace: String, Sendable, Hashable, CaseIterable {
  /// A step at a time.
  case step
  /// As it went, with long silences cut short.
  case natural
  /// All at once.
  case instant
}
