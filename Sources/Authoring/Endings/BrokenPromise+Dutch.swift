extension BrokenPromise {
  var dutchSentence: String {
    switch self {
    case .header("no_agreement"):
      "Boven dit scenario staat endings:, maar no_agreement: ontbreekt of noemt een ander einde. Noem de eindes zonder afspraak."
    case .header(let key):
      "Boven dit scenario staat endings:, maar \(key): ontbreekt of klopt niet. Schrijf het zo: \(Self.example(of: key))."
    case .neverComes(let ending):
      "Het einde \(ending) komt nooit als de ander het hardst is. Maak er een weg naartoe, of haal het uit endings:."
    case .notStated(let ending):
      "Het einde \(ending) komt voor, maar staat niet in endings:. Zet het erbij."
    case .otherKind(let ending, let isTagged):
      isTagged
        ? "Het einde \(ending) draagt #no-agreement, maar staat niet in no_agreement:. Maak ze gelijk."
        : "Het einde \(ending) staat in no_agreement:, maar draagt #no-agreement niet. Maak ze gelijk."
    case .tooFew(let endings, let refusals):
      "Als de ander het hardst is, zijn er \(endings) eindes, \(refusals) zonder afspraak. Het moeten er zes zijn, drie zonder afspraak."
    case .oneKind(let move, let isAgreed):
      "Na de eerste zet “\(move)” komt bij de hardste ander alleen een einde \(isAgreed ? "met" : "zonder") afspraak. Van elke eerste zet moeten beide te bereiken zijn."
    case .bestPlay(let room):
      "Wie het zo goed mogelijk doet (ruimte \(room)), krijgt bij de hardste ander nooit een einde zonder afspraak. Maak er één."
    case .repair:
      "Geen enkele afspraak komt bij de hardste ander alleen na boosheid die de volgende dag wordt besproken. Maak er één."
    case .pushBack(let move):
      "Bij de zachtste ander is de ruimte al vol voor de derde zet, na “\(move)”. Laat tegenspraak twee beurten duren."
    case .with(let person, let broken): "Met \(person): \(broken.dutchSentence)"
    case .tooManyPaths(let number):
      "Wat er over de eindes staat, is niet bewezen: er zijn meer dan \(number) wegen. Maak het gesprek kleiner."
    }
  }

  static func example(of key: String) -> String {
    switch key {
    case "room": "room: $ruimte 0-4"
    case "hardness": "hardness: $hardheid 1-3 $houdt_vol_open"
    default: "\(key): …"
    }
  }
}
