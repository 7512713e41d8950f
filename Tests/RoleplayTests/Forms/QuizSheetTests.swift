import Roleplay
import Testing
import Yarn

@Suite("A quiz's questions in a sheet")
struct QuizSheetTests {
  private static let sheet = """
    id,vraag,antwoord,uitleg
    qm-01,"Een kok werkt {vaak} <<'s avonds>>.",groen,"Ja: dan eten mensen."
    qm-02,Alleen jongens leren metselen.,rood,
    """

  private static let english = """
    en,line:qm-01,Quizmaster: A cook often works in the evening.
    en,line:qm-01-uitleg,"Quizmaster: Yes, then people eat."
    en,line:qm-02,Quizmaster: Only boys learn to lay bricks.
    """

  private func scenario(_ sheet: QuizSheet, english: String = Self.english) -> Scenario {
    let main = """
      title: QuizProef
      heading: Quiz
      ---
      <<set $quizproef_eruit = true>>
      <<detour QuizProef_Vragen>>
      Verteller: Goed: {$quizproef_goed}. #line:qp-1
      ===
      """
    return Scenario(
      name: "quiz-proef",
      sources: [Source(name: "quiz-proef/quiz-proef.yarn", text: main), sheet.script],
      tables: [
        "en": [
          sheet.table(in: .english),
          Source(
            name: "quiz-proef.en.csv",
            text: """
              language,id,text
              en,line:qp-1,Narrator: Right: {0}.
              \(english)
              """),
        ]
      ])
  }

  @Test("becomes a scene: cards, the right answer, and why")
  func solo() throws {
    let scenario = scenario(try QuizSheet(csv: Array(Self.sheet.utf8), scenario: "quiz-proef"))
    #expect(scenario.isPlayable)
    var session = try scenario.session()
    #expect(try session.advance() == ["Quizleider: Een kok werkt {vaak} <<'s avonds>>."])
    try session.accept([.choose("line:qm-01-groen"), .submit])
    #expect(
      try session.advance() == [
        "Quizleider: Het goede antwoord is groen.", "Quizleider: Ja: dan eten mensen.",
        "Quizleider: Alleen jongens leren metselen.",
      ])
    try session.accept([.choose("line:qm-02-groen"), .submit])
    #expect(
      try session.advance() == ["Quizleider: Het goede antwoord is rood.", "Verteller: Goed: 1."])
  }

  @Test("in a room it ends as soon as one stands")
  func room() throws {
    let scenario = scenario(try QuizSheet(csv: Array(Self.sheet.utf8), scenario: "quiz-proef"))
    var session = try scenario.session(.parents)
    _ = try session.advance()
    try session.accept([.tally(.equal), .submit])
    #expect(
      try session.advance().last
        == "Quizleider: Had je het anders? Ga zitten. Hoeveel mensen staan nog?")
    try session.accept([.choose("1"), .submit])
    #expect(try session.advance() == ["Verteller: Goed: 0."])
  }

  private static let long = """
    id,vraag,antwoord,uitleg
    q-1,Een.,groen,
    q-2,Twee.,rood,
    q-3,Drie.,groen,
    q-4,Vier.,rood,
    """

  @Test("nobody stands who did not stand before, or did not have the right answer")
  func bounds() throws {
    let english = (1...4).map { "en,line:q-\($0),Quizmaster: Number \($0)." }
    let scenario = scenario(
      try QuizSheet(csv: Array(Self.long.utf8), scenario: "quiz-proef"),
      english: english.joined(separator: "\n"))
    var session = try scenario.session(.parents)
    // The count, the maximum number of people still in, and who they are.
    for (counted, most, standing) in [
      (Input.tally(.counts([20, 12])), 20, "15"), (.tally(.counts([3, 18])), 15, "15"),
      (.tally(.most(1)), 15, "9"),
    ] {
      _ = try session.advance()
      try session.accept([counted, .submit])
      _ = try session.advance()
      #expect(session.openCue?.kind == .number(minimum: 0, maximum: most))
      #expect(throws: InputError.notInRange(String(most + 1), minimum: 0, maximum: most)) {
        try session.accept([.choose(String(most + 1)), .submit])
      }
      try session.accept([.choose(standing), .submit])
    }
    _ = try session.advance()
    // Nobody was right, so nobody is still in, and nobody is counted.
    try session.accept([.tally(.counts([9, 0])), .submit])
    #expect(
      try session.advance() == ["Quizleider: Het goede antwoord is rood.", "Verteller: Goed: 0."])
  }

  @Test("its own words are in both languages")
  func english() throws {
    let scenario = scenario(try QuizSheet(csv: Array(Self.sheet.utf8), scenario: "quiz-proef"))
    var session = try scenario.session(language: "en")
    _ = try session.advance()
    guard let options = session.openCue?.options else {
      Issue.record("no choice")
      return
    }
    #expect(options.map(\.text) == ["Green: that is right.", "Red: that is not right."])
  }

  @Test(
    "a row that is not right is named, with what to do",
    arguments: [
      ("vraag\nx", "Regel 1: de kolommen moeten zo heten: id,vraag,antwoord,uitleg."),
      (
        "id,vraag,antwoord,uitleg\n\nqm-1,Ja, nee,groen,",
        "Regel 3 heeft 5 vakken, en er horen er 4 te zijn. Staat er een komma in de tekst? Zet dan \" om de tekst."
      ),
      (
        "id,vraag,antwoord,uitleg\nqm 1,Ja,groen,",
        "Regel 2: ‘qm 1’ kan geen code zijn. Gebruik letters en cijfers, zoals qm-01."
      ),
      (
        "id,vraag,antwoord,uitleg\nq,Ja,groen,\nq,Nee,rood,",
        "Regel 3: de code ‘q’ staat ook op regel 2. Geef een andere code."
      ),
      (
        "id,vraag,antwoord,uitleg\nq,,groen,",
        "Regel 2: de vraag ontbreekt. Schrijf hem in het tweede vak."
      ),
      (
        "id,vraag,antwoord,uitleg\nq,Ja,blauw\u{1B}[2J,",
        "Regel 2: ‘blauw␛[2J’ is geen antwoord. Schrijf groen of rood."
      ),
      (
        "id,vraag,antwoord,uitleg\nq,\"Ja,groen,",
        "Regel 2: Hier begint tekst tussen aanhalingstekens. Het sluitende teken ontbreekt. Zet er een \" achter."
      ),
      (
        "id,vraag,antwoord,uitleg\n",
        "Er staan nog geen vragen in. Zet er onder de kolommen een vraag bij."
      ),
    ])
  func broken(_ csv: String, _ sentence: String) throws {
    let problem = #expect(throws: QuizSheetError.self) {
      _ = try QuizSheet(csv: Array(csv.utf8), scenario: "quiz-proef")
    }
    #expect(problem?.dutch == sentence)
    #expect(problem?.english.isEmpty == false)
  }

  @Test("a spreadsheet's semicolons, byte-order mark and English headings are read too")
  func spreadsheet() throws {
    let csv = "\u{FEFF}id;question;answer;explanation\r\nq1;Yes, no;green;\r\n"
    let sheet = try QuizSheet(csv: Array(csv.utf8), scenario: "quiz-proef")
    #expect(sheet.questions == [.init(id: "q1", text: "Yes, no", isGreen: true, explanation: "")])
  }
}
