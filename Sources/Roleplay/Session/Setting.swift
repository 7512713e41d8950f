public import Yarn

/// A value of a variable from this entry on, which replaces the value in the script.
///
/// It does not record who changed it or why.
public struct Setting: Sendable, Hashable {
  /// The variable, including its dollar sign.
  public var variable: String
  /// The value.
  public var value: Value

  /// Makes a setting.
  public init(variable: String, value: Value) {
    self.variable = variable
    self.value = value
  }
}
