public import Foundation
public import Testing

/// Expected lines of text, in a file `NAME.expected` next to the file to which they belong.
///
/// With `RECORD_EXPECTATIONS=1` in the environment, the file is rewritten and the test fails, so
/// that nobody records by accident what should have been checked.
public struct Expectation {
  private let file: URL

  /// Makes the expectation of a file.
  public init(for file: URL) {
    self.file = file.deletingPathExtension().appendingPathExtension("expected")
  }

  /// Compares lines with the expected ones.
  public func check(
    _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = lines.map { $0 + "\n" }.joined()
    if ProcessInfo.processInfo.environment["RECORD_EXPECTATIONS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent); look at it", sourceLocation: sourceLocation)
      return
    }
    let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == expected, sourceLocation: sourceLocation)
  }
}
