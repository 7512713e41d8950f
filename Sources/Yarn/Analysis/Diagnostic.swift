/// Something an author is told about a script.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// There is no program until it is mended.
    case error
    /// There is a program, but it may not do what was meant.
    case warning
    /// Nothing is wrong; something could be better.
    case note
  }

  /// A stable code; Yarn Spinner's own (`YS0012`) where it has one.
  public let code: String
  /// How bad it is.
  public var severity: Severity
  /// The name of the source.
  public let file: String
  /// Where it begins.
  public let start: SourcePosition
  /// Where it ends.
  public let end: SourcePosition
  /// The sentence, in English.
  public let message: String
  /// What the sentence is made of: the names, texts and numbers in it.
  public let arguments: [String]
  /// What it is about, for a host that says it in another language.
  public let reason: (any Sendable)?
  /// The line it is on, as written in the source.
  public let excerpt: String
  /// The line before it, where that says anything.
  public let before: String?
  /// The line after it, where that says anything.
  public let after: String?

  /// The line, from 1.
  public var line: Int { start.line }
  /// The column in graphemes, from 1.
  public var column: Int { start.column }

  /// Makes a diagnostic; for programs that check more than the language.
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

  /// The diagnostic as a person reads it: place, sentence, and the line with a caret below it,
  /// between its neighbours.
  public func rendered() -> String {
    rendered(severity: severity.rawValue, message: message)
  }

  /// The same, with words of the host's for the severity and for the sentence.
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
  /// Whether two diagnostics tell the same of the same place.
  public static func == (one: Diagnostic, other: Diagnostic) -> Bool {
    one.code == other.code && one.severity == other.severity && one.file == other.file
      && one.start == other.start && one.end == other.end && one.message == other.message
  }

  /// Hashes what is told, and the place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(file)
    hasher.combine(start)
    hasher.combine(message)
  }
}

/// A problem found in a file, before its place is worked out for people.
struct Finding {
  var diagnostic: ScriptDiagnostic
  /// The source's index among those compiled together.
  var source: Int
  var range: ByteRange
}
