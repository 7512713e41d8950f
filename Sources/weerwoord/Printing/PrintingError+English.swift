import Roleplay

extension PrintingError {
  var english: String {
    switch self {
    case .noBrowser:
      "A PDF can be made with Chromium or Google Chrome only. "
        + "Install one of them, or make a page with --output and print that in a browser."
    case .failed(let browser):
      "\(PrintableText.of(browser, layout: .oneLine)) made no PDF. "
        + "Make a page with --output and print that in a browser."
    case .tooSlow(let browser):
      "\(PrintableText.of(browser, layout: .oneLine)) took too long over the PDF. "
        + "Make a page with --output and print that in a browser."
    case .stopped: "Stopped. No PDF was made."
    case .noRoom(let folder):
      "Nothing can be made in \(PrintableText.of(folder, layout: .oneLine)). "
        + "See whether there is room, or name another folder with TMPDIR."
    }
  }
}
