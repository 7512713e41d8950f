import Yarn

extension SessionError {
  /// The words in English.
  public var english: String {
    switch self {
    case .notPlayable(let scenario):
      "'\(scenario.shown)' has errors and cannot be played. Look with: weerwoord check."
    case .unknownGenerator(let name):
      "This recording takes its chance from '\(name.shown)', which this Weerwoord does not know."
    case .dialogue(let problem):
      problem.english
    case .wrongCommand(let command, let node):
      "The command <<\(command.shown)>> is not right (node '\(node)'). Correct the script."
    case .saysNothing(let node):
      "The script goes round without saying anything (node '\(node)'). Take the circle out."
    case .saysTooMuch(let node):
      "The script says too much without asking anything (node '\(node)'). Does it go round? Take the circle out."
    }
  }
}
