import Yarn

extension TestPlanStepError: Phrase {
  /// The sentence in Dutch.
  package var dutch: String {
    switch self {
    case .noSuchReply(let reply):
      "'\(reply)' past bij geen keuze. Schrijf het nummer of het begin ervan."
    case .unknownVariable(let name): "De variabele \(name) is er niet. Verander de naam."
    case .otherType(let name, .number): "\(name) is een getal. Schrijf er een getal achter."
    case .otherType(let name, .string):
      "\(name) is een tekst. Schrijf er een tekst tussen \"…\" achter."
    case .otherType(let name, .bool):
      "\(name) is waar of niet waar. Schrijf er true of false achter."
    }
  }
}
