import Drawing
public import Roleplay
import Yarn

/// A page with a help map: a landscape A4, and the map in words.
public struct HelpMapPage: Sendable {
  /// A text at the beginning of every page that this program writes, and of no other page.
  public static let mark = StandalonePage.mark

  /// The HTML of the page.
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
