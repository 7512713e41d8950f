import Testing

import Yarn

/// An expression as a tree, which knows its own value and how to write itself with no more
/// parentheses than the table of precedence asks for.
private indirect enum ExpressionTree {
  case number(Float)
  case bool(Bool)
  case unary(String, ExpressionTree)
  case binary(String, ExpressionTree, ExpressionTree)

  static let numberOperators = ["+", "-", "*", "/"]
  static let comparisons = ["<", "<=", ">", ">=", "lt", "lte", "gt", "gte"]
  static let equalities = ["==", "!=", "is", "eq", "neq"]
  static let logical = ["and", "or", "xor", "&&", "||", "^"]

  static func randomNumber(_ depth: Int, _ random: inout SplitMix64) -> ExpressionTree {
    if depth == 0 || Int.random(in: 0..<5, using: &random) == 0 {
      return .number(Float(Int.random(in: 0...40, using: &random)) / 4)
    }
    if Int.random(in: 0..<6, using: &random) == 0 {
      return .unary("-", randomNumber(depth - 1, &random))
    }
    return .binary(
      numberOperators.randomElement(using: &random) ?? "+", randomNumber(depth - 1, &random),
      randomNumber(depth - 1, &random))
  }

  static func randomBool(_ depth: Int, _ random: inout SplitMix64) -> ExpressionTree {
    if depth == 0 { return .bool(Bool.random(using: &random)) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      return .unary(Bool.random(using: &random) ? "not" : "!", randomBool(depth - 1, &random))
    case 1:
      return .binary(
        comparisons.randomElement(using: &random) ?? "<", randomNumber(depth - 1, &random),
        randomNumber(depth - 1, &random))
    case 2:
      return .binary(
        equalities.randomElement(using: &random) ?? "==", randomNumber(depth - 1, &random),
        randomNumber(depth - 1, &random))
    case 3:
      return .binary(
        equalities.randomElement(using: &random) ?? "==", randomBool(depth - 1, &random),
        randomBool(depth - 1, &random))
    default:
      return .binary(
        logical.randomElement(using: &random) ?? "and", randomBool(depth - 1, &random),
        randomBool(depth - 1, &random))
    }
  }

  private var precedence: Int {
    switch self {
    case .number, .bool: 7
    case .unary: 6
    case .binary(let symbol, _, _):
      switch symbol {
      case "*", "/": 5
      case "+", "-": 4
      case _ where Self.comparisons.contains(symbol): 3
      case _ where Self.equalities.contains(symbol): 2
      default: 1
      }
    }
  }

  var text: String {
    switch self {
    case .number(let number): return Value.number(number).description
    case .bool(let bool): return bool ? "true" : "false"
    case .unary(let symbol, let operand):
      let inner = operand.precedence < 6 ? "(\(operand.text))" : operand.text
      return symbol == "not" ? "not \(inner)" : symbol + inner
    case .binary(let symbol, let left, let right):
      // All operators associate to the left.
      let first = left.precedence < precedence ? "(\(left.text))" : left.text
      let second = right.precedence <= precedence ? "(\(right.text))" : right.text
      return "\(first) \(symbol) \(second)"
    }
  }

  var value: Value {
    switch self {
    case .number(let number): return .number(number)
    case .bool(let bool): return .bool(bool)
    case .unary("-", let operand): return .number(-(operand.value.number ?? 0))
    case .unary(_, let operand): return .bool(!(operand.value.bool ?? false))
    case .binary(let symbol, let left, let right):
      if let a = left.value.number, let b = right.value.number {
        return Self.value(symbol, a, b)
      }
      let a = left.value.bool ?? false
      let b = right.value.bool ?? false
      return switch symbol {
      case "and", "&&": .bool(a && b)
      case "or", "||": .bool(a || b)
      case "xor", "^", "!=", "neq": .bool(a != b)
      default: .bool(a == b)
      }
    }
  }

  private static func value(_ symbol: String, _ a: Float, _ b: Float) -> Value {
    switch symbol {
    case "+": .number(a + b)
    case "-": .number(a - b)
    case "*": .number(a * b)
    case "/": .number(a / b)
    case "<", "lt": .bool(a < b)
    case "<=", "lte": .bool(a <= b)
    case ">", "gt": .bool(a > b)
    case ">=", "gte": .bool(a >= b)
    case "!=", "neq": .bool(a != b)
    default: .bool(a == b)
    }
  }
}

@Suite("An expression")
struct ExpressionTreeTests {
  @Test("has the value that its tree has", arguments: 1...4 as ClosedRange<UInt32>)
  func values(seed: UInt32) throws {
    var random = SplitMix64(seed: seed)
    let trees = (0..<400).map { index in
      index % 2 == 0
        ? ExpressionTree.randomNumber(5, &random) : ExpressionTree.randomBool(5, &random)
    }
    let body = trees.map { "{\($0.text)}" }.joined(separator: "\n")
    let compilation = Compiler.compile([
      Source(name: "a.yarn", text: "title: Start\n---\n\(body)\n===\n")
    ])
    let program = try #require(
      compilation.program, "\(compilation.diagnostics.prefix(3).map { $0.rendered() })")
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    for tree in trees {
      guard case .line(let line) = try dialogue.next() else {
        Issue.record("no line")
        return
      }
      #expect(line.text == tree.value.description, "\(tree.text)")
    }
  }
}
