extension ExportText {
  var english: String {
    switch self {
    case .somebody: "Somebody"
    case .aloud: "aloud"
    case .thinks: "thinks"
    case .played(let player): "played by \(player)"
    case .nowPlays(let player, let role): "\(player) now plays \(role)."
    case .program: "The program"
    case .round(let number): "Round \(number)"
    case .panel(let number): "Panel \(number)"
    case .wentBack: "One step back."
    case .resumed: "Played on later."
    case .silent: "Said nothing."
    case .theEnd: "The end."
    case .notFinished: "This recording is not finished."
    }
  }
}
