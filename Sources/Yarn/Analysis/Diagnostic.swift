/// A message for an author about a script: an error, a warning or a note.
public struct Diagnostic: Sendable, Hashable {
  /// The severity.
  public enum Severity: String, Sendable, Hashable {
    /// The scripts cannot be compiled until it is corrected.
    case error
    /// The scripts can be compiled, but may not do what was meant.
    case warning
    /// Nothing is wrong, but something could be better.
    case note
  }

  /// A stable code: Yarn Spinner's own (`YS0012`) if it has one.
  public let code: String
  /// The severity.
  public var severity: Severity
  /// The name of the source.
  public let file: String
  /// The first position.
  public let start: SourcePosition
  /// The position after the last character.
  public let end: SourcePosition
  /// The sentence, in English.
  public let message: String
  /// The names, texts and numbers in the sentence.
  public let arguments: [String]
  /// The reason as a value, for a host that says it in another language.
  public let reason: (any Sendable)?
  /// The line it is on, as written in the source; empty if it is too long to be shown.
  public let excerpt: String
  /// The line before it; nil if that line is blank or missing.
  public let before: String?
  /// The line after it; nil if that line is blank or missing.
  public let after: String?

  /// The line, from 1.
  public var line: Int { start.line }
  /// The column in graphemes, from 1.
  public var column: Int { start.column }

  /// Makes a diagnostic, for programs that check more than the language.
  public init(
    code: String, severity: Severity, file: String, start: SourcePosition, end: SourcePosition,
    message: String, arguments: [String] = [], reason: (any Sendable)? = nil, excerpt: String,
    before: String? = nil, after: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.start = start
    self.end = end
    self.message = message
    self.arguments = arguments
    self.reason = reason
    self.excerpt = excerpt
    self.before = before
    self.after = after
  }

  /// The diagnostic as text: place, sentence, and the line with a caret below it,
  /// between its neighbours.
  public func rendered() -> String {
    rendered(severity: severity.rawValue, message: message)
  }

  /// The diagnostic as text, with the host's own words for the severity and the sentence.
  public func rendered(severity: String, message: String) -> String {
    let head = "\(file):\(line):\(column): \(severity) \(code): \(message)"
    guard !excerpt.isEmpty else { return head }
    var pad = ""
    for character in excerpt.prefix(column - 1) {
      pad.append(character == "\t" ? "\t" : " ")
    }
    let width = end.line == start.line ? max(1, end.column - start.column) : 1
    let carets = String(repeating: "^", count: min(width, max(1, excerpt.count - column + 1)))
    let digits = String(after == nil ? line : line + 1).count
    func gutter(_ number: String) -> String {
      String(repeating: " ", count: digits - number.count) + number + " | "
    }
    var rows = [head]
    if let before { rows.append(gutter(String(line - 1)) + before) }
    rows.append(gutter(String(line)) + excerpt)
    rows.append(gutter("") + pad + carets)
    if let after { rows.append(gutter(String(line + 1)) + after) }
    return rows.joined(separator: "\n")
  }
}

extension Diagnostic {
  /// Whether two diagnostics have the same code, severity, place and sentence; reasons are not
  /// compared.
  public static func == (one: Diagnostic, other: Diagnostic) -> Bool {
    one.code == other.code && one.severity == other.severity && one.file == other.file
      && one.start == other.start && one.end == other.end && one.message == other.message
  }

  /// Hashes the code, the place and the sentence.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(file)
    hasher.combine(start)
    hasher.combine(message)
  }
}

/// A diagnostic found in a file, before its line and column are computed.
struct Finding {
  var diagnostic: ScriptDiagnostic
  /// The source's index among those compiled together.
  var source: Int
  var range: ByteRange
}
