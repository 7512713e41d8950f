import Roleplay
import Testing
import Yarn

@Suite("Rehearsing a test plan")
struct PlanRehearsalTests {
  private let scene = Scenario(
    script: """
      <<declare $zin = "">>
      <<declare $geheim = "">>
      Vader: Wat zeg je? {$geheim} #line:r-1
      -> Waarom? #line:r-1a
          Daarom. #line:r-2
      -> Nee <<if $geheim != "">> #line:r-1b
      <<reveal>>
      <<wait 2>>
      Wat typ je? #line:r-3
      <<ask $zin>>
      Welke? #line:r-4
      <<collect wegen 1>>
      Praat. #line:r-5
      <<discuss 3>>
      Klaar met {$zin} en {picked("wegen")}, {visited_count("Start")}. #line:r-6
      """)

  private func failures(_ plan: String, of scenario: Scenario? = nil) throws -> [String] {
    try PlanRehearsal(of: scenario ?? scene)
      .run(try TestPlan(text: plan, name: "r.testplan")).map(\.english)
  }

  @Test("a plan names lines, options, commands; replies are the words of a file of answers")
  func plan() throws {
    #expect(
      try failures(
        """
        line: `Vader: Wat zeg je? `
        option: `Waarom?`
        option: `Nee` [disabled]
        select: 1
        line: `Daarom.`
        command: `reveal`
        command: `wait 2`
        line: `Wat typ je?`
        reply: kok
        line: `Welke?`
        command: `collect wegen 1`
        reply: een | *twee
        line: `Praat.`
        reply:
        line: `Klaar met kok en twee, 0.`
        stop
        ---
        set: $geheim = "Psst."
        line: `Vader: Wat zeg je? Psst.`
        option: `Waarom?`
        option: `Nee`
        reply: nee
        command: `reveal`
        command: `wait 2`
        line: `Wat typ je?`
        command: `ask $zin`
        reply: x
        line: `Welke?`
        reply: *drie
        line: `Praat.`
        command: `discuss 3`
        reply: een notitie
        line: `Klaar met x en drie, 1.`
        stop
        """) == [])
  }

  @Test("a reply that does not fit is a failure in words")
  func refused() throws {
    #expect(
      try failures("line: `Vader: Wat zeg je? `\nreply: misschien") == [
        "r.testplan, line 2: No choice begins with ‘misschien’. "
          + "Type the number or the start of a choice."
      ])
    #expect(
      try failures("line: `Vader: Wat zeg je? `\nreply: 2\nstop") == [
        "r.testplan, line 2: ‘Nee’ is not possible now. Choose something else."
      ])
    #expect(
      try failures("node: Start\nselect: 2").last
        == "r.testplan, line 2: ‘Nee’ is not possible now. Choose something else.")
  }

  @Test("choosing none goes on below the options")
  func none() throws {
    #expect(
      try failures(
        """
        line: `Vader: Wat zeg je? `
        option: `Waarom?`
        option: `Nee` [disabled]
        select: 0
        command: `wait 2`
        """) == [])
  }

  @Test("a plan is played by those who usually play the scenario, so that a class can be counted")
  func audience() throws {
    let scenario = Scenario(
      name: "b",
      sources: [
        Source(
          name: "b.yarn",
          text: """
            title: B
            heading: B
            audience: class, solo
            ---
            Eens? #line:b-1
            -> Eens #line:b-1a #green
            -> Oneens #line:b-1b #red
            <<jump {chosen()}>>
            ===
            title: Eens
            ---
            Ja.
            ===
            title: Oneens
            ---
            Nee.
            ===
            """)
      ])
    #expect(
      try failures(
        """
        line: `Eens?`
        option: `Eens`
        option: `Oneens`
        reply: meer rood
        line: `Nee.`
        stop
        ---
        line: `Eens?`
        reply: 5 5
        reply: eens
        line: `Ja.`
        stop
        ---
        saliency: best
        node: Oneens
        line: `Nee.`
        stop
        """, of: scenario) == [])
  }

  @Test("a subject that was not asked anything takes no reply")
  func nothingAsked() throws {
    var subject = try SessionSubject(of: scene, opening: scene.opening())
    try subject.start(at: "Start")
    #expect(throws: InputError.noOpenCue) { try subject.reply("x") }
    #expect(throws: InputError.noOpenCue) { try subject.select(0) }
    _ = try subject.next()
    _ = try subject.next()
    #expect(throws: InputError.unknownOption("3")) { try subject.select(2) }
    #expect(throws: SessionError.self) { try subject.start(at: "Weg") }
  }

  @Test("a scenario with errors cannot be rehearsed")
  func broken() throws {
    #expect(throws: SessionError.notPlayable(scenario: "proef")) {
      try failures("stop", of: Scenario(script: "<<jump Weg>>"))
    }
  }
}
