/// The operands of the expression that is being evaluated.
///
/// The top one is stored separately: most expressions need no other, and so never use the array.
struct OperandStack: Sendable {
  private var top = Value.bool(false)
  private var below: [Value] = []
  /// How many values there are.
  private(set) var count = 0

  @inline(__always)
  mutating func push(_ value: Value) {
    if count > 0 { below.append(top) }
    top = value
    count += 1
  }

  /// Takes the value on top off.
  @inline(__always)
  mutating func pop() -> Value? {
    guard count > 0 else { return nil }
    let value = top
    uncover()
    return value
  }

  /// Takes the value on top off; 0 where it is no number.
  @inline(__always)
  mutating func popNumber() -> Float {
    guard count > 0 else { return 0 }
    defer { uncover() }
    return if case .number(let number) = top { number } else { 0 }
  }

  /// Takes the value on top off; false where it is no truth.
  @inline(__always)
  mutating func popBool() -> Bool {
    guard count > 0 else { return false }
    defer { uncover() }
    return if case .bool(let bool) = top { bool } else { false }
  }

  /// Takes the value on top off, and says whether it is false.
  @inline(__always)
  mutating func popIsFalse() -> Bool {
    guard count > 0 else { return false }
    defer { uncover() }
    return if case .bool(false) = top { true } else { false }
  }

  /// Takes the value on top off; empty where it is no text.
  mutating func popText() -> String {
    pop()?.text ?? ""
  }

  /// Replaces the number on top.
  @inline(__always)
  mutating func replaceNumber(by operation: (Float) -> Value) {
    top = if count > 0, case .number(let number) = top { operation(number) } else { operation(0) }
    if count == 0 { count = 1 }
  }

  /// Whether the value on top is the same as another; takes it off.
  @inline(__always)
  mutating func popEquals(_ other: Value) -> Bool {
    guard count > 0 else { return false }
    defer { uncover() }
    return top == other
  }

  @inline(__always)
  private mutating func uncover() {
    count -= 1
    if count > 0 { top = below.removeLast() }
  }

  mutating func removeAll() {
    below.removeAll(keepingCapacity: true)
    count = 0
  }

  // MARK: Many at once

  /// One of the last values, counted from the first of them; none beyond them.
  func value(_ place: Int, ofLast number: Int) -> Value? {
    let index = count - number + place
    guard place >= 0, place < number, index >= 0, index < count else { return nil }
    return index == count - 1 ? top : below[index]
  }

  /// Takes the last values off.
  mutating func removeLast(_ number: Int) {
    for _ in 0..<min(number, count) { uncover() }
  }

  /// The values on top side by side, for what takes many. ``drop(_:)`` takes them off afterwards.
  mutating func spread(_ number: Int) -> ArraySlice<Value> {
    guard number > 0 else { return [] }
    if count > 0 { below.append(top) }
    return below.suffix(number)
  }

  /// Takes off values that were spread.
  mutating func drop(_ number: Int) {
    guard number > 0, count > 0 else { return }
    for _ in 0..<min(number, count) {
      below.removeLast()
      count -= 1
    }
    if count > 0 { top = below.removeLast() }
  }
}
