/// Who puts text that runs from right to left in its order on the screen (`--bidi`).
public enum Bidi: String, Sendable, CaseIterable {
  /// The terminal: text is sent in the order in which it is read.
  case terminal
  /// This program, with fribidi: text is sent in the order in which it stands from left to right.
  case program
  /// Nobody: text is sent in the order in which it is read, and nothing is said about it.
  case off
}
