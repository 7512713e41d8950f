import Roleplay

extension PrintingError {
  var dutch: String {
    switch self {
    case .noBrowser:
      "Een PDF maken kan alleen met Chromium of Google Chrome. "
        + "Zet een van de twee op deze computer, of maak een pagina met --uitvoer en druk die af in een browser."
    case .failed(let browser):
      "\(PrintableText.of(browser, layout: .oneLine)) maakte geen PDF. "
        + "Maak een pagina met --uitvoer en druk die af in een browser."
    case .tooSlow(let browser):
      "\(PrintableText.of(browser, layout: .oneLine)) had te veel tijd nodig voor de PDF. "
        + "Maak een pagina met --uitvoer en druk die af in een browser."
    case .stopped: "Gestopt. Er is geen PDF gemaakt."
    case .noRoom(let folder):
      "In \(PrintableText.of(folder, layout: .oneLine)) kan niets gemaakt worden. "
        + "Kijk of er ruimte is, of wijs met TMPDIR een andere map aan."
    }
  }
}
