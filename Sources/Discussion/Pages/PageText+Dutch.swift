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
    case .dossierSpan(let plays, let first, let last):
      (plays == 1 ? "1 keer gespeeld" : "\(plays) keer gespeeld")
        + (first == last ? ", op \(first)." : ", van \(first) tot en met \(last).")
    case .chose: "Gekozen"
    case .outcome: "Hoe het afliep"
    case .compliments: "Complimenten die ik kreeg"
    case .complimentToWrite: "Wie gaf jou een compliment? Schrijf het hier op, met het moment."
    case .myComic: "Mijn strip"
    case .myWords: "Mijn woorden"
    case .statement: "De stelling"
    case .schoolSays: "Dit vindt de school, en daarom"
    case .greenAndRed(let green, let red): "Groen: \(green). Rood: \(red)."
    case .agreements: "Onze afspraken"
    case .afterTheEvening: "Na de avond"
    case .onlyForTeacher(let date):
      """
      Avond van \(date). Alleen voor de docent: er kunnen namen op staan. Gooi dit blad weg als alle \
      gesprekken geweest zijn.
      """
    case .answeredOnPhones(let count):
      count == 1
        ? "Eén telefoon vulde de vragen in. Papier is niet meegeteld."
        : "\(count) telefoons vulden de vragen in. Papier is niet meegeteld."
    case .written: "Geschreven, op alfabet"
    case .withName: "Met een naam, omdat iemand dat zelf wilde"
    case .askedForTalk: "Vroeg om een gesprek over één kind"
    case .askedForTalkNote: "Neem deze week contact op. Zeg niet wat er in de zaal gebeurde."
    case .who: "Wie"
    case .what: "Doet wat"
    case .when: "Wanneer"
    case .agreementsFor(let date): "Gemaakt op \(date). Bewaar dit blad goed."
    }
  }
}
