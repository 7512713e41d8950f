public import Yarn

extension TestPlanDiagnostic.Reason {
  var dutchSentence: String {
    switch self {
    case .notUTF8:
      "Hier staan tekens die geen UTF-8 zijn. Bewaar het bestand als UTF-8."
    case .unknownStep(let found):
      "'\(found)' is geen stap. Kies line:, option:, select:, command:, reply:, set:, node:, saliency: of stop."
    case .textMissing(let key):
      "Achter '\(key)' hoort een tekst tussen ` en `."
    case .textNotClosed(let key):
      "De tekst achter '\(key)' is niet af. Zet er een ` achter."
    case .numberMissing(let found):
      found.isEmpty
        ? "Achter 'select:' hoort een getal. 0 kiest niets."
        : "'\(found)' is geen heel getal. Schrijf het nummer van de keuze; 0 kiest niets."
    case .setMalformed:
      "Schrijf het zo: set: $naam = true."
    case .valueUnknown(let found):
      "'\(found)' is geen waarde. Schrijf true, false, een heel getal of een tekst tussen \"…\"."
    case .valueNotClosed:
      "De waarde is niet af. Zet er een \" achter."
    case .nameMissing(let key):
      "Achter '\(key)' hoort een naam."
    case .unknownSaliency(let found, let known):
      "'\(found)' is geen manier van kiezen. Schrijf \(known.joined(separator: ", "))."
    case .trailing(let found):
      "Achter deze stap staat nog '\(found)'. Haal het weg, of zet er een # voor."
    case .optionsWithoutSelect:
      "Na 'option:' hoort een keuze. Zet er 'select:' of 'reply:' achter."
    case .stepAfterStop:
      "Na 'stop' komt er niets meer. Begin een nieuwe ronde met ---."
    case .emptyRun:
      "Deze ronde heeft geen stappen. Schrijf stappen, of haal --- weg."
    }
  }
}

extension TestPlanDiagnostic: Phrase {
  /// `elektricien.testplan, regel 3: …`.
  public var dutch: String { "\(plan), regel \(line): \(reason.dutchSentence)" }
}

extension TestPlanError: Phrase {
  /// One problem a line.
  public var dutch: String { diagnostics.map(\.dutch).joined(separator: "\n") }
}
