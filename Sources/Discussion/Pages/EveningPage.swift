import Drawing
public import Roleplay
import Yarn

/// A page for the teacher about what people left behind at the end of an evening: their answers to the
/// questionnaire, without who gave them, and what was asked under a name by choice.
public struct EveningPage: Sendable {
  /// A text at the beginning of every page that this program writes, and of no other page.
  public static let mark = StandalonePage.mark
  /// The kind of page, as part of the file's name.
  public static let kind = "na-de-avond"

  /// The HTML of the page.
  public let html: String

  /// Makes the page; nil if nobody answered or asked anything.
  ///
  /// - Parameters:
  ///   - questionnaire: the questions, in the teacher's language.
  ///   - appointments: what people wrote who ask for a talk about one child.
  ///   - date: the day of the evening.
  public init?(
    _ questionnaire: Questionnaire?, _ summary: QuestionnaireSummary?, appointments: [String],
    date: String, in language: Language
  ) {
    let answered = summary?.count ?? 0
    guard answered > 0 || !appointments.isEmpty else { return nil }
    func say(_ text: PageText) -> String { SVGText.escaped(text.text(in: language)) }
    var body = ["<h2>\(say(.afterTheEvening))</h2>", "<p>\(say(.onlyForTeacher(date)))</p>"]
    if !appointments.isEmpty {
      body.append("<h3>\(say(.askedForTalk))</h3>")
      body.append("<p>\(say(.askedForTalkNote))</p>")
      body.append(Self.list(appointments))
    }
    if let questionnaire, let summary, answered > 0 {
      body.append("<p>\(say(.answeredOnPhones(answered)))</p>")
      for (place, question) in questionnaire.questions.enumerated() {
        body.append("<h3>\(SVGText.escaped(question.words))</h3>")
        if question.isPersonal {
          guard !summary.personal[place].isEmpty else { continue }
          body.append("<p>\(say(.withName))</p>")
          body.append(Self.personal(question, summary.personal[place]))
        } else {
          body.append(Self.counts(question, summary.counts[place]))
          guard !summary.words[place].isEmpty else { continue }
          body.append("<p>\(say(.written))</p>")
          body.append(Self.list(summary.words[place]))
        }
      }
    }
    html =
      PrintedPage(
        title: PageText.afterTheEvening.text(in: language), language: language.rawValue,
        isLandscape: false,
        body: """
          <article class="paper evening">
          \(body.joined(separator: "\n"))
          </article>
          """, ownStyle: Self.style
      ).html
  }

  private static let style = """

    .evening svg { width: 9mm; height: 9mm; vertical-align: middle; }
    .evening td:last-child { font-weight: 700; text-align: right; }
    .evening li { overflow-wrap: anywhere; margin: 1.2mm 0; }
    """

  private static func counts(_ question: Questionnaire.Question, _ counts: [Int]) -> String {
    let rows = zip(question.choices, counts).map { choice, count in
      let picture = choice.picture.map { SheetPicture.svg(of: $0) } ?? ""
      return "<tr><td>\(picture)</td><th scope=\"row\">\(SVGText.escaped(choice.words))</th>"
        + "<td>\(count)</td></tr>"
    }
    return "<table>\n\(rows.joined(separator: "\n"))\n</table>"
  }

  private static func personal(
    _ question: Questionnaire.Question, _ answers: [QuestionnaireSummary.Personal]
  ) -> String {
    let heads = question.prompts.reversed().map { "<th scope=\"col\">\(SVGText.escaped($0))</th>" }
    let rows = answers.map { answer in
      let words = answer.words.reversed().map { "<td>\(SVGText.escaped($0))</td>" }
      let ticked = answer.ticks.map { question.choices[$0].words }.joined(separator: " ")
      return "<tr>\(words.joined())<td>\(SVGText.escaped(ticked))</td></tr>"
    }
    return """
      <table>
      <thead><tr>\(heads.joined())<th scope="col"></th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private static func list(_ items: [String]) -> String {
    "<ul>\(items.map { "<li dir=\"auto\">\(SVGText.escaped($0))</li>" }.joined(separator: "\n"))</ul>"
  }
}
