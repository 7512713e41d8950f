extension HelpMapText {
  var dutch: String {
    switch self {
    case .title: "Wie kan mij helpen?"
    case .me: "Ik"
    case .addSomebody: "Zet later nog iemand op jouw kaart."
    case .further: "Alle woorden"
    }
  }
}
