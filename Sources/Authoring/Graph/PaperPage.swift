import Discussion
import Drawing
import Yarn

/// A page that stands on its own: nothing is fetched, nothing runs, and on paper it is A4.
struct PaperPage {
  let title: String
  let language: Language
  let isLandscape: Bool
  /// The pictures, each on a sheet of its own.
  let sheets: [Picture]
  /// What follows them, as HTML.
  let body: String

  /// The page, whole.
  var html: String {
    StandalonePage(
      title: title, language: language.rawValue, style: style,
      body: (sheets.map(StandalonePage.sheet) + [body]).joined(separator: "\n")
    ).html
  }

  private var style: String {
    """
    @page { size: A4 \(isLandscape ? "landscape" : "portrait"); margin: 12mm; }
    :root { color-scheme: light dark; }
    body { margin: 0; font: 16px/1.5 \(Lettering.families); \
    background: #e6e8eb; color: #1f2328; overflow-wrap: anywhere; }
    main { max-width: \(isLandscape ? 1123 : 794)px; margin: 0 auto; padding: 12px; }
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
