/// An order of a teacher while a class plays, as it is typed: `pauze`, `tijd 10`, `laat Tulp verder`.
public enum ClassOrder: Sendable, Hashable {
  case pause, goOn, attendance, invitation, stop, help
  case time(minutes: Int)
  case letOn(alias: String)

  /// The longest time that can be set, in minutes.
  public static let maximumMinutes = 120

  /// The words of each order, by language; the first one of each is shown.
  private static func words(in language: Language) -> [(String, ClassOrder)] {
    switch language {
    case .dutch:
      [
        ("pauze", .pause), ("verder", .goOn), ("wie", .attendance), ("code", .invitation),
        ("stop", .stop), ("hulp", .help), ("help", .help),
      ]
    case .english:
      [
        ("pause", .pause), ("continue", .goOn), ("resume", .goOn), ("who", .attendance),
        ("code", .invitation), ("stop", .stop), ("quit", .stop), ("help", .help),
      ]
    }
  }

  /// All first words in a language.
  public static func names(in language: Language) -> [String] {
    switch language {
    case .dutch: ["wie", "pauze", "verder", "tijd", "laat", "code", "stop", "hulp"]
    case .english: ["who", "pause", "continue", "time", "let", "code", "stop", "help"]
    }
  }

  /// Reads what was typed; the words of both languages are known. An empty line asks who is where.
  ///
  /// - Throws: ``ClassError`` if it is not an order.
  public init(_ typed: String) throws(ClassError) {
    var words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    guard var first = words.first?.lowercased() else {
      self = .attendance
      return
    }
    if first.hasPrefix("/") { first.removeFirst() }
    words.removeFirst()
    switch first {
    case "tijd", "time":
      guard words.count == 1, let minutes = Int(words[0]),
        (1...Self.maximumMinutes).contains(minutes)
      else { throw .invalidMinutes(words.joined(separator: " ")) }
      self = .time(minutes: minutes)
    case "laat", "let":
      if let last = words.last?.lowercased(), ["verder", "continue", "on"].contains(last) {
        words.removeLast()
      }
      guard !words.isEmpty else { throw .whoGoesOn }
      self = .letOn(alias: words.joined(separator: " "))
    default:
      let known = Language.allCases.lazy.flatMap { Self.words(in: $0) }.first { $0.0 == first }
      guard words.isEmpty, let known else { throw .notUnderstood(typed) }
      self = known.1
    }
  }
}
