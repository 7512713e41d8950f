import Roleplay
import Testing

@Suite("A questionnaire for the end of an evening") struct QuestionnaireTests {
  static let sheet = """
    # Twee vragen
    Zet een kruis. Ik ben: ____

    Ik ben: ____

    ## 1. Hoe was het?
    | {blij} fijn | {droevig} niet fijn |
    |  |  |

    | gewoon |
    |  |

    Iets anders: ____

    ## Mag school bellen?
    - [ ] Ja.
    - [ ] Ja, met een tolk. De taal is: ________
    - [ ] Liever niet.

    Naam (hoeft niet): ____

    ---

    ## Voor de tolk
    | dit | niet |
    |  |  |
    """

  static func questionnaire(_ text: String = sheet) throws -> Questionnaire {
    try #require(Questionnaire(try Handout(text: text)))
  }

  @Test("is what the first page of a sheet asks, with its pictures and its room to write")
  func read() throws {
    let read = try Self.questionnaire()
    #expect(read.title == "Twee vragen")
    #expect(read.questions.map(\.words) == ["1. Hoe was het?", "Mag school bellen?"])
    #expect(read.questions[0].choices.map(\.words) == ["fijn", "niet fijn", "gewoon"])
    #expect(read.questions[0].choices.map(\.picture) == [.happy, .sad, nil])
    #expect(read.questions[0].prompts == ["Iets anders"])
    #expect(!read.questions[0].isPersonal)
    #expect(
      read.questions[1].choices.map(\.words) == ["Ja.", "Ja, met een tolk.", "Liever niet."])
    #expect(read.questions[1].prompts == ["De taal is", "Naam (hoeft niet)"])
    #expect(read.questions[1].isPersonal)
  }

  @Test("is not there in a sheet that asks nothing") func nothing() throws {
    #expect(Questionnaire(try Handout(text: "# Titel\n## Kop\nTekst: ____")) == nil)
  }

  @Test("has a translation that asks as many things, and no other one") func translation() throws {
    let dutch = try Self.questionnaire()
    let english = try Self.questionnaire(Self.sheet.replacing("fijn", with: "nice"))
    #expect(english.isLike(dutch))
    let shorter = try Self.questionnaire(Self.sheet.replacing("- [ ] Liever niet.\n", with: ""))
    #expect(!shorter.isLike(dutch))
  }

  @Test("keeps nothing about a person who gives no name") func withoutName() throws {
    let asked = try Self.questionnaire()
    let answer = QuestionnaireAnswer(
      ticks: [[2, 0, 2], [1]], words: [[" een\nvraag "], ["Arabisch", "  "]])
    #expect(
      asked.checked(answer)
        == QuestionnaireAnswer(ticks: [[0, 2], []], words: [["een vraag"], ["", ""]]))
  }

  @Test(
    "takes no answer that does not fit",
    arguments: [
      QuestionnaireAnswer(ticks: [], words: []),
      QuestionnaireAnswer(ticks: [[3], []], words: [[""], ["", ""]]),
      QuestionnaireAnswer(ticks: [[-1], []], words: [[""], ["", ""]]),
      QuestionnaireAnswer(ticks: [[0], []], words: [[""], [""]]),
      QuestionnaireAnswer(
        ticks: [[0], []], words: [[String(repeating: "x", count: 301)], ["", ""]]),
    ]) func unfit(_ answer: QuestionnaireAnswer) throws
  {
    #expect(try Self.questionnaire().checked(answer) == nil)
  }

  @Test("comes to counts, sentences without who, and names by choice") func summary() throws {
    let asked = try Self.questionnaire()
    let summary = QuestionnaireSummary(
      of: [
        QuestionnaireAnswer(ticks: [[0, 2], [1]], words: [["waarom?"], ["Turks", "Selma 06"]]),
        QuestionnaireAnswer(ticks: [[0], []], words: [["een vraag"], ["", ""]]),
        QuestionnaireAnswer(ticks: [[], [0]], words: [[""], ["", "Ali"]]),
      ], to: asked)
    #expect(summary.count == 3)
    #expect(summary.counts == [[2, 0, 1], []])
    #expect(summary.words == [["een vraag", "waarom?"], []])
    #expect(
      summary.personal == [
        [],
        [
          .init(ticks: [0], words: ["", "Ali"]), .init(ticks: [1], words: ["Turks", "Selma 06"]),
        ],
      ])
  }
}
