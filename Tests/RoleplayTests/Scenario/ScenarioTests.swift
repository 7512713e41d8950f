import Roleplay
import Testing
import Yarn

@Suite("A scenario")
struct ScenarioTests {
  private func scenario(_ headers: String) -> Scenario {
    Scenario(
      name: "proef",
      sources: [
        Source(name: "proef/proef.yarn", text: "title: Proef\n\(headers)\n---\nHallo.\n===\n")
      ])
  }

  @Test("its first node's headers say what the exercise is")
  func description() {
    let description = scenario(
      """
      heading: De elektricien
      heading_en: The electrician
      form: roleplay
      element: 6
      goal: Ik oefen een gesprek.
      goal_en: I practise a conversation.
      level: A2
      ages: 12-18
      minutes: 15
      audience: solo, pair ,class
      """
    ).description
    #expect(description.startNode == "Proef")
    #expect(description.heading(in: "nl") == "De elektricien")
    #expect(description.heading(in: "en") == "The electrician")
    #expect(description.heading(in: "ar") == "De elektricien")
    #expect(description.goal(in: "nl") == "Ik oefen een gesprek.")
    #expect(description.goal(in: "en") == "I practise a conversation.")
    #expect(description.form == .roleplay)
    #expect(description.element == "6")
    #expect(description.level == "A2")
    #expect(description.ages == "12-18")
    #expect(description.minutes == 15)
    #expect(description.audiences == [.solo, .pair, .class])
  }

  @Test("without headers it is played alone and bears its name")
  func bare() {
    let description = scenario("tags: x").description
    #expect(description.heading(in: "nl") == "proef")
    #expect(description.goal(in: "nl") == nil)
    #expect(description.form == nil)
    #expect(description.audiences == [.solo])
  }

  @Test("without any node there is nothing to play")
  func empty() {
    let scenario = Scenario(name: "leeg", sources: [])
    #expect(!scenario.isPlayable || scenario.description.startNode.isEmpty)
    #expect(scenario.description.heading(in: "nl") == "leeg")
    #expect(throws: SessionError.self) {
      try Session(scenario: scenario, opening: scenario.opening())
    }
  }

  @Test("it starts at the first node of its own file, and may use those of others")
  func files() throws {
    let scenario = Scenario(
      name: "b",
      sources: [
        Source(name: "b/b.yarn", text: "title: B\nheading: B\n---\nVan b.\n<<jump A>>\n===\n"),
        Source(name: "gedeeld/a.yarn", text: "title: A\n---\nVan a.\n===\n"),
      ])
    var session = try scenario.session()
    #expect(try session.advance() == ["Van b.", "Van a."])
  }

  @Test("its translations come from its own and the shared tables; what is missing stays Dutch")
  func translations() throws {
    let script = Source(
      name: "b/b.yarn",
      text: """
        title: B
        heading: B
        ---
        Vader: Hallo {1 + 1}. #line:b-1
        Nog een. #line:b-2
        Derde. #line:b-3
        ===
        """)
    let own = Source(
      name: "b/b.en.csv", text: "language,id,text\nen,line:b-1,Father: Hello {0}.\n")
    let shared = Source(
      name: "gedeeld/a.en.csv", text: "language,id,text\nen,line:b-1,X\nen,line:b-2,Another.\n")
    let scenario = Scenario(name: "b", sources: [script], tables: ["en": [own, shared]])
    #expect(scenario.isPlayable)
    #expect(
      scenario.diagnostics.map { $0.rendered(in: .english) } == [
        """
        b/b.yarn:6:1: warning WW0011: Of the 3 lines 1 is not translated (en): line:b-3.
        5 | Nog een. #line:b-2
        6 | Derde. #line:b-3
          | ^^^^^^^^^^^^^^^^
        7 | ===
        """
      ])
    for (language, words) in [
      ("en", ["Father: Hello 2.", "Another.", "Derde."]),
      ("nl", ["Vader: Hallo 2.", "Nog een.", "Derde."]),
    ] {
      var session = try Session(
        scenario: scenario, opening: scenario.opening(language: language))
      #expect(try session.advance() == words)
    }
  }

  @Test("a table that cannot be read is passed over with a warning")
  func brokenTable() {
    let script = Source(
      name: "b/b.yarn", text: "title: B\nheading: B\n---\nHallo. #line:b-1\nDag. #line:b-2\n===\n")
    let table = Source(name: "b/b.en.csv", text: "language,id,text\nen,,Hello\n")
    let scenario = Scenario(name: "b", sources: [script], tables: ["en": [table]])
    #expect(scenario.isPlayable)
    #expect(
      scenario.diagnostics.map { "\($0.file) \($0.severity) \($0.code) \($0.line)" } == [
        "b/b.yarn warning WW0011 4", "b/b.en.csv warning WW0012 2",
      ])
    #expect(
      scenario.diagnostics.map(\.dutch) == [
        "Van de 2 regels zijn er 2 niet vertaald (en). De eerste is line:b-1.",
        "Deze vertaling is overgeslagen. b/b.en.csv, regel 2: Het veld 'id' is leeg. "
          + "Vul de code van de regel in, zoals line:el-05.",
      ])
    #expect(
      scenario.diagnostics.map(\.english) == [
        "Of the 2 lines 2 are not translated (en). The first is line:b-1.",
        "This translation was passed over. b/b.en.csv, line 2: The field 'id' is empty. "
          + "Fill in the line's id, such as line:el-05.",
      ])
  }
}
