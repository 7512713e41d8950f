import Archive
import PlayedClass
import Roleplay
import Testing
import Yarn

@testable import Discussion

@Suite("The teacher's questions beside the figures")
struct TeacherGuideTests {
  private let page = """
    # Proef
    | minuten | wat |
    |---|---|
    | 5 | Doel |

    ## Vragen om over te praten
    | moment of keuze | vraag |
    |---|---|
    | "Vraag 1" | Wie doet dat ook? |
    | De drie keuzes `1` | Wat zou jij doen? |
    | De optie: "optie b" | Waarom niet? |
    | Daarna | Wat neem je mee? |
    """

  @Test("rows stand with the question they quote or name; the rest is kept")
  func rows() throws {
    let folder = try RecordingsFolder()
    try folder.add(.proef([.choice("1", ["a", "b"], .chose("a")), .ask("2", ["x"])]))
    let results = try folder.results(guide: TeacherGuide(page: page))
    #expect(
      results.questions[0].talkingPoints == [
        .init(moment: "\"Vraag 1\"", question: "Wie doet dat ook?"),
        .init(moment: "De drie keuzes", question: "Wat zou jij doen?"),
        .init(moment: "De optie: \"optie b\"", question: "Waarom niet?"),
      ])
    #expect(results.talkingPoints == [.init(moment: "Daarna", question: "Wat neem je mee?")])
  }

  @Test("a row about two statements stands beside each of them")
  func twoStatements() throws {
    let page = """
      | stelling | vraag |
      |---|---|
      | 2 Inkomen, 3 vast werk | Wat heeft u geholpen? |
      """
    var guide = TeacherGuide(page: page)
    for number in [2, 3] {
      let question = QuestionResults(
        id: "line:\(number)", words: "\(number). Een stelling.", isStatement: true,
        figure: .choice([]))
      #expect(guide.takePoints(about: question).map(\.question) == ["Wat heeft u geholpen?"])
    }
    #expect(guide.points.isEmpty)
  }

  @Test("statements go by their numbers")
  func statements() throws {
    let folder = try RecordingsFolder()
    var transcript = Transcript.proef([
      .choice("1", ["groen", "rood"], .chose("groen"), tags: ["statement"])
    ])
    guard case .cue(var cue) = transcript.entries[0].kind else { return }
    cue.text = "3. Vast werk is het beste."
    transcript.entries[0].kind = .cue(cue)
    try folder.add(transcript)
    let guide = TeacherGuide(
      page: "| stelling | vraag |\n|---|---|\n| 2 Geld, 3 vast | Wat helpt? |\n| 13 Zin | Nee |")
    #expect(
      try folder.results(guide: guide).questions[0].talkingPoints
        == [.init(moment: "2 Geld, 3 vast", question: "Wat helpt?")])
  }

  @Test("every scenario that ships has a page with questions")
  func shipped() throws {
    let repertoire = try Repertoire(path: RecordingsFolder.scenarios)
    for name in repertoire.names {
      let page = try #require(repertoire.teacherPage(of: name), "\(name)")
      #expect(TeacherGuide(page: page).points.count >= 4, "\(name)")
    }
  }

  @Test("the lines that shipped pages name are lines of the scenario")
  func named() throws {
    let repertoire = try Repertoire(path: RecordingsFolder.scenarios)
    for name in repertoire.names {
      let files = try repertoire.load(name)
      let scenario = Scenario(files)
      let lines = Set(try #require(scenario.program).lines.map(\.id))
      let guide = TeacherGuide(page: repertoire.teacherPage(of: name) ?? "")
      for line in guide.lines { #expect(lines.contains(line), "\(name): \(line)") }
    }
  }

  /// What is talked about at no question: a look back, or a statement that was not played.
  private static let loose = [
    "elektricien": ["Het nee bleef nee"], "aan-tafel": [], "superheld": [], "bruiloft": [],
    "driegesprek": [], "verwachtingen": [], "complimenten": [],
    "tegenslag": ["De zinnen bij elkaar", "De antwoorden"], "wat-telt": [],
    "wie-helpt": [],
  ]

  @Test(
    "the questions of shipped scenarios stand beside what was asked",
    arguments: Self.loose.keys.sorted())
  func beside(name: String) async throws {
    let played = try PlayedClass(name, scenarios: RecordingsFolder.scenarios)
    let folder = try RecordingsFolder()
    for seed in 1...40 { try folder.add(try await played.recording(UInt32(seed))) }
    let page = try Repertoire(path: RecordingsFolder.scenarios).teacherPage(of: name)
    let results = try folder.reading().results(
      of: name, moderation: Moderation(), guide: TeacherGuide(page: page ?? ""), smallestGroup: 5)
    #expect(results.talkingPoints.map(\.moment) == Self.loose[name])
  }

  @Test("a page of anything is no problem")
  func rubbish() {
    #expect(TeacherGuide(page: "").points.isEmpty)
    #expect(TeacherGuide(page: "| | |\n|\n||||\n`\"“").points.isEmpty)
  }
}
