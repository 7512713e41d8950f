import Discussion
import Roleplay
import Testing
import Yarn

@Suite("What a class put in order")
struct RankedClassTests {
  private static let items = ["geld", "eer", "tijd"]

  private func ranked(_ order: String..., points: [Int]? = nil) -> Asked {
    .order(
      "q", Self.items,
      Reply(tally: points.map { .counts($0) }, order: order.map { "line:\($0)" }))
  }

  private func results(_ transcripts: [Transcript]) throws -> ClassResults {
    let folder = try RecordingsFolder()
    for (number, transcript) in transcripts.enumerated() {
      try folder.add(transcript.by(seed: UInt32(number + 1)))
    }
    return try folder.results()
  }

  @Test("has an average place and a spread for each thing; rooms give points beside it")
  func figure() throws {
    let results = try results([
      .proef([ranked("tijd", "geld", "eer")]), .proef([ranked("tijd", "eer", "geld")]),
      .proef([ranked("geld", "tijd", "eer", points: [9, 2, 5])], audience: .class),
    ])
    guard case .orders(let orders) = results.questions.first?.figure else {
      Issue.record("no order: \(results.questions)")
      return
    }
    #expect(orders.count == 1)
    #expect(orders[0].people == 2)
    #expect(orders[0].rooms == 1)
    #expect(orders[0].items.map(\.words) == ["Ding tijd", "Ding geld", "Ding eer"])
    #expect(orders[0].items.map(\.averageTenths) == [10, 25, 25])
    #expect(orders[0].items.map(\.spread) == [1...1, 2...3, 2...3])
    #expect(orders[0].items.map(\.points) == [5, 9, 2])
  }

  @Test("stands in the report, in Dutch and English")
  func report() throws {
    let results = try results([
      .proef([ranked("tijd", "geld", "eer")]), .proef([ranked("tijd", "eer", "geld")]),
    ])
    for (language, words) in [
      (Language.dutch, ["Wat stond bovenaan?", "Gemiddelde plaats", "<td>2,5</td>", "2 en 3"]),
      (.english, ["What came first?", "Average place", "<td>2.5</td>", "2 and 3"]),
    ] {
      let page = ReportPage(results, in: language).html
      for word in words { #expect(page.contains(word), "\(word)") }
    }
  }

  @Test("is in every export of a recording")
  func exports() throws {
    let recording = ExportedRecording(
      of: .proef([ranked("tijd", "geld", "eer"), ranked("geld", "tijd", "eer", points: [9, 2, 5])]))
    let table = String(decoding: CSVExport(of: recording).bytes, as: UTF8.self)
    #expect(table.contains("\"Ding tijd\nDing geld\nDing eer\",,line:tijd line:geld line:eer,"))
    #expect(table.contains("line:geld line:tijd line:eer,9 2 5"))
    let text = MarkdownExport(of: recording).text
    #expect(text.contains("1. → Ding tijd\n2. → Ding geld\n3. → Ding eer"))
    #expect(text.contains("- Ding geld&#58; 9\n- Ding eer&#58; 2\n- Ding tijd&#58; 5"))
    let statements = String(decoding: XAPIExport(of: recording).bytes, as: UTF8.self)
    #expect(statements.contains(#""interactionType":"sequencing","choices":[{"id":"line:geld""#))
    #expect(statements.contains(#""response":"line:tijd[,]line:geld[,]line:eer""#))
    #expect(statements.contains("[9,2,5]"))
  }
}
