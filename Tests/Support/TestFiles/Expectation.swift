public import Foundation
public import Testing

/// Lines of text that are expected, in a file `NAME.expected` beside the file they are about.
///
/// With `RECORD_EXPECTATIONS=1` in the environment the file is written anew, and the test fails, so
/// that nobody records by accident what should have been looked at.
public struct Expectation {
  private let file: URL

  /// What is expected of a file.
  public init(for file: URL) {
    self.file = file.deletingPathExtension().appendingPathExtension("expected")
  }

  /// Compares lines with what is expected.
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
