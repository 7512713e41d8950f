import Discussion
import Roleplay
import Testing

@Suite("The page of what people left behind at the end of an evening") struct EveningPageTests {
  private func questionnaire() throws -> Questionnaire {
    try #require(
      Questionnaire(
        try Handout(
          text: """
            # Vragen
            ## Hoe was het?
            | {blij} fijn | niet fijn |
            |  |  |

            Iets anders: ____

            ## Mag school bellen?
            - [ ] Ja.

            Naam: ____
            """)))
  }

  @Test("has counts, sentences in alphabetical order, and names by choice apart") func everything()
    throws
  {
    let asked = try questionnaire()
    let summary = QuestionnaireSummary(
      of: [
        QuestionnaireAnswer(ticks: [[0], [0]], words: [["waarom <b>?"], ["Selma 06"]]),
        QuestionnaireAnswer(ticks: [[0], []], words: [["een vraag"], [""]]),
      ], to: asked)
    let page = try #require(
      EveningPage(
        asked, summary, appointments: ["Ali & co"], date: "2026-11-21", in: .dutch)
    ).html
    #expect(page.contains("2 telefoons vulden de vragen in."))
    #expect(page.contains("<th scope=\"row\">fijn</th><td>2</td>"))
    #expect(page.contains("<th scope=\"row\">niet fijn</th><td>0</td>"))
    #expect(page.contains("<td>Selma 06</td><td>Ja.</td>"))
    #expect(page.contains("<li dir=\"auto\">Ali &amp; co</li>"))
    let first = try #require(page.firstRange(of: "een vraag"))
    let second = try #require(page.firstRange(of: "waarom &lt;b&gt;?"))
    #expect(first.upperBound < second.lowerBound)
    let english = EveningPage(asked, summary, appointments: [], date: "", in: .english)?.html
    #expect(english?.contains("2 phones answered the questions.") == true)
  }

  @Test("is not there if nobody answered or asked anything") func nothing() throws {
    let asked = try questionnaire()
    let summary = QuestionnaireSummary(of: [], to: asked)
    #expect(EveningPage(asked, summary, appointments: [], date: "", in: .dutch) == nil)
    #expect(EveningPage(nil, nil, appointments: [], date: "", in: .dutch) == nil)
  }
}
