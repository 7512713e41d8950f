import Yarn

extension Session {
  /// The setting that makes the other person one step softer; nil if the scenario has no hardness,
  /// or if it already is at its minimum.
  public var softer: Setting? {
    guard let hardness = scenario.description.hardness,
      case .number(let number)? = variables[hardness.variable],
      number > Float(hardness.range.lowerBound)
    else { return nil }
    return Setting(
      variable: hardness.variable,
      value: .number(max(number - 1, Float(hardness.range.lowerBound))))
  }

  /// Sets a variable.
  public mutating func apply(_ setting: Setting) {
    set(setting.variable, to: setting.value)
  }

  /// Whether a setting makes the other person softer than now.
  func isHarder(than setting: Setting) -> Bool {
    guard setting.variable == scenario.description.hardness?.variable,
      case .number(let now)? = variables[setting.variable],
      case .number(let wanted) = setting.value
    else { return false }
    return now > wanted
  }
}
