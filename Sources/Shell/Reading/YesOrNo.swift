/// An answer to a question of yes or no, in either language.
enum YesOrNo {
  case yes, no

  /// Reads a line; nil where it is neither.
  init?(_ typed: String) {
    switch typed.filter({ !$0.isWhitespace }).lowercased() {
    case "j", "ja", "y", "yes": self = .yes
    case "n", "nee", "no": self = .no
    default: return nil
    }
  }
}
