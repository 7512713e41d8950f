/// A stretch of bytes of the file a tree was made from.
struct ByteRange: Equatable {
  var start: Int32
  var end: Int32

  init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  var isEmpty: Bool { start == end }
}

/// One file, parsed: flat arrays that refer to each other by index.
///
/// Statements are in the order of the text, blocks between a statement that opens and one that
/// closes, so that no pass over a tree ever recurses, however deep a script is nested.
struct SyntaxTree {
  var fileTags: [ByteRange] = []
  var nodes: [NodeSyntax] = []
  var statements: [StatementSyntax] = []
  var lines: [LineSyntax] = []
  var pieces: [PieceSyntax] = []
  var tags: [ByteRange] = []
  var expressions: [ExpressionSyntax] = []
  var terms: [TermSyntax] = []
  var enumCases: [EnumCaseSyntax] = []

  /// Makes room for what a file of so many bytes may hold. Room that is not used costs nothing;
  /// moving to a larger one would.
  mutating func reserve(forBytes count: Int) {
    statements.reserveCapacity(count / 16)
    lines.reserveCapacity(count / 48)
    pieces.reserveCapacity(count / 24)
    expressions.reserveCapacity(count / 24)
    terms.reserveCapacity(count / 8)
  }
}

struct HeaderSyntax {
  var key: ByteRange
  var value: ByteRange
}

struct NodeSyntax {
  var title: ByteRange
  var subtitle: ByteRange?
  var headers: [HeaderSyntax] = []
  var conditions: [WhenSyntax] = []
  var line: Int32
  /// Its statements, as indices.
  var first: Int32 = 0
  var end: Int32 = 0
}

/// A `when:` header.
struct WhenSyntax {
  var isOnce: Bool
  /// An index of an expression, or -1: `always`, or `once` alone.
  var expression: Int32
  var range: ByteRange
}

/// What a statement is; `a` and `b` are what each case says.
enum StatementKind: UInt8 {
  /// a: line
  case line
  case openOptions
  /// a: line
  case option
  case closeOption
  case closeOptions
  case openGroup
  /// a: line
  case item
  case closeItem
  case closeGroup
  /// a: expression
  case `if`
  /// a: expression
  case elseIf
  case `else`
  case endIf
  /// a: expression or -1
  case once
  case onceElse
  case endOnce
  /// name: the variable, a: an `AssignmentKind`, b: expression
  case set
  /// name: the variable, a: expression, b: a term whose range is the type's name, or -1
  case declare
  /// name: the type, a: first case, b: number of cases
  case enumeration
  /// a: expression
  case call
  /// a: first piece, b: number of pieces
  case command
  /// a: expression, or -1 and `name` is the node's title
  case jump
  /// a: expression, or -1 and `name` is the node's title
  case detour
  case `return`
  case stop
}

struct StatementSyntax {
  var kind: StatementKind
  var a: Int32 = -1
  var b: Int32 = -1
  /// The whole statement.
  var range: ByteRange
  var name = ByteRange(0, 0)
}

enum ConditionKind: UInt8 {
  case none, `if`, once, onceIf
}

/// A line, an option's line or a line group's item.
struct LineSyntax {
  var range: ByteRange
  var firstPiece: Int32
  var pieceCount: Int32
  var firstTag: Int32
  var tagCount: Int32
  /// The condition's expression, or -1.
  var expression: Int32 = -1
  var number: Int32
  var condition: ConditionKind = .none
}

/// A piece of text between expressions, or an expression.
struct PieceSyntax {
  var range: ByteRange
  /// An index of an expression, or -1 for text.
  var expression: Int32
  /// Whether the text has a `\`.
  var hasEscapes = false
  /// Whether the text has a `[`, or an escape that markup knows.
  var hasMarkup = false
}

/// An expression: a run of terms in reverse Polish order.
struct ExpressionSyntax {
  var first: Int32
  var count: Int32
  var range: ByteRange
}

enum TermKind: UInt8 {
  case number, string, yes, no, variable
  /// a: number of arguments; range: the name
  case call
  /// range: the member's name; a: where the type's name begins, or -1
  case member
  case negate, not
  case multiply, divide, remainder, add, subtract
  case lessOrEqual, greaterOrEqual, less, greater
  case equal, notEqual
  case and, or, xor
}

struct TermSyntax {
  var kind: TermKind
  var range: ByteRange
  var a: Int32 = -1
}

enum AssignmentKind: Int32 {
  case assign, add, subtract, multiply, divide, remainder
}

struct EnumCaseSyntax {
  var name: ByteRange
  /// The raw value's expression, or -1.
  var expression: Int32
}
