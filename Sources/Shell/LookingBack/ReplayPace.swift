/// How a recording is first played back.
public enum ReplayPace: String, Sendable, Hashable, CaseIterable {
  /// One step at a time.
  case step
  /// With the original times, except that long silences are shortened.
  case natural
  /// Everything at once.
  case instant
}
