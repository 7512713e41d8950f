public import Yarn

/// A value that a variable of the script has from here on, other than the script itself gave it.
///
/// It says what holds, and nothing else: not why, nor that anybody wanted it.
public struct Setting: Sendable, Hashable {
  /// The variable, with its dollar sign.
  public var variable: String
  /// Its value.
  public var value: Value

  /// Makes a setting.
  public init(variable: String, value: Value) {
    self.variable = variable
    self.value = value
  }
}
