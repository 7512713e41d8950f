extension Outline {
  /// An expression, with what is known about it without running a script.
  package struct Expression: Sendable {
    /// Its place in the source.
    package let place: Place
    /// The terms in reverse Polish order.
    let terms: [Term]

    enum Term: Sendable {
      case constant(Value)
      case variable(Name)
      case call(String, count: Int)
      case unary(TermKind)
      case binary(TermKind)
      case unknown(operands: Int)
    }

    /// The variables it reads.
    package var variables: [Name] {
      terms.compactMap { if case .variable(let name) = $0 { name } else { nil } }
    }

    /// The functions it calls.
    package var functions: [String] {
      terms.compactMap { if case .call(let name, _) = $0 { name } else { nil } }
    }

    /// The variables and fixed numbers a function is called with: `$text` and 4 of
    /// `mentions($text, 4)`.
    package func calls(of function: String) -> [(variable: String, number: Float)] {
      zip(zip(terms, terms.dropFirst()), terms.dropFirst(2)).compactMap { pair, call in
        guard case (.variable(let name), .constant(.number(let number))) = pair,
          case .call(function, 2) = call
        else { return nil }
        return (name.text, number)
      }
    }

    /// The fixed values in it.
    package var constants: [Value] {
      terms.compactMap { if case .constant(let value) = $0 { value } else { nil } }
    }

    /// The value it always has; nil if it may vary.
    ///
    /// - Parameter known: the value of a variable that never changes.
    package func constant(where known: (String) -> Value? = { _ in nil }) -> Value? {
      var stack: [Value?] = []
      func pop() -> Value? { stack.popLast() ?? nil }
      for term in terms {
        switch term {
        case .constant(let value): stack.append(value)
        case .variable(let name): stack.append(known(name.text))
        case .unknown(let operands):
          stack.removeLast(min(operands, stack.count))
          stack.append(nil)
        case .call(_, let count):
          stack.removeLast(min(count, stack.count))
          stack.append(nil)
        case .unary(let kind): stack.append(Self.value(of: kind, pop()))
        case .binary(let kind):
          let right = pop()
          stack.append(Self.value(of: kind, pop(), right))
        }
      }
      return stack.count == 1 ? stack[0] : nil
    }

    private static func value(of kind: TermKind, _ operand: Value?) -> Value? {
      switch (kind, operand) {
      case (.not, .bool(let value)?): .bool(!value)
      case (.negate, .number(let value)?): .number(-value)
      default: nil
      }
    }

    private static func value(of kind: TermKind, _ left: Value?, _ right: Value?) -> Value? {
      // One side may be enough.
      if kind == .and, left == .bool(false) || right == .bool(false) { return .bool(false) }
      if kind == .or, left == .bool(true) || right == .bool(true) { return .bool(true) }
      guard let left, let right, left.type == right.type else { return nil }
      switch kind {
      case .equal: return .bool(left == right)
      case .notEqual: return .bool(left != right)
      default: break
      }
      switch (left, right) {
      case (.bool(let left), .bool(let right)):
        return switch kind {
        case .and: .bool(left && right)
        case .or: .bool(left || right)
        case .xor: .bool(left != right)
        default: nil
        }
      case (.number(let left), .number(let right)):
        return switch kind {
        case .less: .bool(left < right)
        case .lessOrEqual: .bool(left <= right)
        case .greater: .bool(left > right)
        case .greaterOrEqual: .bool(left >= right)
        case .add: .number(left + right)
        case .subtract: .number(left - right)
        case .multiply: .number(left * right)
        default: nil
        }
      default: return nil
      }
    }
  }
}
