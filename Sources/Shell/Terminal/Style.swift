/// The style of text on a terminal with colours; the meaning never depends on it.
enum Style: Sendable, Hashable {
  case bold
  case dim
  /// A speaker's name, in one of the colours of ``SpeakerColours``.
  case speaker(Int)
  /// Words to say aloud.
  case aloud
  case green
  case red
  /// An error.
  case problem

  /// The parameters of the escape code (ECMA-48, SGR).
  var code: String {
    switch self {
    case .bold: "1"
    case .dim: "2"
    case .speaker(let colour): "1;\(colour)"
    case .aloud: "1;7"
    case .green: "1;32"
    case .red: "1;31"
    case .problem: "1;33"
    }
  }

  /// The parameters without a colour.
  var colourlessCode: String {
    switch self {
    case .bold, .dim, .aloud: code
    case .speaker, .green, .red, .problem: "1"
    }
  }
}

/// How text can be emphasized on a terminal.
enum Emphasis: Sendable {
  /// Not at all: plain lines have no escape codes.
  case none
  /// By weight, and not by colour: `NO_COLOR`.
  case colourless
  case full
}

/// A piece of text in one style.
struct StyledText: Sendable, Hashable {
  /// The printable text.
  var text: String
  /// The style; nil for none.
  var style: Style?

  /// Makes a styled text.
  init(_ text: String, _ style: Style? = nil) {
    self.text = text
    self.style = style
  }

  /// The text with escape codes, or without them on a plain terminal.
  func rendered(_ emphasis: Emphasis) -> String {
    guard let code = code(emphasis) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The text for a readline prompt: its escape codes are marked as having no width.
  func renderedForPrompt(_ emphasis: Emphasis) -> String {
    guard let code = code(emphasis) else { return text }
    return "\u{01}\u{1B}[\(code)m\u{02}\(text)\u{01}\u{1B}[0m\u{02}"
  }

  private func code(_ emphasis: Emphasis) -> String? {
    guard let style, !text.isEmpty else { return nil }
    return switch emphasis {
    case .none: nil
    case .colourless: style.colourlessCode
    case .full: style.code
    }
  }
}
