import Synchronization
import Yarn

/// Captures written lines, to draw them elsewhere.
final class CapturedLines: Output {
  private let text = Mutex("")

  func write(_ text: String) {
    self.text.withLock { $0 += text }
  }

  /// Removes and returns the lines so far.
  func take() -> [String] {
    text.withLock { text in
      defer { text = "" }
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
        String.init)
    }
  }
}

extension [String] {
  /// Appends lines, without two blank lines in a row.
  mutating func join(_ lines: some Sequence<String>) {
    for line in lines where !(line.isEmpty && (last?.isEmpty ?? true)) { append(line) }
  }
}
