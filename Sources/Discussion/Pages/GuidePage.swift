import Drawing
import Roleplay
import Yarn

/// A printable guide of a conversation: steps, turns and their questions, and lines to write on.
public struct GuidePage: Sendable {
  /// A text at the beginning of every page that this program writes, and of no other page.
  public static let mark = StandalonePage.mark

  /// The HTML of the page.
  public let html: String

  /// Makes the page of a guide.
  public init(_ guide: ConversationGuide) {
    let language: Language = Language(tag: guide.language) ?? .dutch
    func say(_ text: PageText) -> String { SVGText.escaped(text.text(in: language)) }
    func name(_ role: String) -> String {
      switch role {
      case "": say(.home)
      case "Jij", "You": say(.pupil)
      default: SVGText.escaped(role)
      }
    }
    let steps = guide.steps.map { step in
      var lines = ["<section class=\"step\">"]
      if !step.title.isEmpty {
        let isHeading = !step.turns.isEmpty || !step.notes.isEmpty || !step.opening.isEmpty
        let tag = isHeading ? "h3" : "p"
        lines.append("<\(tag)>\(SVGText.escaped(step.title))</\(tag)>")
      }
      for words in step.opening { lines.append("<p>\(SVGText.escaped(words))</p>") }
      for turn in step.turns {
        let questions = turn.questions.map { "<dd>\(SVGText.escaped($0))</dd>" }.joined()
        lines.append("<dl><div class=\"turn\"><dt>\(name(turn.role))</dt>\(questions)</div></dl>")
      }
      for note in step.notes { lines.append("<p class=\"faint\">\(SVGText.escaped(note))</p>") }
      if !step.turns.isEmpty {
        lines.append("<div class=\"write\"></div>\n<div class=\"write\"></div>")
      }
      lines.append("</section>")
      return lines.joined(separator: "\n")
    }
    let cells = String(repeating: "<td></td>", count: 3)
    let rows = String(repeating: "<tr>\(cells)</tr>\n", count: 3)
    let heads = [PageText.who, .what, .when].map { "<th scope=\"col\">\(say($0))</th>" }.joined()
    html =
      PrintedPage(
        title: guide.heading, language: guide.language, isLandscape: false,
        body: """
          <article class="paper">
          <h2>\(SVGText.escaped(guide.heading))</h2>
          <p>\(say(.guide)). \(say(.talkTogether))</p>
          \(steps.joined(separator: "\n"))
          <section class="step">
          <h3>\(say(.agreements))</h3>
          <table><thead><tr>\(heads)</tr></thead><tbody>
          \(rows)</tbody></table>
          </section>
          </article>
          """
      ).html
  }
}
