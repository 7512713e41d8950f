/// The value of a markup property.
public enum MarkupValue: Sendable, Hashable, CustomStringConvertible {
  /// A whole number.
  case integer(Int)
  /// A number with a fraction.
  case float(Float)
  /// Text.
  case string(String)
  /// `true` or `false`.
  case bool(Bool)

  /// The value as Yarn shows it: `3`, `1.5`, `True`.
  public var description: String {
    switch self {
    case .integer(let integer): String(integer)
    case .float(let float): NumberText.text(of: float)
    case .string(let string): string
    case .bool(let bool): bool ? "True" : "False"
    }
  }

  /// A script's value, as it is.
  init(_ value: Value) {
    switch value {
    case .number(let number):
      if let integer = Int(exactly: number) {
        self = .integer(integer)
      } else {
        self = .float(number)
      }
    case .string(let string): self = .string(string)
    case .bool(let bool): self = .bool(bool)
    }
  }
}
