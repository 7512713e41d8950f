/// Who does what, and when.
public struct Agreement: Sendable, Hashable {
  /// Who does it: a role.
  public var who: String
  /// What is done.
  public var what: String
  /// When; may be empty.
  public var when: String

  /// Makes an agreement.
  public init(who: String, what: String, when: String) {
    self.who = who
    self.what = what
    self.when = when
  }

  /// Reads one as it is kept: three lines.
  public init?(kept text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(\.trimmed)
    guard lines.count == 3, !lines[0].isEmpty, !lines[1].isEmpty else { return nil }
    self.init(who: lines[0], what: lines[1], when: lines[2])
  }

  /// The text that is kept.
  public var kept: String {
    [who, what, when].map { part in
      part.split(whereSeparator: \.isNewline).joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// The agreement in one line.
  public var sentence: String {
    when.isEmpty ? "\(who): \(what)" : "\(who): \(what) (\(when))"
  }
}
