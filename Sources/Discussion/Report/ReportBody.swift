import Drawing
import Roleplay

/// The body of the report as HTML. All text is escaped by ``escaped(_:)``, except for pictures,
/// which are already safe.
struct ReportBody {
  private let contents: ReportContents
  private var lines: [String] = []

  /// The HTML of the body.
  var html: String { lines.joined(separator: "\n") + "\n" }

  init(_ contents: ReportContents) {
    self.contents = contents
    addHeader()
    for road in contents.roads { addFigures(road, className: "card") }
    for question in contents.questions { add(question) }
    for endings in contents.endings { add(endings) }
    for comics in contents.comics { addFigures(comics, className: "card comics") }
    for words in contents.lookedUp { add(words) }
    for talk in contents.more {
      lines.append("<section class=\"card\">")
      add(talk)
      lines.append("</section>")
    }
    addFooter()
  }

  /// Escapes a text, and keeps its line breaks.
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
    for voice in question.voices {
      lines.append(
        "<p class=\"voice\"><strong>\(escaped(voice.who)):</strong> "
          + "<span dir=\"auto\" lang=\"\(spoken)\">\(escaped(voice.words))</span></p>")
    }
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

  private mutating func add(_ words: ReportPart<ReportFact>) {
    lines.append("<section class=\"card\">")
    addHeading(words)
    lines.append("<ul class=\"endings\">")
    let spoken = Scenario.baseLanguage
    lines += words.content.map {
      "<li><strong>\($0.number)</strong> "
        + "<span class=\"words\" dir=\"auto\" lang=\"\(spoken)\">\(escaped($0.meaning))</span></li>"
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
    let className =
      figure.isComic
      ? "comic wide"
      : figure.whole.isEmpty ? figure.isWide ? "chart wide" : "chart" : "chart wide road"
    lines.append("<figure class=\"\(className)\">")
    lines += figure.caption.map { "<figcaption dir=\"auto\">\(escaped($0))</figcaption>" }
    add(figure.steps)
    lines += figure.pictureHints.map { "<p class=\"hint screen paper\">\(escaped($0))</p>" }
    for picture in figure.whole {
      lines.append("<div class=\"sheet screen\">\n\(picture.svg)</div>")
    }
    lines += figure.paperHints.map { "<p class=\"hint paper\">\(escaped($0))</p>" }
    for (place, picture) in figure.pictures.enumerated() {
      let kind =
        figure.whole.isEmpty ? "" : place == 0 ? " paper first" : " paper"
      // If something is wider than the screen, it can be scrolled with the keyboard too.
      let isMoved = figure.isWide && figure.whole.isEmpty
      lines.append(
        "<div class=\"sheet\(kind)\"\(isMoved ? " tabindex=\"0\"" : "")>\n\(picture.svg)</div>")
    }
    lines.append("<details><summary>\(escaped(figure.inWords))</summary>")
    lines += figure.sentences.map { "<p>\(escaped($0))</p>" }
    lines += ["</details>", "</figure>"]
  }

  private mutating func add(_ steps: [ReportStep]) {
    guard !steps.isEmpty else { return }
    let spoken = escaped(contents.spoken)
    lines.append("<ol class=\"steps\" lang=\"\(spoken)\">")
    for step in steps {
      lines.append(
        "<li><p><strong dir=\"auto\">\(escaped(step.words))</strong> "
          + "<small>\(escaped(step.figure))</small></p>")
      lines.append("<ul>")
      for choice in step.choices {
        let sign = choice.sign.map { Self.sign($0) + " " } ?? ""
        lines.append(
          "<li><p>\(sign)<span dir=\"auto\">\(escaped(choice.words))</span> "
            + "<strong>\(escaped(choice.figure))</strong></p>"
            + "<progress value=\"\(choice.count)\" max=\"\(max(1, choice.total))\" "
            + "aria-hidden=\"true\"></progress>")
        lines += choice.ways.map { "<p class=\"way\"><small>\(escaped($0))</small></p>" }
        lines.append("</li>")
      }
      lines += ["</ul>", "</li>"]
    }
    lines.append("</ol>")
  }

  /// The colour of a card, by its symbol.
  private static func sign(_ sign: ChartSign) -> String {
    switch sign {
    case .green: "<span class=\"green\">●</span>"
    case .red: "<span class=\"red\">■</span>"
    }
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
