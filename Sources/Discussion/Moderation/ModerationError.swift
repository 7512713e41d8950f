public import Roleplay
import Yarn

/// An error in the contents of a file with a teacher's decisions; all answers then stay hidden.
public enum ModerationError: Error, Sendable, Hashable {
  /// A line of the file is invalid; lines are counted from 1.
  case broken(line: Int)
  /// A required key is missing.
  case missing(String)
  /// The file is about another scenario.
  case otherScenario(String)
  /// The file was written in this format, which is newer than the program.
  case fromNewerVersion(Int)
}

extension ModerationError: Phrase {
  /// The sentence in Dutch.
  public var dutch: String {
    switch self {
    case .broken(let line):
      "Regel \(line) klopt niet. Alle antwoorden blijven verborgen. "
        + "Zet de regel goed, of gooi het bestand weg en lees opnieuw."
    case .missing(let key):
      "‘\(PrintableText.of(key, layout: .oneLine))’ ontbreekt. Alle antwoorden blijven verborgen. "
        + "Zet het terug, of gooi het bestand weg en lees opnieuw."
    case .otherScenario(let name):
      "Het hoort bij een ander scenario: \(PrintableText.of(name, layout: .oneLine)). "
        + "Alle antwoorden blijven verborgen. Geef het bestand zijn eigen naam terug."
    case .fromNewerVersion(let format):
      "Het is van een nieuwere Weerwoord (vorm \(format)). Alle antwoorden blijven verborgen. "
        + "Zet eerst de nieuwe Weerwoord op deze computer."
    }
  }

  /// The sentence in English.
  public var english: String {
    switch self {
    case .broken(let line):
      "Line \(line) is not right. All answers stay hidden. "
        + "Mend the line, or remove the file and read again."
    case .missing(let key):
      "‘\(PrintableText.of(key, layout: .oneLine))’ is missing. All answers stay hidden. "
        + "Put it back, or remove the file and read again."
    case .otherScenario(let name):
      "It is about another scenario: \(PrintableText.of(name, layout: .oneLine)). "
        + "All answers stay hidden. Give the file its own name back."
    case .fromNewerVersion(let format):
      "It is of a newer Weerwoord (format \(format)). All answers stay hidden. "
        + "Install the new Weerwoord first."
    }
  }
}
