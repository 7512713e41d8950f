/// A variable of a program.
struct VariableSymbol {
  var name: String
  var type: TypeTerm
  /// Where it was declared or first used.
  var source: Int
  var range: ByteRange
  /// Whether it is given a value there.
  var isTarget: Bool
  var isDeclared = false
  /// The value before the first line; found out once types are known where nothing declares it.
  var initialValue: Value?
  /// The expression of a smart variable, and the index of its file.
  var smart: (source: Int, expression: Int32)?
}

/// A type made by `<<enum>>`.
struct EnumSymbol {
  var name: String
  var cases: [(name: String, value: Value)] = []
  /// The type of its raw values.
  var rawType: ValueType

  func value(of member: String) -> Value? {
    cases.first { $0.name == member }?.value
  }
}

/// A function as calls see it.
struct FunctionSymbol {
  var name: String
  var parameters: [ParameterTerm]
  var result: TypeTerm
  var isKnown: Bool
  /// Whether more values than parameters may be given.
  var isVariadic = false

  enum ParameterTerm {
    case any
    case type(TypeTerm)
  }
}

/// A node, or a group of nodes with one title.
struct NodeGroupSymbol {
  var title: String
  /// The nodes: the file's index and the node's index in it.
  var members: [(source: Int, node: Int)] = []
  var isGroup = false
}
