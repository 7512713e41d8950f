import Testing
import Yarn

@testable import Roleplay

@Suite("A recording in another language")
struct TranscriptTranslationTests {
  private static let script = """
    title: Proef
    heading: De proef
    heading_en: The trial
    ---
    <<declare $ronde = 0>>
    <<declare $zin = "">>
    <<declare $stap = "">>
    <<round gesprek>>
    Vader: Met wie praat je? #line:1
    -> Moeder #line:1a
    -> Tante #line:1b
    Verteller: Wat zeg je? #line:2
    <<ask $zin>>
    Vader: Ik hoor: {$zin} #line:3
    <<set $ronde = $ronde + 1>>
    <<if $ronde < 2>>
        <<jump Proef>>
    <<endif>>
    <<compare gesprek>>
    Verteller: Wat ga je doen? #line:4
    <<nextstep $stap>>
    ===
    """
  private static let table = """
    language,id,text
    ar,line:1,الأب: مع من تتكلم؟
    ar,line:1a,أمي
    ar,line:1b,خالتي
    ar,line:2,الراوي: ماذا تقول؟
    ar,line:3,الأب: أسمع: {0}

    """
  private static let scenario = Scenario(
    name: "proef", sources: [Source(name: "proef/proef.yarn", text: script)],
    tables: ["ar": [Source(name: "proef/proef.ar.csv", text: table)]])

  /// A play in Arabic.
  private func played() throws -> Transcript {
    let opening = Opening(
      engine: "0", recorded: "2026-11-21T13:15:00Z", scenario: "proef", heading: "تجربة",
      form: nil, alias: "Tulp", language: "ar", audience: .solo, random: .init(seed: 1))
    var transcript = Transcript(opening: opening)
    func add(_ kind: Entry.Kind) {
      transcript.entries.append(
        Entry(number: transcript.nextNumber, milliseconds: 0, kind: kind))
    }
    var session = try Session(scenario: Self.scenario, opening: opening)
    var answers: [[Input]] = [
      [.choose("line:1a")], [.text("أريد")], [.choose("line:1b")], [.text("خالتي")],
      [.text("سأتصل")],
    ]
    while !session.isAtEnd {
      let cue = try session.next()
      add(.cue(cue))
      guard cue.isOpen else { continue }
      let reply = try #require(try session.accept(answers.removeFirst() + [.submit]))
      add(.reply(reply))
    }
    return transcript
  }

  @Test("has what was shown in that language, and what was typed as it was typed")
  func translated() throws {
    let played = try played()
    let dutch = played.translated(to: "nl", in: Self.scenario)
    #expect(dutch.opening.language == "nl" && dutch.opening.heading == "De proef")
    let texts = dutch.entries.compactMap { entry in
      if case .cue(let cue) = entry.kind { cue.text } else { nil }
    }
    #expect(texts.contains("Met wie praat je?") && texts.contains("Wat zeg je?"))
    #expect(texts.contains("Ik hoor: أريد"))
    let choice = try #require(dutch.decisions.first)
    #expect(choice.cue.options?.map(\.text) == ["Moeder", "Tante"])
    #expect(choice.reply?.chosen == "line:1a")
    #expect(dutch.decisions.map(\.reply) == played.decisions.map(\.reply))
    #expect(dutch.entries.map(\.number) == played.entries.map(\.number))
    // Where answers are side by side, the questions are as they were shown.
    let comparison = try #require(
      dutch.entries.lazy.compactMap { entry in
        if case .cue(let cue) = entry.kind, case .compare(let rows) = cue.kind { rows } else { nil }
      }.first)
    #expect(comparison.rows.map(\.question) == ["Met wie praat je?", "Wat zeg je?"])
    #expect(comparison.rows.first?.answers == ["Moeder", "Tante"])
    #expect(played.translated(to: "ar", in: Self.scenario).entries == played.entries)
  }

  @Test("gives a dossier the questions in it, and the pupil's own words")
  func lesson() throws {
    let dutch = try played().translated(to: "nl", in: Self.scenario)
    #expect(
      dutch.lesson?.reflections == [
        .init(kind: .nextStep, question: "Wat ga je doen?", words: "سأتصل")
      ])
  }
}
