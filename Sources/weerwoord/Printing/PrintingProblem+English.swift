import Roleplay

extension PrintingProblem {
  var english: String {
    switch self {
    case .noBrowser:
      "A PDF can be made with Chromium or Google Chrome only. "
        + "Install one of them, or open the page and choose Print there."
    case .failed(let browser):
      "\(PrintableText.of(browser, layout: .oneLine)) made no PDF. "
        + "Open the page in a browser and choose Print there."
    case .tooSlow(let browser):
      "\(PrintableText.of(browser, layout: .oneLine)) took too long over the PDF. "
        + "Open the page in a browser and choose Print there."
    case .noRoom(let folder):
      "Nothing can be made in \(PrintableText.of(folder, layout: .oneLine)). "
        + "See whether there is room, or name another folder with TMPDIR."
    }
  }
}
