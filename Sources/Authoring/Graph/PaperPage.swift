import Drawing
import Yarn

/// A page that stands on its own: nothing is fetched, nothing runs, and on paper it is A4.
struct PaperPage {
  /// What tells that a page was made by this program, so that it may be made again.
  static let mark = "<meta name=\"generator\" content=\"Weerwoord\">"

  let title: String
  let language: Language
  let isLandscape: Bool
  /// The pictures, each on a sheet of its own.
  let sheets: [Picture]
  /// What follows them, as HTML.
  let body: String

  /// The page, whole.
  var html: String {
    let title = SVGText.escaped(title)
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      \(Self.mark)
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(sheets.map { "<figure class=\"sheet\">\n\($0.svg)</figure>" }.joined(separator: "\n"))
      \(body)
      </main>
      </body>
      </html>

      """
  }

  private var style: String {
    """
    @page { size: A4 \(isLandscape ? "landscape" : "portrait"); margin: 12mm; }
    :root { color-scheme: light dark; }
    body { margin: 0; font: 16px/1.5 \(Lettering.families); \
    background: #e6e8eb; color: #1f2328; overflow-wrap: anywhere; }
    main { max-width: \(isLandscape ? 1123 : 794)px; margin: 0 auto; padding: 12px; }
    main > h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; \
    clip-path: inset(50%); }
    h2 { font-size: 1.2em; margin: 1.2em 0 0.4em; }
    h3 { font-size: 1em; margin: 1.1em 0 0.2em; break-after: avoid; }
    p, ul { margin: 0.2em 0; }
    li { break-inside: avoid; }
    .sheet { margin: 0 0 16px; padding: \(Int(GraphSheets.margin))px; background: #fff; }
    .sheet svg { display: block; width: 100%; height: auto; }
    @media print {
      body, main { background: #fff; max-width: none; padding: 0; font-size: 10.5pt; }
      .sheet { margin: 0; padding: 0; break-after: page; break-inside: avoid; }
      .sheet svg { width: 100%; max-height: \(isLandscape ? 185 : 272)mm; }
    }
    @media screen and (prefers-color-scheme: dark) {
      body { background: #101418; color: #e8eaed; }
      .sheet { background: #1b2026; }
    \(Self.darkInks)
    }
    """
  }

  /// The colours of pictures on a dark screen.
  private static var darkInks: String {
    let dark: [(Ink, String)] = [
      (.ink, "#e8eaed"), (.paper, "#1b2026"), (.faint, "#a9b1ba"), (.shade, "#2a313a"),
      (.glow, "#453a1d"), (.mint, "#1e3a2b"), (.accent, "#7db8f0"),
    ]
    return dark.map { ink, colour in
      "  .fill-\(ink.name) { fill: \(colour); } .stroke-\(ink.name) { stroke: \(colour); }"
    }.joined(separator: "\n")
  }
}
