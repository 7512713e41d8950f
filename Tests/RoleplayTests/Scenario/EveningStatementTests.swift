import Roleplay
import Testing
import Yarn

@Suite("The statements of an evening")
struct EveningStatementTests {
  private func scenario(answer: String) -> Scenario {
    Scenario(
      script: """
        <<declare $minuten = 3>>
        <<declare $school_2 = "\(answer)">>
        Oefenen. De zomer is fijn. #line:s-0 #statement
        -> Eens #line:s-0a
        -> Oneens #line:s-0b
        <<detour Tien>>
        <<detour Twee>>
        ===
        title: Tien
        ---
        10. Welk werk? #line:s-10 #statement
        -> Geld #line:s-10a #green
        -> Plezier #line:s-10b #red
        ===
        title: Twee
        ---
        2. De havo is beter. #line:s-2 #statement
        -> Eens #line:s-2a #green
        -> Oneens #line:s-2b #red
        <<reveal>>
        Verteller: Waarom? #line:s-3 #aloud
        <<discuss {$minuten}>>
        <<if $school_2 != "">>
            School: {$school_2} #line:s-4
        <<endif>>
        """,
      english: """
        en,line:s-2,2. Havo is better.
        en,line:s-2a,Agree
        en,line:s-2b,Disagree

        """)
  }

  @Test("have a number, words, choices, and the school's answer; a practice one has no number")
  func read() {
    #expect(
      scenario(answer: "Oneens. Allebei is goed.").statements(in: "nl") == [
        EveningStatement(
          number: 2, words: "De havo is beter.", choices: ["Eens", "Oneens"],
          answer: "Oneens. Allebei is goed."),
        EveningStatement(number: 10, words: "Welk werk?", choices: ["Geld", "Plezier"]),
      ])
    #expect(scenario(answer: "").statements(in: "nl").first?.answer == nil)
  }

  @Test("in another language as far as it is translated; the school's words stay as they are")
  func translated() throws {
    let statement = try #require(scenario(answer: "Oneens.").statements(in: "en").first)
    #expect(statement.words == "Havo is better.")
    #expect(statement.choices == ["Agree", "Disagree"])
    #expect(statement.answer == "Oneens.")
  }
}
