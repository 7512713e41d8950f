import Archive
import Roleplay
import Testing
import Yarn

@testable import Discussion

@Suite("What counts in a class's figures")
struct WhatCountsTests {
  @Test("how a scenario is played, and what a teacher types, are no questions")
  func setup() throws {
    let folder = try RecordingsFolder()
    try folder.add(
      .proef([
        .choice("lang", ["kort", "lang"], .chose("kort"), tags: ["setup"]),
        .ask("welke", ["1 2"], tags: ["teacher"]),
        .choice("1", ["a", "b"], .chose("a")),
      ]))
    let results = try folder.results()
    #expect(results.questions.map(\.id) == ["line:1"])
    #expect(results.flow.crossings.map(\.question) == ["line:1"])
  }

  @Test(
    "the ten words that most looked up, whoever may see the recording; none of a few recordings")
  func lookedUp() throws {
    let folder = try RecordingsFolder()
    let words = (0..<12).map { "woord\($0)" }
    for seed in 1...5 as ClosedRange<UInt32> {
      var play = Transcript.proef(
        [.line("Dag."), .choice("1", ["a", "b"], .chose("a"))],
        visibility: seed == 1 ? .class : .teacher, seed: seed)
      // At a line, which else is not read, and twice.
      play.entries[0].aside.lookedUp = ["balie"] + (seed > 2 ? ["bbl"] : []) + ["balie"]
      if seed == 5 { play.entries[2].aside.lookedUp = words }
      try folder.add(play)
      let results = try folder.results()
      guard seed == 5 else {
        #expect(results.lookedUp == [])
        continue
      }
      #expect(
        results.lookedUp.prefix(2) == [
          LookedUpWord(word: "balie", recordings: 5), LookedUpWord(word: "bbl", recordings: 3),
        ])
      #expect(results.lookedUp.count == 10)
      #expect(
        ReportPage(results, in: .dutch).html.contains(
          "<strong>5</strong> <span class=\"words\" dir=\"auto\" lang=\"nl\">balie</span>"))
    }
  }

  @Test("what a room counted counts, whoever may look at its recording; a pupil's does not")
  func rooms() throws {
    let folder = try RecordingsFolder()
    let vote = Asked.choice(
      "1", ["a", "b"], Reply(chosen: "a", tally: .counts([7, 3]), isComplete: true))
    try folder.add(.proef([vote], audience: .parents, visibility: .teacher, seed: 1))
    try folder.add(
      .proef([.choice("1", ["a", "b"], .chose("b"))], visibility: .teacher, seed: 2))
    let results = try folder.results()
    #expect(results.turnout.counted == 1)
    #expect(results.turnout.notShown == 1)
    guard case .choice(let votes) = results.questions.first?.figure else {
      Issue.record("no vote")
      return
    }
    #expect(votes.first?.options.prefix(2).map(\.people) == [7, 3])
  }

  @Test(
    "what was asked stands in the language that is wanted, where the scenario has a table of it")
  func translated() throws {
    let folder = try RecordingsFolder()
    try folder.add(
      .proef([.choice("1", ["a", "b"], .chose("a")), .ask("2", ["Omdat het moet."])]))
    let script = """
      title: Proef
      heading: Een proef
      heading_en: A trial
      ---
      <<declare $z = "">>
      Verteller: Vraag 1? #line:1
      -> optie a #line:a
      -> optie b #line:b
      Verteller: Waarom {$z}? #line:2
      <<ask $z>>
      ===
      """
    let table = """
      language,id,text
      en,line:1,Narrator: Question 1?
      en,line:a,option a
      en,line:b,option b
      en,line:2,Narrator: Why {0}?
      """
    let scenario = Scenario(
      name: "proef", sources: [Source(name: "proef.yarn", text: script)],
      tables: ["en": [Source(name: "proef.en.csv", text: table)]])
    try #require(scenario.isPlayable)
    let reading = ClassReading(try RecordingFiles([folder.path]), readers: 1) { _ in scenario }
    let english = reading.results(of: "proef", in: .english)
    #expect(english.heading == "A trial")
    #expect(english.questions.map(\.words) == ["Question 1?", "Why […]?"])
    #expect(english.questions.map(\.speaker) == ["Narrator", "Narrator"])
    guard case .choice(let votes) = english.questions.first?.figure else {
      Issue.record("no vote")
      return
    }
    #expect(votes.first?.options.map(\.words) == ["option a", "option b"])
    #expect(reading.results(of: "proef", in: .dutch).questions[0].words == "Vraag 1?")
    let untranslated = ClassReading(try RecordingFiles([folder.path]), readers: 1)
    #expect(untranslated.results(of: "proef", in: .english).questions[0].words == "Vraag 1?")
  }
}
