/// An answer to a question of yes or no, in either language.
enum YesOrNo {
  case yes, no

  /// Reads a line; nil where it is neither.
  init?(_ typed: String) {
    switch typed.filter({ !$0.isWhitespace }).lowercased() {
    case "j", "ja", "y", "yes", "1": self = .yes
    case "n", "nee", "no", "0": self = .no
    default: return nil
    }
  }
}
