/// A type, or a type still to be found out.
struct TypeTerm: Hashable {
  var index: Int32

  static let number = TypeTerm(index: 0)
  static let string = TypeTerm(index: 1)
  static let bool = TypeTerm(index: 2)
  /// The type of what is wrong already: fits everything, so that one error is reported once.
  static let faulty = TypeTerm(index: -1)

  private static let firstEnum: Int32 = 3
  private static let firstVariable: Int32 = 1 << 24

  static func enumeration(_ number: Int) -> TypeTerm {
    TypeTerm(index: firstEnum + Int32(number))
  }

  static func variable(_ number: Int) -> TypeTerm {
    TypeTerm(index: firstVariable + Int32(number))
  }

  init(index: Int32) {
    self.index = index
  }

  init(_ type: ValueType) {
    self =
      switch type {
      case .number: .number
      case .string: .string
      case .bool: .bool
      }
  }

  var isVariable: Bool { index >= Self.firstVariable }
  var variableNumber: Int { Int(index - Self.firstVariable) }

  var enumNumber: Int? {
    index >= Self.firstEnum && !isVariable ? Int(index - Self.firstEnum) : nil
  }
}

/// Finds types out by making them equal: a union-find over type variables.
struct TypeSolver {
  private var bindings: [TypeTerm] = []

  mutating func fresh() -> TypeTerm {
    let term = TypeTerm.variable(bindings.count)
    bindings.append(term)
    return term
  }

  /// What is known of a type by now.
  @inline(__always)
  mutating func resolve(_ term: TypeTerm) -> TypeTerm {
    term.isVariable ? root(of: term) : term
  }

  private mutating func root(of term: TypeTerm) -> TypeTerm {
    var root = term
    while root.isVariable, bindings[root.variableNumber] != root {
      root = bindings[root.variableNumber]
    }
    var step = term
    while step.isVariable, step != root {
      let next = bindings[step.variableNumber]
      bindings[step.variableNumber] = root
      step = next
    }
    return root
  }

  /// Makes two types one; false where they are known to differ.
  mutating func unify(_ first: TypeTerm, _ second: TypeTerm) -> Bool {
    if first == second { return true }
    let left = resolve(first)
    let right = resolve(second)
    if left == right { return true }
    if left.isVariable {
      bindings[left.variableNumber] = right
      return true
    }
    if right.isVariable {
      bindings[right.variableNumber] = left
      return true
    }
    return left == .faulty || right == .faulty
  }
}
