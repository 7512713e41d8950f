extension SearchText {
  var dutch: String {
    switch self {
    case .forTeacher: "Zoeken is voor je docent."
    case .searchWhat: "Wat zoek je? Typ bijvoorbeeld: zoek vader \"te moeilijk\""
    case .searching(let searched, let total):
      "\(searched) van \(total) opnamen doorzocht. Stoppen? Ctrl-C."
    case .stopped(let searched, let total):
      "Gestopt: \(searched) van \(total) opnamen zijn doorzocht."
    case .nothingFound: "Niets gevonden. Een ster mag: elektr* vindt ook elektricien."
    case .found(let count, let recordings, let shown):
      (count == 1 ? "1 keer gevonden" : "\(count) keer gevonden")
        + (recordings == 1 ? ", in 1 opname." : ", in \(recordings) opnamen.")
        + (shown < count ? " Dit zijn de nieuwste \(shown)." : "")
    case .notSearched(let count):
      count == 1 ? "1 opname is niet doorzocht." : "\(count) opnamen zijn niet doorzocht."
    case .endsMissing(let count):
      "Van \(count == 1 ? "1 opname" : "\(count) opnamen") ontbreekt het einde. Daar stopte het "
        + "programma, of iemand kapte het af."
    case .lookBackWhere: "Nummer: daar terugkijken. Enter: klaar. "
    case .notAHit(let count):
      count == 1 ? "Typ 1, of Enter." : "Typ een nummer van 1 tot en met \(count), of Enter."
    case .said(let name): name.map { "\($0): " } ?? ""
    case .option: "Keuze: "
    case .note(let author): author.map { "Notitie van \($0): " } ?? "Notitie: "
    }
  }
}
