/// The part of .NET's composite formatting that `format()` scripts use: `{0}`, `{0:F2}`, `{0:0.##}`,
/// `{0,8}`, and `{{`, `}}`. The part after the colon is a ``NumberFormat``.
enum CompositeFormat {
  /// Fills in a pattern.
  ///
  /// - Throws: ``FunctionError`` where the pattern is none, or more than a number of bytes come of
  ///   it: it may hold the same long text many times.
  static func format(
    _ pattern: String, _ argument: Value?, maximumBytes: Int
  ) throws(FunctionError) -> String {
    let argument = argument ?? .string("")
    var result = ""
    var rest = Substring(pattern)
    while let first = rest.first {
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        result.append(first)
        rest = rest.dropFirst(2)
      } else if first == "{" {
        guard let end = rest.firstIndex(of: "}") else { throw makeError(pattern) }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        result += try hole(inside, argument, pattern)
        guard result.utf8.count <= maximumBytes else { throw FunctionError(.textTooLong) }
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func makeError(_ pattern: String) -> FunctionError {
    FunctionError(.wrongFormat(pattern.quotable))
  }

  private static func hole(
    _ inside: Substring, _ argument: Value, _ pattern: String
  ) throws(FunctionError) -> String {
    let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts[0].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard place[0].filter({ $0 != " " }) == "0" else { throw makeError(pattern) }
    var text =
      parts.count > 1 ? try styled(argument, String(parts[1]), pattern) : argument.description
    if place.count > 1 {
      guard let width = Int(place[1].filter { $0 != " " }), (-1000...1000).contains(width) else {
        throw makeError(pattern)
      }
      let pad = String(repeating: " ", count: max(0, abs(width) - text.count))
      text = width < 0 ? text + pad : pad + text
    }
    return text
  }

  /// Texts and truth values have no format and are inserted unchanged.
  private static func styled(
    _ argument: Value, _ style: String, _ pattern: String
  ) throws(FunctionError) -> String {
    guard case .number(let number) = argument else { return argument.description }
    guard let text = NumberFormat.text(of: number, style) else { throw makeError(pattern) }
    return text
  }
}
