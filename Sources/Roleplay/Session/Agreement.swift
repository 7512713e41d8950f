/// An agreement: who does what, and when.
public struct Agreement: Sendable, Hashable {
  /// The role of the person who does it.
  public var who: String
  /// What the person does.
  public var what: String
  /// When the person does it; may be empty.
  public var when: String

  /// Makes an agreement.
  public init(who: String, what: String, when: String) {
    self.who = who
    self.what = what
    self.when = when
  }

  /// Reads an agreement from its stored form, which has three lines.
  public init?(kept text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(\.trimmed)
    guard lines.count == 3, !lines[0].isEmpty, !lines[1].isEmpty else { return nil }
    self.init(who: lines[0], what: lines[1], when: lines[2])
  }

  /// The stored form.
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
