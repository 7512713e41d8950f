extension RehearsalText {
  var dutch: String {
    switch self {
    case .begin(let folder):
      "Je speelt terwijl je schrijft. Sla een bestand in \(folder) op, en het spel gaat verder met de nieuwe tekst. Er wordt niets bewaard."
    case .goesOn(let node):
      node.isEmpty
        ? "Opgeslagen. Het spel gaat verder." : "Opgeslagen. Het spel gaat verder in scène \(node)."
    case .brokenScript(let errors):
      errors == 1
        ? "Er staat een fout in het script. Verbeter hem en sla het op."
        : "Er staan \(errors) fouten in het script. Verbeter ze en sla het op."
    case .waitPrompt: "Ik wacht op opslaan (Ctrl-D stopt): "
    case .saveFirst: "Het script kan zo niet gespeeld worden. Verbeter het eerst en sla het op."
    case .atTheEnd: "Het einde. Enter speelt het nog een keer, opslaan gaat verder, Ctrl-D stopt."
    case .againPrompt: "Nog een keer? "
    case .again: "Opnieuw, van het begin."
    case .goodbye: "Gestopt. Er is niets bewaard."
    }
  }
}
