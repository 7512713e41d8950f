import Yarn

/// The commands that authors can use, and those that they mean when they write Dutch.
enum CommandWords {
  /// The commands that are listed for authors: those of exercises, and the most important ones of
  /// the language.
  static let listed = Exercise.all.map(\.name) + ["jump", "detour", "if", "set", "once"]

  private static let dutch = [
    "spring": "jump", "springen": "jump", "ga": "jump", "naar": "jump", "omweg": "detour",
    "als": "if", "anders": "else", "andersals": "elseif", "eindals": "endif", "eindeals": "endif",
    "zet": "set", "maak": "set", "eenmaal": "once", "vraag": "ask", "getal": "number",
    "schaal": "scale", "wacht": "wait", "overleg": "discuss", "ronde": "round", "wissel": "swap",
    "held": "hero",
  ]

  /// The command that an author probably meant: by its Dutch name, or with one wrong letter.
  static func meant(by name: String) -> String? {
    dutch[name.lowercased()] ?? nearest(to: name, among: listed)
  }
}
