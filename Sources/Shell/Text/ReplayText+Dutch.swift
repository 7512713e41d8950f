extension ReplayText {
  var dutch: String {
    switch self {
    case .somebody: "Leerling"
    case .behindChoice: "[… komt na de keuze]"
    case .hidden: "… (verborgen)"
    case .hiddenNext: "… (verborgen, a toont)"
    case .wentBack: "(Hier ging het spel een stap terug.)"
    case .resumed: "(Hier ging het spel later verder.)"
    case .branched: "(Wat als? Vanaf hier speelde de klas.)"
    case .saidNothing: "(Geen antwoord.)"
    case .notFinished: "(Hier stopt de opname. Het spel is niet af.)"
    }
  }
}
