import Roleplay

extension PrintingProblem {
  var dutch: String {
    switch self {
    case .noBrowser:
      "Een PDF maken kan alleen met Chromium of Google Chrome. "
        + "Zet een van de twee op deze computer, of open de pagina en kies daar Afdrukken."
    case .failed(let browser):
      "\(PrintableText.of(browser, layout: .oneLine)) maakte geen PDF. "
        + "Open de pagina in een browser en kies daar Afdrukken."
    case .tooSlow(let browser):
      "\(PrintableText.of(browser, layout: .oneLine)) had te veel tijd nodig voor de PDF. "
        + "Open de pagina in een browser en kies daar Afdrukken."
    case .noRoom(let folder):
      "In \(PrintableText.of(folder, layout: .oneLine)) kan niets gemaakt worden. "
        + "Kijk of er ruimte is, of wijs met TMPDIR een andere map aan."
    }
  }
}
