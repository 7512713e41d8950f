import Drawing
public import Roleplay
import Yarn

/// A handout to print on A4 and fill in with a pen.
public struct HandoutPage: Sendable {
  /// The HTML of the page.
  public let html: String

  /// Makes the page of a handout.
  ///
  /// - Parameters:
  ///   - handout: the handout.
  ///   - language: the language of its text, as a code.
  ///   - statements: the statements that it includes, a list for each place that includes some.
  public init(
    _ handout: Handout, language: String, statements: [[EveningStatement]] = []
  ) {
    var statements = statements[...]
    var body: [String] = []
    var isInCards = false
    for element in handout.blocks {
      // Consecutive cards are in one grid.
      if case .card = element {
        if !isInCards { body.append("<div class=\"cards\">") }
        isInCards = true
      } else if isInCards {
        body.append("</div>")
        isInCards = false
      }
      if case .statements = element {
        body.append(
          Self.html(of: statements.popFirst() ?? [], in: Language(rawValue: language) ?? .dutch))
      } else {
        body.append(Self.html(of: element))
      }
    }
    if isInCards { body.append("</div>") }
    html =
      PrintedPage(
        title: handout.title, language: language, isLandscape: false,
        body: """
          <article class="paper handout">
          <h2>\(SVGText.escaped(handout.title))</h2>
          \(body.joined(separator: "\n"))
          </article>
          """, ownStyle: Self.style
      ).html
  }

  private static let style = """

    .handout .write { margin-left: 0; }
    .handout ul { margin: 0.3em 0; padding-left: 6mm; }
    .handout li { margin: 1.2mm 0; }
    .handout .boxes { list-style: none; padding-left: 7.5mm; text-indent: -7.5mm; }
    .boxes li::before { content: ""; display: inline-block; width: 4mm; height: 4mm; border: 0.4mm solid #1f2328; margin-right: 3mm; vertical-align: -0.6mm; }
    .prompt { display: flex; gap: 3mm; align-items: baseline; min-height: 9mm; }
    .prompt span:last-child { flex: 1; min-width: 30%; border-bottom: 0.3mm solid #8a939c; height: 6mm; }
    .frame { border: 0.4mm solid #1f2328; margin: 2mm 0; break-inside: avoid; }
    .handout .cards { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); margin: 3mm 0; }
    @media screen and (max-width: 500px) { .handout .cards { grid-template-columns: minmax(0, 1fr); } }
    .card { border: 0.3mm dashed #57606a; padding: 5mm; min-height: 62mm; break-inside: avoid; }
    .card h3 { margin-top: 0; }
    .blank { display: inline-block; max-width: 100%; height: 1em; border-bottom: 0.3mm solid #8a939c; }
    .picture svg { width: 9mm; height: 9mm; vertical-align: middle; }
    th .picture svg { width: 18mm; height: 18mm; display: block; margin: 1mm auto; }
    .new-page { break-after: page; }
    """

  private static func html(of element: Handout.Block) -> String {
    switch element {
    case .heading(let words): return "<h3>\(written(words))</h3>"
    case .paragraph(let words): return "<p>\(written(words))</p>"
    case .items(let items): return list(items, "items")
    case .boxesToTick(let boxes): return list(boxes, "boxes")
    case .writingLines(let count):
      return Array(repeating: "<div class=\"write\"></div>", count: count).joined(separator: "\n")
    case .prompt(let words): return prompt(words)
    case .frame(let centimetres):
      return "<div class=\"frame\" style=\"height: \(centimetres)cm\"></div>"
    case .table(let heads, let rows):
      let head = heads.map { "<th scope=\"col\">\(written($0))</th>" }.joined()
      let body = rows.map { row in
        "<tr>\(row.map { "<td>\(written($0))</td>" }.joined())</tr>"
      }.joined(separator: "\n")
      return "<table><thead><tr>\(head)</tr></thead><tbody>\n\(body)\n</tbody></table>"
    case .card(let title, let lines):
      let paragraphs = lines.map { line in
        // Space to write at the end of a card's line extends to the edge of the card.
        let words = line.dropLast(line.reversed().prefix { $0 == "_" }.count)
        return line.count - words.count >= 4
          ? prompt(String(words)) : "<p>\(written(line))</p>"
      }.joined()
      return "<section class=\"card\"><h3>\(written(title))</h3>\(paragraphs)</section>"
    case .newPage: return "<div class=\"new-page\"></div>"
    case .statements: return ""
    }
  }

  /// Statements with the school's answers, or with space to write an answer that nobody filled in.
  /// The options that most statements have are not repeated.
  private static func html(of statements: [EveningStatement], in language: Language) -> String {
    var counts: [[String]: Int] = [:]
    for statement in statements { counts[statement.choices, default: 0] += 1 }
    let usual = counts.first { $0.value * 2 > statements.count && $0.value > 1 }?.key
    let rows = statements.map { statement in
      var words = "\(statement.number). \(statement.words)"
      if statement.choices != usual, statement.choices.count == 2 {
        let choices = PageText.greenAndRed(statement.choices[0], statement.choices[1])
        words += " " + choices.text(in: language)
      }
      return [words, statement.answer ?? ""]
    }
    return html(
      of: .table(
        heads: [PageText.statement, .schoolSays].map { $0.text(in: language) }, rows: rows))
  }

  /// A text followed by space to write, to the end of the line.
  private static func prompt(_ words: String) -> String {
    "<p class=\"prompt\"><span>\(written(words))</span><span></span></p>"
  }

  private static func list(_ items: [String], _ name: String) -> String {
    let rows = items.map { "<li>\(written($0))</li>" }.joined()
    return "<ul class=\"\(name)\">\(rows)</ul>"
  }

  /// A text as HTML, with space to write for four underscores or more.
  private static func written(_ text: String) -> String {
    HandoutPicture.pieces(of: text).map { piece in
      let words = lettered(piece.words)
      guard let picture = piece.picture else { return words }
      return "\(words)<span class=\"picture\">\(SheetPicture.svg(of: picture))</span>"
    }.joined()
  }

  private static func lettered(_ text: String) -> String {
    var html = ""
    var rest = text[...]
    while let first = rest.first {
      let run = rest.prefix { ($0 == "_") == (first == "_") }
      html +=
        first == "_" && run.count >= 4
        ? "<span class=\"blank\" style=\"width: \(run.count * 3)mm\"></span>"
        : SVGText.escaped(String(run))
      rest = rest[run.endIndex...]
    }
    return html
  }
}
