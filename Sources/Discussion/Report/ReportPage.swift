public import Yarn

/// What a class said, as one page for the board, for paper and for who cannot see it: nothing is
/// fetched, nothing runs.
public struct ReportPage: Sendable {
  /// What a page made here begins with, and nothing else does.
  public static let mark = StandalonePage.mark

  /// The page, whole.
  public let html: String

  /// Makes the page of results.
  ///
  /// - Parameters:
  ///   - results: what is shown: only what may be seen by a class stands in them.
  ///   - language: the language of what the page itself says; that of the newest recording where
  ///     nothing is said.
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
