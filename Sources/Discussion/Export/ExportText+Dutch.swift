extension ExportText {
  var dutch: String {
    switch self {
    case .somebody: "Iemand"
    case .aloud: "hardop"
    case .thinks: "denkt"
    case .played(let player): "gespeeld door \(player)"
    case .nowPlays(let player, let role): "\(player) speelt nu \(role)."
    case .program: "Het programma"
    case .round(let number): "Ronde \(number)"
    case .panel(let number): "Plaatje \(number)"
    case .wentBack: "Eén stap terug."
    case .resumed: "Later verder gespeeld."
    case .silent: "Zei niets."
    case .theEnd: "Einde."
    case .notFinished: "Deze opname is niet af."
    }
  }
}
