import Drawing
import Yarn

/// A self-contained page to print on A4: it loads nothing and runs nothing, and always has a light
/// background.
struct PrintedPage {
  let title: String
  /// The language of the text, as a code.
  let language: String
  let isLandscape: Bool
  /// The contents, as HTML: sheets of A4, followed by what is only shown on a screen.
  let body: String
  /// The CSS of this kind of page, besides the common one.
  let ownStyle: String

  init(
    title: String, language: String, isLandscape: Bool, body: String, ownStyle: String = ""
  ) {
    self.ownStyle = ownStyle
    self.title = title
    self.language = language
    self.isLandscape = isLandscape
    self.body = body
  }

  /// Makes a page of pictures, each on its own sheet, with the text alternative.
  init(title: String, language: String, sheets: [Picture], words: [String], heading: String) {
    let figures = sheets.map(StandalonePage.sheet)
    let paragraphs = words.map { "<p>\(SVGText.escaped($0))</p>" }
    self.init(
      title: title, language: language, isLandscape: true,
      body: (figures + ["<section class=\"words\">\n<h2>\(SVGText.escaped(heading))</h2>"]
        + paragraphs + ["</section>"]).joined(separator: "\n"))
  }

  /// The HTML of the page.
  var html: String {
    StandalonePage(title: title, language: language, style: style + ownStyle, body: body).html
  }

  private var style: String {
    let (width, height) = isLandscape ? (297, 210) : (210, 297)
    return """
      @page { size: A4 \(isLandscape ? "landscape" : "portrait"); margin: \(isLandscape ? "0" : "14mm 16mm"); }
      :root { color-scheme: light; }
      * { box-sizing: border-box; }
      body { margin: 0; font: 16px/1.5 \(Lettering.families); background: #e6e8eb; color: #1f2328; }
      main { max-width: \(isLandscape ? 1123 : 794)px; margin: 0 auto; }
      .sheet { margin: 12px 0; background: #fff; }
      .sheet svg { display: block; width: 100%; height: auto; }
      .words { padding: 4px 16px 32px; }
      .strip { margin: 4mm 0; break-inside: avoid; }
      .strip svg { display: block; width: 100%; height: auto; }
      .paper { margin: 12px 0; padding: 18mm; background: #fff; min-height: \(height)mm; }
      .paper h2 { font-size: 1.5em; line-height: 1.2; margin: 0 0 0.5em; }
      .paper h3 { font-size: 1.08em; margin: 1.1em 0 0.2em; break-after: avoid; }
      .step { break-inside: avoid; }
      p { margin: 0.25em 0; overflow-wrap: anywhere; }
      dl { margin: 0.2em 0; }
      .turn { display: flex; gap: 4mm; align-items: baseline; margin: 1.2mm 0 0; }
      .turn dt { flex: 0 0 27mm; font-weight: bold; overflow-wrap: anywhere; }
      .turn dd { margin: 0; flex: 1; overflow-wrap: anywhere; }
      .write { border-bottom: 0.3mm solid #8a939c; height: 8mm; margin: 0 0 0 31mm; }
      table { border-collapse: collapse; width: 100%; table-layout: fixed; }
      th, td { border: 0.4mm solid #1f2328; padding: 2.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      th { background: #fff3c9; }
      td { height: 15mm; }
      tr { break-inside: avoid; }
      .faint { color: #57606a; }
      @media print {
        body, main { background: #fff; max-width: none; }
        .sheet { margin: 0; width: \(width)mm; height: \(height)mm; overflow: hidden; break-after: page; break-inside: avoid; }
        .sheet:last-of-type { break-after: auto; }
        .sheet svg { width: \(width)mm; height: \(height)mm; }
        .paper { margin: 0; min-height: 0; padding: 0; font-size: 10.5pt; }
        .words { display: none; }
      }
      """
  }
}
