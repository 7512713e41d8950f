extension TreeText {
  var dutch: String {
    switch self {
    case .noFamilies:
      "Er is nog niets anders geprobeerd. Druk op w in een opname: de klas speelt dan verder."
    case .noFamilyOf: "Bij deze opname is nog niets anders geprobeerd."
    case .parentGone(let name): "(De opname waar dit van komt is weg: \(name).)"
    case .branchPoint(let entry, let question, let now, nil):
      "Vanaf regel \(entry), bij ‘\(question)’: \(now)"
    case .branchPoint(let entry, let question, let now, let before?):
      "Vanaf regel \(entry), bij ‘\(question)’: \(now) In plaats van: \(before)"
    case .nothingDifferent(let entry): "Vanaf regel \(entry): nog niets anders gekozen."
    case .ending(let words): "Eind: \(words)"
    case .finished: "Af."
    case .unfinished: "Niet af."
    case .howToCompare: "Twee naast elkaar? Typ boom en twee nummers: boom 1 2."
    case .noNumber(let number, let highest):
      "Nummer \(number) staat er niet. Kies 1 tot en met \(highest)."
    case .otherScenario(let left, let right):
      "\(left) en \(right) zijn twee scenario's. Kies twee opnamen van één scenario."
    case .sameUpTo(let words): "Gelijk tot en met: \(words)"
    case .differentFromStart: "Anders vanaf het begin."
    case .theSame: "De twee zijn gelijk."
    case .notHere: "(hier niet)"
    case .boardIsOn: "Niet getoond. Zet eerst het bord uit en typ dan ja."
    }
  }
}
