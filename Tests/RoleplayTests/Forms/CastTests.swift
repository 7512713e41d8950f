import Roleplay
import Testing
import Yarn

@Suite("A cast")
struct CastTests {
  private let scene = Scenario(
    script: """
      <<declare $zin = "">>
      Verteller: Wie speelt de vader? #line:c-1
      <<cast Vader>>
      Verteller: Wie speelt jou? #line:c-2
      <<cast Jij>>
      <<jump Tafel>>
      ===
      title: Tafel
      ---
      <<round tafel>>
      Vader: Vader wil een vak voor jou. Zeg het op jouw manier. #line:c-3 #prompt
      Vader: Word elektricien. #line:c-4
      Jij: Ik hoor je. #line:c-5
      Verteller: Wat zei je? #line:c-6
      <<ask $zin>>
      <<if rounds("tafel") < 2>>
          <<swap>>
          <<jump Tafel>>
      <<endif>>
      <<compare tafel>>
      <<if played("Vader")>>
          Verteller: {player("Vader")} was vader. #line:c-7
      <<endif>>
      """,
    english: """
      en,line:c-1,Narrator: Who plays the father?
      en,line:c-2,Narrator: Who plays you?
      en,line:c-6,Narrator: What did you say?
      en,line:c-7,Narrator: {0} was father.
      en,line:c-3,Father: Father wants a trade for you. Say it in your own way.
      en,line:c-4,Father: Become an electrician.
      en,line:c-5,You: I hear you.
      """)

  private func play(_ answers: [String], language: String = "nl") throws -> [String] {
    var session = try scene.session(language: language)
    var said: [String] = []
    for answer in answers {
      said += try session.advance()
      guard let cue = session.openCue else { break }
      try session.accept(try ReplyText.inputs(from: answer, for: cue, audience: .solo))
    }
    return said + (try session.advance())
  }

  @Test("where the program plays a role its lines are said, its prompts are not")
  func program() throws {
    #expect(
      try play(["", "programma", "een", "twee"]) == [
        "Verteller: Wie speelt de vader?", "Verteller: Wie speelt jou?", "round tafel 1",
        "Vader: Word elektricien.", "Jij: Ik hoor je.", "Verteller: Wat zei je?",
        "swap Vader= Jij=", "round tafel 2", "Vader: Word elektricien.", "Jij: Ik hoor je.",
        "Verteller: Wat zei je?", "Wat zei je? / een / twee",
      ])
  }

  @Test("a role a person takes is acted out by its prompt, or by its own words; then they swap")
  func people() throws {
    #expect(
      try play(["A", "B", "een", "twee"]).dropFirst(2) == [
        "round tafel 1", "[A] Vader: Vader wil een vak voor jou. Zeg het op jouw manier.",
        "[B] Jij: Ik hoor je.", "Verteller: Wat zei je?", "swap Vader=B Jij=A", "round tafel 2",
        "[B] Vader: Vader wil een vak voor jou. Zeg het op jouw manier.", "[A] Jij: Ik hoor je.",
        "Verteller: Wat zei je?", "Wat zei je? / een / twee", "Verteller: B was vader.",
      ])
  }

  @Test("in another language a role is known by its own name there")
  func translated() throws {
    let said = try play(["rij 2", "", "een", "twee"], language: "en")
    #expect(said.contains("[rij 2] Father: Father wants a trade for you. Say it in your own way."))
    #expect(said.contains("swap Father= You=rij 2"))
    var session = try scene.session(language: "en")
    _ = try session.advance()
    #expect(session.openCue?.kind == .cast(role: "Father"))
  }

  @Test("an answer in a role that the program plays is refused")
  func wrongRole() throws {
    var session = try scene.session()
    _ = try session.advance()
    try session.accept([.submit])
    _ = try session.advance()
    try session.accept([.text("B"), .submit])
    _ = try session.advance()
    #expect(throws: InputError.playedByProgram(role: "Vader")) {
      try session.accept([.text("vader: Nee!"), .submit])
    }
    #expect(
      InputError.playedByProgram(role: "Vader").dutch
        == "Vader wordt door het programma gespeeld. Typ wat jij zelf zegt.")
    #expect(
      InputError.playedByProgram(role: "Vader").english
        == "The program plays Vader. Type what you say yourself.")
    #expect(try session.accept([.text("Jij: Nee!"), .submit])?.texts == ["Jij: Nee!"])
  }

  @Test(
    "who plays is a letter, a number or a row",
    arguments: ["A", "b", "2", "12", "rij 2", "Rij 12", "rij2", "row 3", "ROW  3", " A "])
  func players(_ text: String) throws {
    let cue = Cue(line: "l", text: "Wie speelt Vader?", kind: .cast(role: "Vader"))
    #expect(
      try ReplyText.inputs(from: text, for: cue, audience: .class)
        == [.text(text.trimmed), .submit])
  }

  @Test(
    "a name is not written down; a recording of an earlier version that has one still opens",
    arguments: [
      "Ahmed", "Bo", "A B", "rij", "rij Ahmed", "row two", "1234", "-1", "½", "A\\n", "é1",
    ])
  func names(_ text: String) throws {
    let cue = Cue(line: "l", text: "Wie speelt Vader?", kind: .cast(role: "Vader"))
    #expect(throws: ReplyTextError.noPlayer) {
      try ReplyText.inputs(from: text, for: cue, audience: .class)
    }
    #expect(
      ReplyTextError.noPlayer.dutch
        == "Schrijf geen naam op. Typ een letter (A), een nummer (2) of een rij (rij 2).")
    #expect(
      ReplyTextError.noPlayer.english
        == "Write no name down. Type a letter (A), a number (2) or a row (row 2).")
    var session = try scene.session()
    _ = try session.advance()
    #expect(try session.accept([.text("Ahmed"), .submit])?.texts == ["Ahmed"])
  }

  @Test("a player's name is a short one")
  func longName() throws {
    var session = try scene.session()
    _ = try session.advance()
    #expect(throws: InputError.playerTooLong(characters: 41)) {
      try session.accept([.text(String(repeating: "a", count: 41))])
    }
    #expect(
      InputError.playerTooLong(characters: 41).dutch
        == "Dat is te lang: 41 tekens. Typ iets korts, zoals A of rij 2.")
  }

  @Test("stepping back, a recording taken up again has the same cast and the same round")
  func followed() async throws {
    let journal = MemoryJournal()
    let stage = ScriptedStage(answers: ["A", "B", "een"], audience: .solo)
    var performance = try Performance(
      of: scene, opening: scene.opening(), stage: stage, journal: journal, clock: { 0 })
    _ = await performance.run()
    var session = try Session.follow(performance.transcript, in: scene).session
    #expect(try session.next().kind == .ask)
    #expect(session.variables["$zin"] == .string("een"))
    try session.accept([.text("twee"), .submit])
    #expect(try session.advance().first == "Wat zei je? / een / twee")
  }

  @Test("changing roles where nobody was given one is an error of check")
  func swapAlone() {
    let scenario = Scenario(script: "Verteller: Dag. #line:x-1\n<<swap>>")
    #expect(
      scenario.diagnostics.map { "\($0.line) \($0.code) \($0.dutch)" } == [
        "5 WW0014 <<swap>> wisselt rollen, maar niemand kreeg een rol. Zet ervoor: <<cast Vader>>."
      ])
  }
}
