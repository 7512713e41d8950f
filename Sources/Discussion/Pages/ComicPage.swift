public import Drawing
public import Roleplay
import Yarn

/// A comic as a page: each sheet an A4 that lies, and the comic in words.
public struct ComicPage: Sendable {
  /// What a page made here begins with, and nothing else does.
  public static let mark = StandalonePage.mark

  /// The page, whole.
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
