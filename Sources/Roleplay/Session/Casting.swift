/// A role and its player.
public struct Casting: Sendable, Hashable {
  /// The role, as its lines name it.
  public var role: String
  /// The player (A, B, a row of the class); empty if the program plays the role.
  public var player: String

  /// The maximum length of a player's name, in characters.
  public static let maximumPlayerLength = 40

  /// The words before the number of a row of the class, in lower case.
  private static let rows = ["rij", "row"]

  /// Whether a text identifies a player without a name: with a letter, a number, or a row.
  ///
  /// A session also accepts other texts, because recordings of earlier versions may have names.
  static func isPlayer(_ text: String) -> Bool {
    func isNumber(_ text: Substring) -> Bool {
      (1...3).contains(text.count) && text.allSatisfy(\.isWholeNumber)
    }
    let text = text.trimmed.lowercased()
    if text.count == 1, text.allSatisfy(\.isLetter) { return true }
    if isNumber(text[...]) { return true }
    return rows.contains { row in
      text.hasPrefix(row) && isNumber(text.dropFirst(row.count).trimmed[...])
    }
  }

  /// Makes a casting.
  public init(role: String, player: String) {
    self.role = role
    self.player = player
  }
}

extension [Casting] {
  /// Whether somebody plays something else where all take one another's roles.
  public var changesBySwapping: Bool {
    Set(map { $0.player.trimmed.lowercased() }).count > 1
  }
}
