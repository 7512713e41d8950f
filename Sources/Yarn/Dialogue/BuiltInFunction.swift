/// The functions of Yarn Spinner 3.2.1's standard library.
package enum BuiltInFunction: String, CaseIterable {
  case visited
  case visitedCount = "visited_count"
  case hasAnyContent = "has_any_content"
  case random
  case randomRange = "random_range"
  case randomRangeFloat = "random_range_float"
  case dice
  case min, max, round
  case roundPlaces = "round_places"
  case floor, ceil, inc, dec, decimal, int
  case string, number, bool
  case format
  case formatInvariant = "format_invariant"

  var signature: FunctionLibrary.Signature {
    switch self {
    case .visited, .hasAnyContent: .init(parameters: [.type(.string)], result: .bool)
    case .visitedCount: .init(parameters: [.type(.string)], result: .number)
    case .random: .init(parameters: [], result: .number)
    case .randomRange, .randomRangeFloat, .min, .max, .roundPlaces:
      .init(parameters: [.type(.number), .type(.number)], result: .number)
    case .dice, .round, .floor, .ceil, .inc, .dec, .decimal, .int:
      .init(parameters: [.type(.number)], result: .number)
    case .string: .init(parameters: [.any], result: .string)
    case .number: .init(parameters: [.any], result: .number)
    case .bool: .init(parameters: [.any], result: .bool)
    case .format: .init(parameters: [.type(.string), .any], result: .string)
    case .formatInvariant: .init(parameters: [.type(.number)], result: .string)
    }
  }
}

extension BuiltInFunction {
  /// Whether the result is a C# `int` in 3.2.1, and so shown without exponent.
  var isWhole: Bool {
    switch self {
    case .int, .round, .floor, .ceil, .inc, .dec, .dice, .randomRange, .visitedCount: true
    default: false
    }
  }

  /// Calls a function that needs nothing but its arguments and chance.
  func call(
    _ arguments: ArraySlice<Value>, random: inout SplitMix64, maximumBytes: Int
  ) throws(FunctionError) -> Value {
    let first = arguments.first
    let a = first?.number ?? 0
    let b = arguments.dropFirst().first?.number ?? 0
    return switch self {
    case .random: .number(random.nextUnit())
    case .randomRange:
      .number(random.whole(from: a.rounded(.towardZero), to: b.rounded(.towardZero)))
    case .randomRangeFloat: .number(a + random.nextUnit() * (b - a))
    case .dice: .number(random.whole(from: 1, to: Swift.max(1, a.rounded(.towardZero))))
    case .min: .number(Swift.min(a, b))
    case .max: .number(Swift.max(a, b))
    // Whole results are C# ints there: adding 0 takes the sign off -0.
    case .round: .number(a.rounded(.toNearestOrEven) + 0)
    case .roundPlaces: .number(Self.round(a, places: b))
    case .floor: .number(a.rounded(.down) + 0)
    case .ceil: .number(a.rounded(.up) + 0)
    case .inc: .number((a == a.rounded(.towardZero) ? a + 1 : a.rounded(.up)) + 0)
    case .dec: .number((a == a.rounded(.towardZero) ? a - 1 : a.rounded(.down)) + 0)
    case .decimal: .number(a - a.rounded(.towardZero))
    case .int: .number(a.rounded(.towardZero) + 0)
    case .string, .formatInvariant: .string(first?.description ?? "")
    case .number: .number(try Self.number(first))
    case .bool: .bool(try Self.bool(first))
    case .format:
      .string(
        try CompositeFormat.format(
          first?.text ?? "", arguments.dropFirst().first, maximumBytes: maximumBytes))
    case .visited, .visitedCount, .hasAnyContent: .bool(false)
    }
  }

  /// The result as text, for the functions whose whole number may be one that a variable cannot hold.
  func wholeText(of number: Float) -> String? {
    guard number.isFinite, abs(number) < 9e18 else { return nil }
    let isWhole = number == number.rounded(.towardZero)
    switch self {
    case .inc: return String(isWhole ? Int64(number) + 1 : Int64(number.rounded(.up)))
    case .dec: return String(isWhole ? Int64(number) - 1 : Int64(number.rounded(.down)))
    default: return nil
    }
  }

  private static func round(_ value: Float, places: Float) -> Float {
    var scale: Double = 1
    for _ in 0..<Int(Swift.min(Swift.max(places, 0), 15)) { scale *= 10 }
    return Float((Double(value) * scale).rounded(.toNearestOrEven) / scale)
  }

  private static func number(_ value: Value?) throws(FunctionError) -> Float {
    switch value {
    case .number(let number): return number
    case .bool(let bool): return bool ? 1 : 0
    case .string(let string):
      if let number = Float(string) { return number }
      throw FunctionError(.notANumber(string.quotable))
    case nil: return 0
    }
  }

  private static func bool(_ value: Value?) throws(FunctionError) -> Bool {
    switch value {
    case .number(let number): return number != 0
    case .bool(let bool): return bool
    case .string(let string):
      switch string.lowercased() {
      case "true": return true
      case "false": return false
      default:
        throw FunctionError(.notABool(string.quotable))
      }
    case nil: return false
    }
  }
}
