import Drawing
public import Roleplay

/// The pages a recording comes to.
public struct RecordingPages: Sendable {
  /// A page, and what it is.
  public struct Page: Sendable {
    /// What the file's name ends with, behind the recording's.
    public var kind: Kind
    /// The page, whole.
    public var html: String
  }

  /// What pages there are.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The comic to draw in.
    case comic = "strip"
    /// The comic, drawn.
    case drawnComic = "strip-getekend"
    /// The help map.
    case map = "kaart"
    /// The agreements.
    case agreements = "afspraken"
  }

  /// What a page made here begins with, and nothing else does.
  public static let mark = StandalonePage.mark

  /// The pages, in order; none where the recording has nothing of the kind.
  public let pages: [Page]
  /// The hero in a few lines for a terminal; none where there is no comic.
  public let sketch: [String]
  /// What is on the pages in words; each an own paragraph.
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
