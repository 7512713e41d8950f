public import Roleplay
import Yarn

/// The report of a class as one page for the board, for paper and for screen readers: it loads
/// nothing and runs nothing.
public struct ReportPage: Sendable {
  /// A text at the beginning of every page that this program writes, and of no other page.
  public static let mark = StandalonePage.mark

  /// The HTML of the page.
  public let html: String

  /// Makes the page of results.
  ///
  /// - Parameters:
  ///   - results: the results, which only contain what a class may see.
  ///   - language: the language of the page's own texts; by default that of the newest recording.
  public init(_ results: ClassResults, in language: Language? = nil) {
    let language = language ?? Language(tag: results.language) ?? .dutch
    html =
      StandalonePage(
        title: (results.occasion == .evening
          ? ReportText.hallTitle(results.heading) : .title(results.heading)).text(in: language),
        language: language.rawValue,
        style: ReportStyle.css, body: ReportBody(ReportContents(results, language)).html
      ).html
  }
}
