/// The amount of text that is shown before the reader has to press Enter.
public enum ReadingPace: String, CaseIterable, Sendable {
  /// One line.
  case line
  /// Until the next question, or half a screen.
  case part
  /// Until the next question, or a whole screen.
  case through
}
