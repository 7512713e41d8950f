import Yarn

extension SessionError {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .notPlayable(let scenario):
      "'\(scenario.shown)' heeft fouten en kan niet spelen. Kijk met: weerwoord check."
    case .unknownGenerator(let name):
      "Deze opname gebruikt het toeval '\(name.shown)'. Dat kent deze Weerwoord niet."
    case .dialogue(let problem):
      problem.dutch
    case .wrongCommand(let command, let node):
      "De opdracht <<\(command.shown)>> klopt niet (scène '\(node)'). Verbeter het script."
    case .saysNothing(let node):
      "Het script blijft rondgaan zonder iets te zeggen (scène '\(node)'). Haal de kring eruit."
    case .saysTooMuch(let node):
      "Het script zegt te veel zonder iets te vragen (scène '\(node)'). Gaat het rond? Haal de kring eruit."
    }
  }
}
