/// Who plays: the header `audience` of a scenario's first node lists the ones it suits.
public enum Audience: String, Sendable, Hashable, Codable, CaseIterable {
  case solo, pair, `class`, parents

  /// Whether choices are made by counting cards or hands.
  public var isRoom: Bool {
    self == .class || self == .parents
  }
}
