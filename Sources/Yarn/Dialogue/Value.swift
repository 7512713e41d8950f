/// A value of a Yarn variable or expression.
public enum Value: Sendable, Hashable {
  /// Single precision, as in Yarn Spinner 3.2.1.
  case number(Float)
  /// Text.
  case string(String)
  /// True or false.
  case bool(Bool)
}

/// The type of a ``Value``.
public enum ValueType: String, Sendable, Hashable, CaseIterable {
  /// Single precision, as in Yarn Spinner 3.2.1.
  case number
  /// Text.
  case string
  /// True or false.
  case bool
}

extension Value {
  /// The type of the value.
  public var type: ValueType {
    switch self {
    case .number: .number
    case .string: .string
    case .bool: .bool
    }
  }
}
