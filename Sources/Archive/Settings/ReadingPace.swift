/// How far a text runs on before its reader presses Enter.
public enum ReadingPace: String, CaseIterable, Sendable {
  /// One line at a time.
  case line
  /// To the next question, or to half a screen.
  case part
  /// To the next question, or to a whole screen.
  case through
}
