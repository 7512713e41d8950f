import Drawing
public import Roleplay
import Yarn

/// What is on a page of a scenario's graph; on paper it is A4.
public struct PaperPage {
  /// Its title, any text.
  public let title: String
  /// The language of its words.
  public let language: Language
  let isLandscape: Bool
  /// The pictures, each on a sheet of its own.
  let sheets: [Picture]
  /// What follows them, as HTML.
  let list: String

  /// What is on it, as HTML: the pictures, each on a sheet of its own, and the same as a list.
  public var body: String {
    (sheets.map { "<figure class=\"sheet\">\n\($0.svg)</figure>" } + [list])
      .joined(separator: "\n")
  }

  /// What it looks like, as CSS.
  public var style: String {
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
