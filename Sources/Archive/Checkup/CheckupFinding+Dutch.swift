import Roleplay

extension CheckupFinding.Problem {
  var dutch: String {
    switch self {
    case .torn: "houdt midden in een regel op. Alle antwoorden ervoor zijn er."
    case .damagedLine(let line):
      "regel \(line) is kapot. Wat ervoor staat is goed, wat erna staat is niet te gebruiken."
    case .endMissing: "het einde ontbreekt. Wat er nog staat is goed."
    case .neverBegun: "er is niets in opgenomen. Een storing was eerder."
    case .notFinal: "is af, maar niet gesloten. Er kunnen teruggenomen woorden in staan."
    case .withdrawnWords: "er staan nog woorden in die teruggenomen zijn."
    case .openToOthers: "andere accounts van deze computer kunnen het lezen."
    case .halfWritten: "bleef half geschreven na een storing."
    case .codeWithoutRecording: "is een code van een spel dat weg is."
    case .withoutRecording:
      "hoort bij een opname die hier niet is. Zet de opname terug, of gooi dit weg."
    case .lessonWithoutRecordings(let names):
      "noemt opnamen die hier niet zijn: \(names.enumerated). Haal die regels eruit."
    case .lessonLines(let lines):
      "\(lines.count == 1 ? "regel" : "regels") \(lines.enumeratedNumbers) "
        + (lines.count == 1 ? "is geen moment." : "zijn geen momenten.")
        + " Zet het goed in een tekstprogramma."
    case .oldIndex: "is een oude zoekindex met woorden van leerlingen erin."
    case .unknownFile: "is geen bestand van Weerwoord. Zet het ergens anders."
    case .sealed: "is verzegeld. Alleen met de wachtzin is het na te kijken en te herstellen."
    case .error(let error): error.dutch
    }
  }
}
