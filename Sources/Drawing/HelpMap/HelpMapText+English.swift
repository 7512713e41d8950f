extension HelpMapText {
  var english: String {
    switch self {
    case .title: "Who can help me?"
    case .me: "I"
    case .addSomebody: "Put somebody else on your map later."
    case .further: "All the words"
    }
  }
}
