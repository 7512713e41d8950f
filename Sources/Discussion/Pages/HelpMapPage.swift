import Drawing
public import Roleplay
import Yarn

/// A help map as a page: an A4 that lies, and the map in words.
public struct HelpMapPage: Sendable {
  /// What a page made here begins with, and nothing else does.
  public static let mark = StandalonePage.mark

  /// The page, whole.
  public let html: String

  /// Makes the page of a map.
  public init(_ map: HelpMap) {
    let drawing = HelpMapDrawing(map)
    let language: Language = Language(tag: map.language) ?? .dutch
    html =
      PrintedPage(
        title: drawing.title, language: map.language, sheets: drawing.sheets,
        words: drawing.description, heading: PageText.inWords.text(in: language)
      ).html
  }
}
