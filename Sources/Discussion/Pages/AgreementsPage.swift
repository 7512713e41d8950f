import Drawing
public import Roleplay
import Yarn

/// The agreements of a conversation on a sheet for the pupil: who, what, when.
public struct AgreementsPage: Sendable {
  /// What a page made here begins with, and nothing else does.
  public static let mark = StandalonePage.mark

  /// The page, whole.
  public let html: String
  /// The agreements, a line each.
  public let lines: [String]

  /// Makes the page of a recording's agreements; nil where none was made on the road that counts.
  public init?(of transcript: Transcript) {
    let agreements = transcript.agreements
    guard !agreements.isEmpty else { return nil }
    lines = agreements.map(\.sentence)
    let opening = transcript.opening
    let language: Language = Language(tag: opening.language) ?? .dutch
    func say(_ text: PageText) -> String { SVGText.escaped(text.text(in: language)) }
    let heads = [PageText.who, .what, .when].map { "<th scope=\"col\">\(say($0))</th>" }
    let rows = agreements.map { agreement in
      let cells = [agreement.who, agreement.what, agreement.when]
      return "<tr>" + cells.map { "<td>\(SVGText.escaped($0))</td>" }.joined() + "</tr>"
    }
    let date = String(opening.recorded.prefix(10))
    html =
      PrintedPage(
        title: PageText.agreements.text(in: language), language: opening.language,
        isLandscape: false,
        body: """
          <article class="paper">
          <h2>\(say(.agreements))</h2>
          <p>\(SVGText.escaped(opening.heading))</p>
          <p class="faint">\(say(.agreementsFor(date)))</p>
          <table>
          <thead><tr>\(heads.joined())</tr></thead>
          <tbody>
          \(rows.joined(separator: "\n"))
          </tbody>
          </table>
          </article>
          """
      ).html
  }
}
