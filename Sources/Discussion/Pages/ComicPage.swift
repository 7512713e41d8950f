public import Drawing
public import Roleplay
import Yarn

/// A page with a comic: each sheet on a landscape A4, and the comic in words.
public struct ComicPage: Sendable {
  /// A text at the beginning of every page that this program writes, and of no other page.
  public static let mark = StandalonePage.mark

  /// The HTML of the page.
  public let html: String

  /// Makes the page of a comic.
  public init(_ strip: Strip, form: ComicForm) {
    let drawing = ComicDrawing(strip)
    let language: Language = Language(tag: strip.language) ?? .dutch
    html =
      PrintedPage(
        title: drawing.title, language: strip.language, sheets: drawing.sheets(form),
        words: drawing.description, heading: PageText.inWords.text(in: language)
      ).html
  }
}
