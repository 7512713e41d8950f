extension PageText {
  var dutch: String {
    switch self {
    case .inWords: "In woorden"
    case .guide: "De leidraad voor het gesprek"
    case .mentor: "Mentor"
    case .pupil: "Leerling"
    case .home: "Thuis"
    case .talkTogether: "Ieder mag zeggen: hier praat ik nu liever niet over."
    case .dossier(let alias): "Dossier van \(alias)"
    case .insight: "Inzicht"
    case .nextStep: "Volgende stap"
    case .dossierFor(let date): "Gespeeld op \(date)"
    case .agreements: "Onze afspraken"
    case .who: "Wie"
    case .what: "Doet wat"
    case .when: "Wanneer"
    case .agreementsFor(let date): "Gemaakt op \(date). Bewaar dit blad goed."
    }
  }
}
