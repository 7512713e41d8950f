extension ReplayText {
  var english: String {
    switch self {
    case .somebody: "Pupil"
    case .behindChoice: "[… comes after the choice]"
    case .hidden: "… (hidden)"
    case .hiddenNext: "… (hidden, a shows it)"
    case .wentBack: "(Here the play went one step back.)"
    case .resumed: "(Here the play was taken up again.)"
    case .branched: "(What if? From here the class played.)"
    case .saidNothing: "(No answer.)"
    case .notFinished: "(Here the recording stops. The play is not finished.)"
    }
  }
}
