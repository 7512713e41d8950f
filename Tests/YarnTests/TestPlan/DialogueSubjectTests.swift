import Testing

import Yarn

@Suite("A dialogue under test")
struct DialogueSubjectTests {
  private func failures(_ plan: String, _ body: String) throws -> [TestPlanFailure] {
    let compilation = Compiler.compile(
      [Source(name: "a.yarn", text: "title: Start\n---\n\(body)\n===\n")],
      functions: ConformanceFunctions.library)
    let program = try #require(
      compilation.program, "\(compilation.diagnostics.map { $0.rendered() })")
    var subject = DialogueSubject(
      Dialogue(program: program, functions: ConformanceFunctions.library, seed: 1))
    return try TestPlanRunner(
      plan: TestPlan(text: plan, name: "a.testplan"), questions: ["ask", "collect", "discuss"]
    ).run(on: &subject)
  }

  @Test("has variables that a plan sets, of their own type only")
  func variables() throws {
    let body = "<<declare $n = 1>>\n<<declare $s = \"a\">>\n<<declare $b = false>>\n{$n} {$s} {$b}"
    #expect(
      try failures(
        "set: $n = 2\nset: $s = \"b: c\"\nset: $b = true\nline: `2 b: c True`\nstop", body) == [])
    let wrong = try failures(
      "set: $n = true\nset: $s = 1\nset: $b = \"x\"\nset: $x = 1\nline: `1 a False`\nstop", body)
    #expect(
      wrong.map(\.message) == [
        "a.testplan, line 1: $n is a number. Write a number after it.",
        "a.testplan, line 2: $s is a text. Write a text in \"…\" after it.",
        "a.testplan, line 3: $b is true or false. Write true or false after it.",
        "a.testplan, line 4: There is no variable $x. Change the name.",
      ])
  }

  @Test("takes a reply to options: a number, or the start of a text")
  func replies() throws {
    let body = "-> Ja hoor\n    ja\n-> Nee\n    nee"
    #expect(try failures("reply: 2\nline: `nee`\nstop", body) == [])
    #expect(try failures("reply: Ja\nline: `ja`\nstop", body) == [])
    let wrong = try failures("reply: Misschien\nline: `ja`\nstop\n---\nreply: 3", body)
    #expect(
      wrong.map(\.message) == [
        "a.testplan, line 1: 'Misschien' fits no option. Write its number or how it begins. 1 step after it could not be tried.",
        "a.testplan, line 5: '3' fits no option. Write its number or how it begins.",
      ])
  }

  @Test("shows the dialogue's own sentence where it cannot go on")
  func diagnostics() throws {
    let disabled = try failures(
      "option: `Ja`\noption: `Nee` [disabled]\nselect: 2\nline: `ja`",
      "-> Ja\n-> Nee <<if false>>")
    #expect(
      disabled.map(\.message) == [
        "a.testplan, line 3: Option 2 is not available (node 'Start'). 1 step after it could not be tried."
      ])
    let assertion = try failures("stop", "<<call assert(1 > 2)>>")
    #expect(
      assertion.map(\.message) == [
        "a.testplan, line 1: assert: this should be true. (node 'Start')"
      ])
  }

  @Test("lets a plan say how line groups choose")
  func saliency() throws {
    let body = "=> Een\n=> Twee\n=> Drie"
    #expect(
      try failures(
        "saliency: first\nline: `Een`\nstop\n---\nline: `Een`\nstop", body) == [])
    #expect(
      try failures(
        "saliency: best_least_recently_seen\nline: `Een`\nstop\n---\nline: `Twee`\nstop", body)
        == [])
  }
}
