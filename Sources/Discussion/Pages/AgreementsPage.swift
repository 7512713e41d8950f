import Drawing
public import Roleplay
import Yarn

/// A page with the agreements of a conversation, for the pupil: who, what, when.
public struct AgreementsPage: Sendable {
  /// A text at the beginning of every page that this program writes, and of no other page.
  public static let mark = StandalonePage.mark

  /// The HTML of the page.
  public let html: String
  /// The agreements, a line for each.
  public let lines: [String]

  /// Makes the page of a recording's agreements; nil if there are none on the current path.
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
