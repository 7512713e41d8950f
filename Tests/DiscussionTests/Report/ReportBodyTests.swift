import Drawing
import Testing

@testable import Discussion

@Suite("The body of a report")
struct ReportBodyTests {
  @Test("makes every word harmless, and takes over nothing but pictures as they are")
  func harmless() {
    let bad = #"<b a="c">'&{{x}}"#
    let picture = Picture(
      id: "picture", size: Size(1, 1), title: "t", description: "d", language: "nl", elements: [])
    let figure = ReportFigure(
      caption: [bad], pictures: [picture], inWords: bad, sentences: [bad])
    let step = ReportStep(
      words: bad, figure: bad,
      choices: [
        .init(words: bad, sign: .green, count: 1, total: 2, figure: bad, ways: [bad])
      ])
    let road = ReportFigure(
      pictures: [picture], whole: [picture], steps: [step], pictureHints: [bad],
      paperHints: [bad], inWords: bad, sentences: [bad])
    let figures = ReportPart(headings: [bad], hints: [bad], content: [figure])
    let talk = ReportPart(headings: [bad], content: [ReportPoint(moment: [bad], ask: bad)])
    let question = ReportQuestion(
      name: bad, asker: [bad], question: bad, figures: [figure],
      tables: [
        ReportTable(tableName: bad, heads: [bad], rows: [.init(head: bad, cells: ["1"])])
      ],
      lists: [
        ReportPart(
          headings: [bad], hints: [bad],
          content: [ReportAnswer(answer: bad, size: bad, marks: [bad])])
      ],
      remarks: [bad], voices: [(bad, bad)], talks: [talk])
    let html = ReportBody(
      ReportContents(
        spoken: bad, written: bad, facts: [ReportFact(number: 1, meaning: bad)], warnings: [bad],
        roads: [figures, ReportPart(headings: [], content: [road])], questions: [question],
        endings: [
          ReportPart(
            headings: [bad], content: [ReportEnding(number: 1, part: bad, ending: bad)])
        ],
        comics: [figures], more: [talk],
        counting: ReportPart(headings: [bad], hints: [bad], content: [bad]),
        skipped: [ReportPart(headings: [bad], content: [bad])])
    ).html
    #expect(!html.contains("<b a"))
    // 2 above, 5 on a road, 10 on one with steps, 23 of the question, 4 of an ending, 5 of a comic, 4 to
    // talk about, 5 below; what is played in another language says so.
    #expect(html.ranges(of: "&lt;b a=&quot;c&quot;&gt;&#39;&amp;{{x}}").count == 58)
    #expect(html.ranges(of: picture.svg).count == 5)
  }

  @Test("keeps line breaks in words, and shows what would steer the page")
  func lines() {
    #expect(ReportBody.escaped("a\n<\u{301}b\u{202E}\u{1B}") == "a\n&lt;\u{301}b‹U+202E›␛")
  }
}
