import Testing

import Yarn

@Suite("A test plan's text")
struct TestPlanParserTests {
  private func steps(_ text: String) throws -> [TestPlan.Action] {
    try TestPlan(text: text, name: "a.testplan").runs.flatMap(\.steps).map(\.action)
  }

  private func diagnostics(_ text: String) -> [TestPlanDiagnostic] {
    do {
      _ = try TestPlan(text: text, name: "a.testplan")
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test("has one step a line, comments and empty lines between them")
  func everyStep() throws {
    let text = """
      # a comment
      saliency: first
      node: Begin
      set: $a = true
      set: $b = false
      set: $c = -12
      set: $d = "zo \\"dus\\" \\\\"  # why

      line: `Vader: # geen commentaar` #line:a #b
      line: *
      option: `Ja` #x
      option: `Nee` [disabled]
      option: `Ooit` #y [disabled] # later
      select: 0
      command: `ask $x`
      reply: twee `woorden` # en meer
      reply: `kort` # commentaar
      reply:
      stop
      """
    #expect(
      try steps(text) == [
        .saliency(.first), .node("Begin"), .set("$a", .bool(true)), .set("$b", .bool(false)),
        .set("$c", .number(-12)), .set("$d", .string("zo \"dus\" \\")),
        .line("Vader: # geen commentaar", tags: ["line:a", "b"]), .line(nil, tags: []),
        .option("Ja", isAvailable: true, tags: ["x"]),
        .option("Nee", isAvailable: false, tags: []),
        .option("Ooit", isAvailable: false, tags: ["y"]), .select(0), .command("ask $x"),
        .reply("twee `woorden` # en meer"), .reply("kort"), .reply(""), .stop,
      ])
  }

  @Test("is cut into runs by ---, and knows its lines, also with CRLF and a byte-order mark")
  func runs() throws {
    let plan = try TestPlan(
      text: "\u{FEFF}\r\nline: `a`\r\nstop\r\n--- # next\r\n\tstop  \r\n", name: "a.testplan")
    #expect(plan.name == "a.testplan")
    #expect(
      plan.runs == [
        .init(steps: [.init(.line("a", tags: []), line: 2), .init(.stop, line: 3)]),
        .init(steps: [.init(.stop, line: 5)]),
      ])
  }

  @Test("may be empty, for a program that is only compiled")
  func empty() throws {
    #expect(try TestPlan(text: "# nothing\n", name: "a.testplan").runs == [])
  }

  @Test("is refused with every line that is wrong")
  func everyProblem() {
    let text = """
      lijn: `a`
      hallo
      line: a
      command: `a
      select: een
      select:
      set: a = 1
      set: $a = ja
      set: $a = "b
      node:
      saliency: worst
      line: `a` b
      option: `a`
      line: `b`
      stop
      line: `c`
      ---
      ---
      option: `d`
      """
    let diagnostics = diagnostics(text)
    #expect(
      diagnostics.map(\.message) == [
        "a.testplan, line 1: 'lijn:' isn't a step. Use line:, option:, select:, command:, reply:, set:, node:, saliency: or stop.",
        "a.testplan, line 2: 'hallo' isn't a step. Use line:, option:, select:, command:, reply:, set:, node:, saliency: or stop.",
        "a.testplan, line 3: 'line:' needs a text between ` and `.",
        "a.testplan, line 4: The text after 'command:' never ends. Put a ` after it.",
        "a.testplan, line 5: 'een' isn't a whole number. Write the number of the option; 0 chooses nothing.",
        "a.testplan, line 6: 'select:' needs a number. 0 chooses nothing.",
        "a.testplan, line 7: Write it like this: set: $name = true.",
        "a.testplan, line 8: 'ja' isn't a value. Write true, false, a whole number or a text in \"…\".",
        "a.testplan, line 9: The value never ends. Put a \" after it.",
        "a.testplan, line 10: 'node:' needs a name.",
        "a.testplan, line 11: 'worst' isn't a way of choosing. Write first, best, best_least_recently_seen, random_best_least_recently_seen.",
        "a.testplan, line 12: After this step there is still 'b'. Take it away, or put a # before it.",
        "a.testplan, line 14: After 'option:' something must be chosen. Put 'select:' or 'reply:' after it.",
        "a.testplan, line 16: Nothing comes after 'stop'. Begin a new run with ---.",
        "a.testplan, line 18: This run has no steps. Write steps, or take --- away.",
        "a.testplan, line 19: After 'option:' something must be chosen. Put 'select:' or 'reply:' after it.",
      ])
  }

  @Test("is refused where it is no UTF-8")
  func notUTF8() {
    do {
      _ = try TestPlan(bytes: Array("stop\n".utf8) + [0xFF], name: "a.testplan")
      Issue.record("read")
    } catch {
      #expect(
        error.message
          == "a.testplan, line 2: There are characters here that are not UTF-8. Save the file as UTF-8."
      )
    }
  }
}
