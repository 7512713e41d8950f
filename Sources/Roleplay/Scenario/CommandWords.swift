import Yarn

/// The commands an author may give, and those that are meant by who thinks in Dutch.
enum CommandWords {
  /// All that are listed: those of exercises, and the language's own that a scenario needs most.
  static let listed = Exercise.all.map(\.name) + ["jump", "detour", "if", "set", "once"]

  private static let dutch = [
    "spring": "jump", "springen": "jump", "ga": "jump", "naar": "jump", "omweg": "detour",
    "als": "if", "anders": "else", "andersals": "elseif", "eindals": "endif", "eindeals": "endif",
    "zet": "set", "maak": "set", "eenmaal": "once", "vraag": "ask", "getal": "number",
    "schaal": "scale", "wacht": "wait", "overleg": "discuss", "ronde": "round", "wissel": "swap",
    "held": "hero",
  ]

  /// The command that was meant: by its Dutch name, or with a letter wrong.
  static func meant(by name: String) -> String? {
    dutch[name.lowercased()] ?? nearest(to: name, among: listed)
  }
}
