/// What the dialogue's machine does in one step.
package enum Opcode: UInt8 {
  /// a: line
  case line
  /// a: line; flag: takes a condition from the stack. A jump past it comes next, then what follows
  /// when it is selected.
  case addOption
  case showOptions
  /// a: template
  case command
  /// a: instruction
  case jump
  /// a: instruction
  case jumpIfFalse
  /// a: the number's bits
  case pushNumber
  /// a: constant
  case pushString
  /// a: 1 or 0
  case pushBool
  /// a: variable
  case pushVariable
  /// a: variable
  case store
  case pop
  /// Turns the number on top into text without exponent.
  case wholeText
  case addStrings
  /// With the flag the right side is a number that comes along; a: its bits
  case addNumbers, subtract, multiply, divide, remainder
  case negate, not, and, or, xor
  /// As the calculations: the right side can come along.
  case equal, notEqual
  case less, lessOrEqual, greater, greaterOrEqual
  /// a: built-in function's number; how many arguments it has comes next. Flag: the whole number
  /// that comes of it is only shown, and pushed as text.
  case callBuiltIn
  /// a: host function's name; how many arguments it has comes next
  case callHost
  /// a: how many; no step of its own
  case arguments
  /// a: where the smart variable's expression begins
  case callSmart
  case endSmart
  /// a: node group
  case jumpToNode
  /// a: node group
  case detourToNode
  case jumpToNamed
  case detourToNamed
  case `return`
  case stop
  case endNode
  /// a: once-key; pushes whether it was not seen yet
  case pushNotSeen
  /// a: once-key
  case markSeen
  /// a: content; flag: takes a condition from the stack. A jump past it comes next, then what
  /// follows when it is chosen.
  case addCandidate
  /// Goes on at the most salient candidate, or at the next instruction where none can run.
  case selectCandidate
  /// a: node; leaves the hub of a group for one of its nodes
  case enterMember
  /// Ends the hub of a group none of whose nodes can run; a: the group. Flag: its visits are
  /// counted.
  case endHub
}

extension Opcode {
  /// Whether the right side may be a number that comes along.
  package var takesConstant: Bool {
    switch self {
    case .addNumbers, .subtract, .multiply, .divide, .remainder, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual:
      true
    default: false
    }
  }
}

/// Eight bytes: a large script has millions of them.
package struct Instruction {
  /// The operation.
  package var opcode: Opcode
  /// A condition of the operation; its meaning depends on the operation.
  package var flag = false
  /// The operand: an index, an offset or the bits of a number.
  package var a: Int32 = 0

  /// The number that comes along.
  package var number: Float { Float(bitPattern: UInt32(bitPattern: a)) }
}
