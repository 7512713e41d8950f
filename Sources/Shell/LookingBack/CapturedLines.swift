import Synchronization
import Yarn

/// Keeps lines that are written, to be drawn somewhere.
final class CapturedLines: Output {
  private let text = Mutex("")

  func write(_ text: String) {
    self.text.withLock { $0 += text }
  }

  /// The lines written so far; none are left.
  func take() -> [String] {
    text.withLock { text in
      defer { text = "" }
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
        String.init)
    }
  }
}

extension [String] {
  /// Adds lines, without a second blank one between.
  mutating func join(_ lines: some Sequence<String>) {
    for line in lines where !(line.isEmpty && (last?.isEmpty ?? true)) { append(line) }
  }
}
