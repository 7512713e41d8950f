public import Yarn

extension CommaSeparatedValuesError: Phrase {
  /// The words in Dutch, without the line.
  public var dutch: String {
    switch self {
    case .textAfterQuote:
      "Achter een sluitend aanhalingsteken staat nog tekst. Schrijf een \" in de tekst dubbel: \"\"."
    case .quoteNotClosed:
      "Hier begint tekst tussen aanhalingstekens. Het sluitende teken ontbreekt. Zet er een \" achter."
    case .notUTF8:
      "Hier staan tekens die geen UTF-8 zijn. Bewaar het bestand als CSV UTF-8."
    }
  }
}
