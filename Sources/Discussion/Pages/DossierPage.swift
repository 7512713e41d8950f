import Drawing
public import Roleplay
public import Yarn

/// A pupil's dossier on sheets to print: per play what was found out, planned and agreed.
public struct DossierPage: Sendable {
  /// What a page made here begins with, and nothing else does.
  public static let mark = StandalonePage.mark

  /// The page, whole.
  public let html: String

  /// Makes the page of a dossier, in the language of its headings.
  public init(of dossier: Dossier, in language: Language) {
    func say(_ text: PageText) -> String { SVGText.escaped(text.text(in: language)) }
    func turn(_ label: PageText, _ words: String) -> String {
      "<div class=\"turn\"><dt>\(say(label))</dt><dd>\(SVGText.escaped(words))</dd></div>"
    }
    let lessons = dossier.lessons.map { lesson in
      var parts = [
        "<section class=\"step\">", "<h3>\(SVGText.escaped(lesson.heading))</h3>",
        "<p class=\"faint\">\(say(.dossierFor(String(lesson.recorded.prefix(10)))))</p>",
      ]
      for remark in lesson.remarks {
        if !remark.question.isEmpty { parts.append("<p>\(SVGText.escaped(remark.question))</p>") }
        let label: PageText = remark.kind == .insight ? .insight : .nextStep
        parts.append("<dl>\(turn(label, remark.words))</dl>")
      }
      if !lesson.agreements.isEmpty {
        let turns = lesson.agreements.map { agreement in
          let when = agreement.when.isEmpty ? "" : " (\(agreement.when))"
          return "<div class=\"turn\"><dt>\(SVGText.escaped(agreement.who))</dt>"
            + "<dd>\(SVGText.escaped(agreement.what + when))</dd></div>"
        }
        parts += ["<p>\(say(.agreements))</p>", "<dl>\(turns.joined())</dl>"]
      }
      return (parts + ["</section>"]).joined(separator: "\n")
    }
    html =
      PrintedPage(
        title: PageText.dossier(dossier.alias).text(in: language), language: language.rawValue,
        isLandscape: false,
        body: """
          <article class="paper">
          <h2>\(say(.dossier(dossier.alias)))</h2>
          \(lessons.joined(separator: "\n"))
          </article>
          """
      ).html
  }
}
