extension String {
  /// The text on one line, without characters that control a terminal; for names and paths in
  /// sentences.
  var visible: String {
    var visible = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: visible.append("�")
      default: visible.append(scalar)
      }
    }
    return String(visible)
  }
}

extension String {
  /// The visible text between quotation marks, truncated if it is long.
  var quoted: String {
    let maximumQuotedLength = 60
    return count > maximumQuotedLength
      ? "“\(prefix(maximumQuotedLength).description.visible)…”" : "“\(visible)”"
  }
}

extension [String] {
  /// The texts separated by commas: `a, b, c`.
  var enumerated: String {
    map(\.visible).joined(separator: ", ")
  }
}

extension [Int] {
  /// The first five numbers, separated by commas: `1, 2, 3`.
  var enumeratedNumbers: String {
    prefix(5).map { String($0) }.joined(separator: ", ") + (count > 5 ? " …" : "")
  }
}
