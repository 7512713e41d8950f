import Drawing
public import Roleplay

/// The pages that can be made from a recording.
public struct RecordingPages: Sendable {
  /// A page and its kind.
  public struct Page: Sendable {
    /// The kind, which is the end of the file's name.
    public var kind: Kind
    /// The HTML of the page.
    public var html: String
  }

  /// The kinds of pages.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The comic with space to draw.
    case comic = "strip"
    /// The comic with drawings.
    case drawnComic = "strip-getekend"
    /// The help map.
    case map = "kaart"
    /// The agreements.
    case agreements = "afspraken"
  }

  /// A text at the beginning of every page that this program writes, and of no other page.
  public static let mark = StandalonePage.mark

  /// The pages, in order; empty if the recording contains nothing to make one from.
  public let pages: [Page]
  /// A sketch of the hero for a terminal; empty if there is no comic.
  public let sketch: [String]
  /// The contents of the pages in words, a paragraph for each.
  public let words: [String]

  /// Makes the pages of a recording.
  public init(of transcript: Transcript) {
    var pages: [Page] = []
    var sketch: [String] = []
    var words: [String] = []
    if let strip = Strip(of: transcript) {
      pages.append(Page(kind: .comic, html: ComicPage(strip, form: .toDrawIn).html))
      pages.append(Page(kind: .drawnComic, html: ComicPage(strip, form: .drawn).html))
      sketch = HeroSketch(strip.hero).lines
      words += ComicDrawing(strip).description
    }
    if let map = HelpMap(of: transcript) {
      pages.append(Page(kind: .map, html: HelpMapPage(map).html))
      words += HelpMapDrawing(map).description
    }
    if let agreements = AgreementsPage(of: transcript) {
      pages.append(Page(kind: .agreements, html: agreements.html))
      words += agreements.lines
    }
    self.pages = pages
    self.sketch = sketch
    self.words = words
  }
}
