public import Yarn

extension StringTableError.Reason {
  var dutchSentence: String {
    switch self {
    case .empty:
      "Het bestand is leeg. De eerste rij hoort de kolommen te noemen: language,id,text."
    case .unreadable(let problem):
      problem.dutch
    case .columnMissing(let name):
      "De kolom '\(name)' ontbreekt. Zet deze naam in de eerste rij."
    case .columnTwice(let name):
      "De kolom '\(name)' staat er twee keer. Haal er een weg."
    case .tooManyFields(let found, let columns):
      "Deze rij heeft \(found) velden; er zijn \(columns) kolommen. Zet een tekst met een komma tussen \"…\"."
    case .idMissing:
      "Het veld 'id' is leeg. Vul de code van de regel in, zoals line:el-05."
    case .idTwice(let id, let earlierLine):
      "De code '\(id)' staat ook al op regel \(earlierLine). Haal een van de twee weg."
    case .otherLanguage(let found, let expected):
      "Deze rij is in de taal '\(found)'; de tabel is in '\(expected)'. Maak voor elke taal een bestand."
    }
  }
}

extension StringTableError: Phrase {
  /// `elektricien.en.csv, regel 3: …`.
  public var dutch: String { "\(table), regel \(line): \(reason.dutchSentence)" }
}
