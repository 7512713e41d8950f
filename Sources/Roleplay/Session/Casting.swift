/// A role and who plays it.
public struct Casting: Sendable, Hashable {
  /// The role, as its lines name it.
  public var role: String
  /// Who plays it (A, B, a row of the class); empty where the program does.
  public var player: String

  /// The longest name of a player, in characters.
  public static let longestPlayer = 40

  /// Makes a casting.
  public init(role: String, player: String) {
    self.role = role
    self.player = player
  }
}
