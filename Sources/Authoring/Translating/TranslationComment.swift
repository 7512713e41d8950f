import Roleplay

/// The comment of a row in a string table: what people wrote there, then the line as it is in the
/// base language and what is the matter with its translation.
///
/// `not checked | [stale] nl: Dag! [was] Hallo!`
struct TranslationComment: Equatable {
  /// What is the matter.
  enum State: Equatable {
    case sound
    /// The line has changed since it was translated.
    case stale
    /// The line is no more.
    case removed
  }

  /// What people wrote.
  var finding: String
  var state: State
  /// The line in the base language; nil where it was never noted.
  var original: String?
  /// The line as it was when it was translated, where it has changed.
  var former: String?

  private static let separator = " | "
  private static let label = Scenario.baseLanguage + ": "
  private static let stale = "[stale] "
  private static let removed = "[removed] "
  private static let was = " [was] "

  init(finding: String = "", state: State = .sound, original: String?, former: String? = nil) {
    self.finding = finding
    self.state = state
    self.original = original
    self.former = former
  }

  /// Reads a comment of a table.
  init(_ text: String) {
    self.init(finding: text, original: nil)
    for (mark, state) in [
      (Self.stale + Self.label, State.stale), (Self.removed + Self.label, .removed),
      (Self.label, .sound),
    ] {
      let start: String.Index
      if text.hasPrefix(mark) {
        start = text.startIndex
        finding = ""
      } else if let range = text.firstRange(of: Self.separator + mark) {
        start = text.index(range.lowerBound, offsetBy: Self.separator.count)
        finding = String(text[..<range.lowerBound])
      } else {
        continue
      }
      self.state = state
      let words = text[text.index(start, offsetBy: mark.count)...]
      if state == .stale, let range = words.firstRange(of: Self.was) {
        original = String(words[..<range.lowerBound])
        former = String(words[range.upperBound...])
      } else {
        original = String(words)
      }
      return
    }
  }

  /// The comment as written in a table.
  var text: String {
    guard let original else { return finding }
    let mark =
      switch state {
      case .sound: ""
      case .stale: Self.stale
      case .removed: Self.removed
      }
    let words = mark + Self.label + original + (former.map { Self.was + $0 } ?? "")
    return finding.isEmpty ? words : finding + Self.separator + words
  }
}
