public import Yarn

extension MarkupDiagnostic.Kind: Phrase {
  /// The sentence in Dutch.
  public var dutch: String {
    switch self {
    case .unclosedTag:
      "Na deze [ ontbreekt een ]. Zet ] achter de tag, of schrijf \\[ voor een gewone haak."
    case .missingName:
      "Na [ ontbreekt de naam van een tag. Schrijf \\[ voor een gewone haak."
    case .unexpected(let text):
      "'\(text)' kan hier niet staan in een tag. Schrijf [naam eigenschap=\"waarde\"]."
    case .valueOutsideProperty:
      "Een { } mag in een tag alleen na een = staan. Schrijf \\[ en \\] voor gewone haken."
    case .missingValue(let property):
      "'\(property)' heeft geen waarde. Schrijf \(property)=\"waarde\", of \\[ voor een gewone haak."
    case .duplicateProperty(let property):
      "'\(property)' staat twee keer in deze tag. Haal er één weg."
    case .unclosedString:
      "De tekst na \" eindigt niet. Zet er nog een \" achter."
    case .invalidNumber(let text):
      "'\(text)' is geen getal. Schrijf een getal als 3 of 1.5, of zet er \" omheen."
    case .unclosedAttribute(let name):
      "[\(name)] wordt niet gesloten. Zet [/\(name)] erachter, of schrijf \\[\(name)\\]."
    case .closesNothing(let name):
      "[/\(name)] sluit niets. Zet [\(name)] ervoor, of haal [/\(name)] weg."
    case .unclosedNoMarkup:
      "[nomarkup] wordt niet gesloten. Zet [/nomarkup] erachter."
    case .tooDeep(let limit):
      "Er zijn meer dan \(limit) tags tegelijk open. Sluit er een paar."
    case .replacementNotSelfClosing(let tag):
      "[\(tag) …] moet zichzelf sluiten. Eindig de tag met /]."
    case .replacementWithoutValue(let tag):
      "[\(tag) …/] weet niet waar het over gaat. Zet er value={$naam} in."
    case .notANumber(let tag, let value):
      "[\(tag) …/] heeft een getal nodig, en '\(value)' is geen getal."
    case .noReplacement(let tag, let wanted):
      "[\(tag) …/] heeft geen tekst voor '\(wanted)'. Zet er \(wanted)=\"tekst\" in."
    }
  }
}

extension MarkupDiagnostic: Phrase {
  /// The sentence in Dutch.
  public var dutch: String { "Teken \(position + 1): \(kind.dutch)" }
}
