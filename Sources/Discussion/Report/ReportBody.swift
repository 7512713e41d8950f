import Drawing
import Roleplay

/// The body of the report as HTML: every word goes through ``escaped(_:)``, and only pictures, which
/// are harmless already, are taken over as they are.
struct ReportBody {
  private let contents: ReportContents
  private var lines: [String] = []

  /// The body, whole.
  var html: String { lines.joined(separator: "\n") + "\n" }

  init(_ contents: ReportContents) {
    self.contents = contents
    addHeader()
    for road in contents.roads { addFigures(road, className: "card") }
    for question in contents.questions { add(question) }
    for endings in contents.endings { add(endings) }
    for comics in contents.comics { addFigures(comics, className: "card comics") }
    for talk in contents.more {
      lines.append("<section class=\"card\">")
      add(talk)
      lines.append("</section>")
    }
    addFooter()
  }

  /// Words made harmless, line breaks kept.
  static func escaped(_ text: String) -> String {
    PrintableText.of(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { SVGText.escaped(String($0)) }.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String { Self.escaped(text) }

  // MARK: - Parts of the page

  private mutating func addHeader() {
    lines += ["<header>", "<ul class=\"facts\">"]
    for fact in contents.facts {
      lines.append(
        "<li><strong>\(fact.number)</strong> <span>\(escaped(fact.meaning))</span></li>")
    }
    lines.append("</ul>")
    lines += contents.warnings.map { "<p class=\"warning\">\(escaped($0))</p>" }
    lines.append("</header>")
  }

  private mutating func add(_ question: ReportQuestion) {
    let asker = question.asker.map { " · <bdi>\(escaped($0))</bdi>" }.joined()
    let spoken = escaped(contents.spoken)
    lines += [
      "<section class=\"card beside\">",
      "<div class=\"said\">",
      "<p class=\"number\">\(escaped(question.name))\(asker)</p>",
      "<h2 dir=\"auto\" lang=\"\(spoken)\">\(escaped(question.question))</h2>",
    ]
    for figure in question.figures { add(figure) }
    for table in question.tables { add(table) }
    for list in question.lists { add(list) }
    lines += question.remarks.map { "<p class=\"hint\">\(escaped($0))</p>" }
    lines.append("</div>")
    for talk in question.talks { add(talk) }
    lines.append("</section>")
  }

  private mutating func add(_ endings: ReportPart<ReportEnding>) {
    lines.append("<section class=\"card\">")
    addHeading(endings)
    lines.append("<ul class=\"endings\">")
    let spoken = escaped(contents.spoken)
    for ending in endings.content {
      lines.append(
        "<li><strong>\(ending.number)</strong> <span class=\"part\">\(escaped(ending.part))</span> "
          + "<span class=\"words\" dir=\"auto\" lang=\"\(spoken)\">\(escaped(ending.ending))</span>"
          + "</li>")
    }
    lines += ["</ul>", "</section>"]
  }

  private mutating func addFooter() {
    lines.append("<footer>")
    addHeading(contents.counting)
    lines += contents.counting.content.map { "<p>\(escaped($0))</p>" }
    for skipped in contents.skipped {
      lines += skipped.headings.map { "<p>\(escaped($0))</p>" }
      lines.append("<ul>")
      lines += skipped.content.map { "<li><bdi>\(escaped($0))</bdi></li>" }
      lines.append("</ul>")
    }
    lines.append("</footer>")
  }

  // MARK: - What is in them

  private mutating func addHeading<Content>(_ part: ReportPart<Content>) {
    lines += part.headings.map { "<h2>\(escaped($0))</h2>" }
    lines += part.hints.map { "<p class=\"hint\">\(escaped($0))</p>" }
  }

  private mutating func addFigures(_ part: ReportPart<ReportFigure>, className: String) {
    lines.append("<section class=\"\(className)\">")
    addHeading(part)
    for figure in part.content { add(figure) }
    lines.append("</section>")
  }

  private mutating func add(_ figure: ReportFigure) {
    let className = figure.isComic ? "comic wide" : figure.isWide ? "chart wide" : "chart"
    lines.append("<figure class=\"\(className)\">")
    lines += figure.caption.map { "<figcaption dir=\"auto\">\(escaped($0))</figcaption>" }
    for picture in figure.pictures {
      lines.append("<div class=\"sheet\" tabindex=\"0\">\n\(picture.svg)</div>")
    }
    lines.append("<details><summary>\(escaped(figure.inWords))</summary>")
    lines += figure.sentences.map { "<p>\(escaped($0))</p>" }
    lines += ["</details>", "</figure>"]
  }

  private mutating func add(_ table: ReportTable) {
    let heads = table.heads.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    lines += [
      "<table>", "<caption>\(escaped(table.tableName))</caption>",
      "<thead><tr>\(heads)</tr></thead>", "<tbody>",
    ]
    for row in table.rows {
      let cells = row.cells.map { "<td>\(escaped($0))</td>" }.joined()
      lines.append("<tr><th scope=\"row\" dir=\"auto\">\(escaped(row.head))</th>\(cells)</tr>")
    }
    lines += ["</tbody>", "</table>"]
  }

  private mutating func add(_ answers: ReportPart<ReportAnswer>) {
    let hints = answers.hints.map { " <small>\(escaped($0))</small>" }.joined()
    lines += answers.headings.map { "<h3><bdi>\(escaped($0))</bdi>\(hints)</h3>" }
    lines.append("<ul class=\"answers\">")
    for answer in answers.content {
      let marks = answer.marks.map { " <small><bdi>\(escaped($0))</bdi></small>" }.joined()
      lines.append(
        "<li class=\"\(escaped(answer.size))\">"
          + "<span class=\"words\" dir=\"auto\">\(escaped(answer.answer))</span>\(marks)</li>")
    }
    lines.append("</ul>")
  }

  private mutating func add(_ talk: ReportPart<ReportPoint>) {
    lines.append("<aside class=\"talk\">")
    lines += talk.headings.map { "<h3>\(escaped($0))</h3>" }
    lines.append("<ul>")
    let written = escaped(contents.written)
    for point in talk.content {
      let moment = point.moment.map { "<small><bdi>\(escaped($0))</bdi></small>" }.joined()
      lines.append(
        "<li lang=\"\(written)\">\(moment)<span dir=\"auto\">\(escaped(point.ask))</span></li>")
    }
    lines += ["</ul>", "</aside>"]
  }
}
