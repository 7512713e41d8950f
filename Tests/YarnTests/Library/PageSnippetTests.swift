import Testing
import Yarn

/// The Swift code that stands on the pages of the catalogue, compiled and run; ``PageTests`` sees that
/// each block on a page stands here word for word.
@Suite("The code on the pages")
struct PageSnippetTests {
  private static let script = """
    title: Start
    ---
    Father: I want you to become an electrician. #line:start-1
    -> Why? #line:start-2
        Father: There is always work. #line:start-3
    -> I have another plan. #line:start-4
        Father: Tell me. #line:start-5
    ===
    """

  private func program(
    _ script: String = script, functions: FunctionLibrary = FunctionLibrary()
  ) throws -> Program {
    try #require(
      Compiler.compile([Source(name: "start.yarn", text: script)], functions: functions).program)
  }

  @Test("that embeds a dialogue plays a script to its end")
  func embedding() throws {
    #expect(
      try play(Self.script) { options in options.count - 1 } == [
        "Father says: I want you to become an electrician.", "→ I have another plan.",
        "Father says: Tell me.",
      ])
    #expect(
      try play("title: Start\n---\n<<wait 2>>\nRain.\n===") { _ in 0 } == ["(wait 2)", "Rain."])
    #expect(
      try play("title: Start\n---\n<<if>>\n===") { _ in 0 }.first?.hasPrefix("story.yarn:3:")
        == true)
  }

  @Test("of functions") func functions() throws {
    var functions = FunctionLibrary()
    functions.add("distance", parameters: [.string], returns: .number) { arguments, variables in
      .number(arguments == [.string("home")] ? 12 : 1)
    }
    let program = try program(
      "title: Start\n---\nAre you {distance(\"home\")} miles from home?\n===", functions: functions)
    var dialogue = Dialogue(program: program, functions: functions, seed: 1)
    try dialogue.start(at: "Start")
    guard case .line(let line) = try dialogue.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.text == "Are you 12 miles from home?")
  }

  @Test("of translations") func translations() throws {
    let program = try program()
    let csv = Array("id,text\nline:start-1,Vader: Ik wil dat je elektricien wordt.\n".utf8)
    let table = try StringTable(csv: csv, name: "start.nl.csv")
    let localization = Localization(program: program, table: table)
    var dialogue = Dialogue(program: program, localization: localization, seed: 1)
    try dialogue.start(at: "Start")
    guard case .line(let line) = try dialogue.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.text == "Vader: Ik wil dat je elektricien wordt.")
    #expect(localization.missing.count == 4)
  }

  @Test("of test plans") func testPlans() throws {
    let steps = """
      line: `Father: I want you to become an electrician.`
      option: `Why?`
      option: `I have another plan.`
      select: 2
      line: `Father: Tell me.`
      stop
      """
    var dialogue = Dialogue(program: try program(), seed: 1)
    let plan = try TestPlan(text: steps, name: "start.testplan")
    let failures = TestPlanRunner(plan: plan).run(on: &dialogue)
    #expect(failures.isEmpty)
  }

  @Test("of state") func state() throws {
    var dialogue = Dialogue(program: try program(), seed: 1)
    try dialogue.start(at: "Start")
    _ = try dialogue.next()
    _ = try dialogue.next()
    let before = dialogue
    try dialogue.select(0)
    dialogue = before
    try dialogue.select(1)
    guard case .line(let line) = try dialogue.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.speech == "Tell me.")
  }
}
