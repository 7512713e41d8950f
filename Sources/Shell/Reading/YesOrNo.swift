/// An answer to a yes-or-no question, in any language.
enum YesOrNo {
  case yes, no

  /// Parses a line; nil if it is neither.
  init?(_ typed: String) {
    switch typed.filter({ !$0.isWhitespace }).lowercased() {
    case "j", "ja", "y", "yes", "1": self = .yes
    case "n", "nee", "no", "0": self = .no
    default: return nil
    }
  }
}
