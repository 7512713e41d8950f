/// The part of .NET's composite formatting that `format()` scripts use: `{0}`, `{0:F2}`, `{0:N0}`,
/// `{0:D3}`, `{0:P1}`, `{0:0.00}`, `{0,8}`, and `{{`, `}}`.
enum CompositeFormat {
  static func format(_ pattern: String, _ argument: Value?) throws(FunctionProblem) -> String {
    let argument = argument ?? .string("")
    var result = ""
    var rest = Substring(pattern)
    while let first = rest.first {
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        result.append(first)
        rest = rest.dropFirst(2)
      } else if first == "{" {
        guard let end = rest.firstIndex(of: "}") else { throw problem(pattern) }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        result += try hole(inside, argument, pattern)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func problem(_ pattern: String) -> FunctionProblem {
    FunctionProblem(
      dutch: "format(\"\(pattern)\") kan niet: schrijf bijvoorbeeld {0} of {0:F2}.",
      english: "format(\"\(pattern)\") cannot be: write {0} or {0:F2}, for example.")
  }

  private static func hole(
    _ inside: Substring, _ argument: Value, _ pattern: String
  ) throws(FunctionProblem) -> String {
    let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts[0].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard place[0].filter({ $0 != " " }) == "0" else { throw problem(pattern) }
    var text = parts.count > 1 ? styled(argument, String(parts[1])) : argument.description
    if place.count > 1 {
      guard let width = Int(place[1].filter { $0 != " " }), (-1000...1000).contains(width) else {
        throw problem(pattern)
      }
      let pad = String(repeating: " ", count: max(0, abs(width) - text.count))
      text = width < 0 ? text + pad : pad + text
    }
    return text
  }

  private static func styled(_ argument: Value, _ style: String) -> String {
    guard case .number(let number) = argument, let letter = style.first else {
      return argument.description
    }
    let digits = Int(style.dropFirst())
    switch letter {
    case "F", "f": return fixed(Double(number), digits ?? 2, grouped: false)
    case "N", "n": return fixed(Double(number), digits ?? 2, grouped: true)
    case "P", "p": return fixed(Double(number) * 100, digits ?? 2, grouped: true) + " %"
    case "D", "d":
      let whole = fixed(Double(number).rounded(.towardZero), 0, grouped: false)
      let isNegative = whole.hasPrefix("-")
      let bare = isNegative ? String(whole.dropFirst()) : whole
      let pad = String(repeating: "0", count: max(0, min(digits ?? 0, 99) - bare.count))
      return (isNegative ? "-" : "") + pad + bare
    case "0", "#":
      let decimals = style.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
      return fixed(Double(number), decimals, grouped: style.contains(","))
    default: return argument.description
    }
  }

  private static func fixed(_ value: Double, _ decimals: Int, grouped: Bool) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return Value.number(Float(value)).description }
    let decimals = min(max(decimals, 0), 15)
    var scale: Double = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18 else { return Value.number(Float(value)).description }
    var digits = String(Int64(scaled))
    while digits.count <= decimals { digits = "0" + digits }
    var whole = String(digits.dropLast(decimals))
    let fraction = digits.suffix(decimals)
    if grouped {
      var groups = ""
      for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index) % 3 == 0 { groups.append(",") }
        groups.append(digit)
      }
      whole = groups
    }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + whole + (decimals > 0 ? "." + fraction : "")
  }
}
