import Testing

import Yarn

@Suite("Running a test plan")
struct TestPlanRunnerTests {
  private func failures(
    _ plan: String, _ subject: inout ScriptedSubject, defaultNode: String? = nil
  ) throws -> [TestPlanFailure] {
    try TestPlanRunner(
      plan: TestPlan(text: plan, name: "a.testplan"), defaultNode: defaultNode,
      questions: ["ask", "collect", "discuss"]
    )
    .run(on: &subject)
  }

  private func failures(_ plan: String, _ events: TestPlanEvent...) throws -> [TestPlanFailure] {
    var subject = ScriptedSubject(["Start": events.map { .event($0) }])
    return try failures(plan, &subject)
  }

  private func options(_ texts: String...) -> TestPlanEvent {
    .options(texts.map { TestPlanOption(text: $0) })
  }

  @Test("passes where everything comes as planned")
  func passes() throws {
    var subject = ScriptedSubject(
      .line("Hallo"), .line("Daar"), .command("wait 2"),
      .options([.init(text: "A"), .init(text: "B", isAvailable: false)]),
      .command("ask $x"), .command("collect wegen 3"), options("C", "D"), .line("Klaar"))
    let failures = try failures(
      """
      saliency: first
      set: $a = 1
      line: `Hallo`
      line: *
      command: `wait 2`
      set: $b = "c"
      option: `A`
      option: `B` [disabled]
      select: 1
      command: `ask $x`
      reply: iets
      reply: een | *twee
      reply: D
      line: `Klaar`
      stop
      """, &subject)
    #expect(failures == [])
    #expect(
      subject.log == [
        "saliency first", "set $a 1", "start Start", "set $b c", "select 0", "reply iets",
        "reply een | *twee", "reply D",
      ])
  }

  @Test("chooses nothing with select: 0")
  func selectNone() throws {
    var subject = ScriptedSubject(.options([.init(text: "A", isAvailable: false)]))
    #expect(try failures("option: `A` [disabled]\nselect: 0\nstop", &subject) == [])
    #expect(subject.log == ["start Start", "select none"])
  }

  @Test("starts every run anew, at Start or where node: says")
  func runs() throws {
    var subject = ScriptedSubject([
      "Start": [.event(.line("a"))], "Anders": [.event(.line("b"))],
    ])
    let plan =
      "line: `a`\n---\nnode: Anders\nline: `b`\nstop\n---\nline: `a`\nnode: Anders\nline: `b`"
    #expect(try failures(plan, &subject) == [])
    #expect(subject.log == ["start Start", "start Anders", "start Start", "start Anders"])
  }

  @Test("starts at the default node where there is no Start")
  func defaultNode() throws {
    var subject = ScriptedSubject(["Eerste": [.event(.line("a"))]])
    #expect(try failures("line: `a`\nstop", &subject, defaultNode: "Eerste") == [])
    #expect(
      try failures("line: `a`\nline: `b`\n---\nnode: X\nstop", &subject).map(\.message) == [
        "a.testplan, line 1: There is no node “Start”. Write 'node:' with another name before it. 1 step after it could not be tried.",
        "a.testplan, line 5: There is no node “X”. Write 'node:' with another name before it.",
      ])
  }

  @Test("does not look at what comes after the last step, unless that is stop")
  func leftover() throws {
    #expect(try failures("line: `a`", .line("a"), .line("b")) == [])
    let failures = try failures("line: `a`\nstop", .line("a"), .line("b"))
    #expect(failures.map(\.message) == ["a.testplan, line 2: Expected the end; the line “b” came."])
  }

  @Test("reports another text, and goes on")
  func otherText() throws {
    let failures = try failures(
      "line: `a`\nline: `b`\ncommand: `c`\nline: `d`\nstop",
      .line("a!"), .line("b"), .command("c!"), .line("d"))
    #expect(
      failures.map(\.message) == [
        "a.testplan, line 1: Expected the line “a”; the line “a!” came.",
        "a.testplan, line 3: Expected the command “c”; the command “c!” came.",
      ])
  }

  @Test("reports a line the program no longer has once, and goes on in step")
  func missingLine() throws {
    let failures = try failures("line: `a`\nline: `b`\nline: `c`\nstop", .line("b"), .line("c"))
    #expect(failures.map(\.line) == [1])
  }

  @Test("reports a line or a command that is too many once, and goes on in step")
  func extraLine() throws {
    let lines = try failures("line: `a`\nline: `b`\nstop", .line("x"), .line("a"), .line("b"))
    #expect(lines.map(\.line) == [1])
    let commands = try failures("line: `a`\nline: `b`\nstop", .command("x"), .line("a"), .line("b"))
    #expect(
      commands.map(\.message) == [
        "a.testplan, line 1: Expected the line “a”; the command “x” came."
      ])
  }

  @Test("reports every line that options stand in the way of")
  func optionsInTheWay() throws {
    let failures = try failures(
      "line: `a`\nline: *\noption: `A`\noption: `B`\nselect: 1\nline: `c`\nstop",
      options("A", "B"), .line("c"))
    #expect(
      failures.map(\.message) == [
        "a.testplan, line 1: Expected the line “a”; the options “A”, “B” came.",
        "a.testplan, line 2: Expected a line; the options “A”, “B” came.",
      ])
  }

  @Test("passes over lines that are too many before options")
  func linesBeforeOptions() throws {
    let failures = try failures(
      "option: `A`\nselect: 1\nline: `c`\nstop", .line("x"), .line("y"), options("A"), .line("c"))
    #expect(
      failures.map(\.message) == [
        "a.testplan, line 2: Expected the option “A”; the line “x” came."
      ])
  }

  @Test("reports each option that differs, and chooses all the same")
  func options() throws {
    var subject = ScriptedSubject(
      .options([.init(text: "A"), .init(text: "X"), .init(text: "C", isAvailable: false)]),
      options("A", "B", "C"), options("A"), .line("c"))
    let failures = try failures(
      """
      option: `A`
      option: `B`
      option: `C`
      select: 2
      option: `A`
      select: 1
      option: `A`
      option: `B` [disabled]
      reply: A
      line: `c`
      stop
      """, &subject)
    #expect(
      failures.map(\.message) == [
        "a.testplan, line 2: Expected the option “B”; the option “X” came.",
        "a.testplan, line 3: Expected the option “C”; the option “C” (disabled) came.",
        "a.testplan, line 6: Not expected: the options “B”, “C”.",
        "a.testplan, line 8: Expected the option “B” (disabled); that option did not come.",
      ])
    #expect(subject.log == ["start Start", "select 1", "select 0", "reply A"])
  }

  @Test("needs the options that select: chooses from, but not those that reply: answers")
  func unnamedOptions() throws {
    #expect(try failures("reply: A\nstop", options("A")) == [])
    #expect(
      try failures("select: 1\nstop", options("A")).map(\.message) == [
        "a.testplan, line 1: Not expected: the option “A”."
      ])
  }

  @Test("ends the run where an option does not exist")
  func noSuchOption() throws {
    let failures = try failures(
      "option: `A`\nselect: 3\nline: `b`\nline: `c`\nstop\n---\noption: `A`\nselect: 1",
      options("A"))
    #expect(
      failures.map(\.message) == [
        "a.testplan, line 2: There is no option 3; there are 1. 2 steps after it could not be tried."
      ])
  }

  @Test("ends the run where the program is over too early")
  func over() throws {
    let failures = try failures("line: `a`\nline: `b`\noption: `c`\nselect: 1\nstop", .line("a"))
    #expect(
      failures.map(\.message) == [
        "a.testplan, line 2: Expected the line “b”; the end came. 2 steps after it could not be tried."
      ])
    #expect(
      try self.failures("option: `c`\nselect: 1").map(\.message) == [
        "a.testplan, line 2: Expected the option “c”; the end came."
      ])
    #expect(
      try self.failures("reply: c", .line("a")).map(\.message) == [
        "a.testplan, line 1: Expected a question or options; the line “a” came."
      ])
  }

  @Test("reports a question that a plan has no answer for, and lets it be answered later")
  func unansweredQuestion() throws {
    var subject = ScriptedSubject(.command("ask $x"), .line("b"))
    let failures = try failures("line: `a`\nreply: iets\nline: `b`\nstop", &subject)
    #expect(
      failures.map(\.message) == [
        "a.testplan, line 1: Expected the line “a”; the command “ask $x” came."
      ])
    #expect(subject.log == ["start Start", "reply iets"])
  }

  @Test("takes only its own commands as questions")
  func otherCommand() throws {
    #expect(
      try failures("reply: iets\nstop", .command("wait 2"), .command("discuss 3")).map(\.message)
        == [
          "a.testplan, line 1: Expected a question or options; the command “wait 2” came."
        ])
  }

  @Test("shows what a program that fails has to say")
  func diagnostics() throws {
    var subject = ScriptedSubject([
      "Start": [.event(.line("a")), .problem(SpokenError())],
      "Stil": [.problem(MuteError())],
    ])
    let failures = try failures(
      "line: `a`\nline: `b`\nline: `c`\nstop\n---\nnode: Stil\nstop", &subject)
    #expect(
      failures.map(\.message) == [
        "a.testplan, line 2: That does not work. 1 step after it could not be tried.",
        "a.testplan, line 7: MuteError()",
      ])
  }
}
