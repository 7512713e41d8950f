import Testing

import Yarn

@Suite("A scenario that goes on for ever")
struct EndlessTests {
  private func problem(
    _ text: String, silentSteps: Int = Limits().silentSteps
  ) throws -> DialogueError? {
    let program = try #require(Compiler.compile([Source(name: "a.yarn", text: text)]).program)
    var dialogue = Dialogue(program: program, seed: 1)
    dialogue.limits.silentSteps = silentSteps
    try dialogue.start(at: "Start")
    do {
      _ = try dialogue.next()
      return nil
    } catch {
      return error
    }
  }

  @Test("is stopped with the name of the node it jumps to")
  func jump() throws {
    let problem = try problem(
      "title: Start\n---\n<<jump Rondje>>\n===\ntitle: Rondje\n---\n<<jump Rondje>>\n===\n")
    #expect(problem?.message.contains("Rondje") == true)
  }

  @Test("is stopped where two nodes jump to each other")
  func pingPong() throws {
    let problem = try problem(
      "title: Start\n---\n<<jump Ander>>\n===\ntitle: Ander\n---\n<<set $n += 1>>\n<<jump Start>>\n===\n"
    )
    #expect(
      problem?.message.contains("Start") == true || problem?.message.contains("Ander") == true)
  }

  @Test("is stopped where detours go ever deeper")
  func detour() throws {
    let problem = try problem("title: Start\n---\n<<detour Start>>\n===\n")
    #expect(problem?.message.contains("Start") == true)
  }

  @Test("is not stopped while it says something")
  func talking() throws {
    let program = try #require(
      Compiler.compile([
        Source(name: "a.yarn", text: "title: Start\n---\nHallo.\n<<jump Start>>\n===\n")
      ])
      .program)
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    for _ in 0..<20_000 {
      guard case .line(let line) = try dialogue.next(), line.text == "Hallo." else {
        Issue.record("no line")
        return
      }
    }
  }

  @Test("may count to ten thousand without a word")
  func counting() throws {
    let program = try #require(
      Compiler.compile([
        Source(
          name: "a.yarn",
          text: """
            title: Start
            ---
            <<declare $n = 0>>
            <<set $n += 1>>
            <<if $n < 10000>>
                <<jump Start>>
            <<endif>>
            {$n}
            ===
            """)
      ]).program)
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    guard case .line(let line) = try dialogue.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.text == "10000")
  }

  @Test("is stopped where smart variables ask for each other twice as often at every step")
  func smartVariables() throws {
    var text = "title: Start\n---\n<<declare $v0 = 1>>\n"
    for depth in 1...40 {
      text += "<<declare $v\(depth) = $v\(depth - 1) + $v\(depth - 1)>>\n"
    }
    let problem = try problem(text + "{$v40}\n===\n", silentSteps: 20_000)
    #expect(problem?.kind == .goesOnForever(limit: 20_000))
    #expect(problem?.node == "Start")
  }

  @Test("is stopped where a condition asks for itself")
  func condition() throws {
    let problem = try problem(
      """
      title: Start
      ---
      <<jump Groep>>
      ===
      title: Groep
      when: has_any_content("Groep")
      ---
      Hallo.
      ===
      """)
    #expect(problem?.kind == .conditionTooDeep("Groep", limit: 100))
    #expect(
      problem?.message
        == "Conditions ask for each other, more than 100 deep, at 'Groep'. Do they go round? Take the circle out."
    )
  }

  @Test("is stopped where conditions ask for each other twice as often at every step")
  func conditions() throws {
    var text = "title: Start\n---\n{has_any_content(\"G40\")}\n===\n"
    for depth in 1...40 {
      let question = "has_any_content(\"G\(depth - 1)\")"
      text += "title: G\(depth)\nwhen: \(question) and \(question)\n---\nHallo.\n===\n"
    }
    let problem = try problem(
      text + "title: G0\nwhen: always\n---\nHallo.\n===\n", silentSteps: 20_000)
    #expect(problem?.kind == .goesOnForever(limit: 20_000))
  }

  @Test("is stopped where a text grows for ever")
  func growingText() throws {
    let problem = try problem(
      """
      title: Start
      ---
      <<declare $s = "lang">>
      <<jump Meer>>
      ===
      title: Meer
      ---
      <<set $s = $s + $s>>
      <<jump Meer>>
      ===
      """)
    #expect(problem == DialogueError(.textTooLong(limit: Limits().textBytes), node: "Meer"))
  }

  private static let longText =
    "title: Start\n---\n<<declare $s = \"lang\">>\n"
    + String(repeating: "<<set $s = $s + $s>>\n", count: 17)

  @Test(
    "is stopped where a long text is put together many times",
    arguments: [
      String(repeating: "{$s}", count: 100), "[b]" + String(repeating: "{$s}", count: 100) + "[/b]",
      "<<say \(String(repeating: "{$s}", count: 100))>>",
      "{format(\"\(String(repeating: "{0}", count: 100))\", $s)}",
    ])
  func longTexts(line: String) throws {
    let problem = try problem(Self.longText + line + "\n===\n")
    #expect(problem == DialogueError(.textTooLong(limit: Limits().textBytes), node: "Start"))
  }

  @Test("is stopped where options together have too much text")
  func longOptions() throws {
    let options = (0..<100).map { "-> \($0) {$s}\n" }.joined()
    let problem = try problem(Self.longText + options + "===\n")
    #expect(problem?.kind == .goesOnForever(limit: Limits().silentSteps))
  }

  @Test("is stopped where variables together store too much text; what is stored anew counts once")
  func storedTexts() throws {
    let names = (0..<40).map { "$v\($0)" }
    let declared = names.map { "<<declare \($0) = \"\">>\n" }.joined()
    let again = String(repeating: "<<set $v0 = $s>>\n", count: 100)
    let fits = Self.longText + declared + again + "Hoi.\n===\n"
    #expect(try problem(fits) == nil)
    let all = names.map { "<<set \($0) = $s>>\n" }.joined()
    let problem = try problem(Self.longText + declared + all + "Hoi.\n===\n")
    #expect(problem == DialogueError(.storesTooMuch(limit: Limits().storedBytes), node: "Start"))
  }

  @Test(
    "counts reading a long text as steps, as putting it together",
    arguments: ["visited($s)", "$s == $s", "bool($s) == true"])
  func readTexts(condition: String) throws {
    let text =
      Self.longText + "<<jump Lees>>\n===\ntitle: Lees\n---\n"
      + "<<if \(condition)>>\n<<endif>>\n<<jump Lees>>\n===\n"
    let problem = try problem(text)
    if condition.hasPrefix("bool") {
      // An error does not quote all of it.
      #expect(problem?.node == "Lees")
      #expect(problem.map { $0.message.utf8.count < 200 } == true)
    } else {
      #expect(problem == DialogueError(.goesOnForever(limit: Limits().silentSteps), node: "Lees"))
    }
  }

  @Test("is stopped sooner where the host is less patient, and can be begun again")
  func impatientHost() throws {
    let program = try #require(
      Compiler.compile([
        Source(
          name: "a.yarn",
          text: "title: Start\n---\n<<jump Start>>\n===\ntitle: Kort\n---\nHallo.\n===\n")
      ]).program)
    var dialogue = Dialogue(program: program, seed: 1)
    dialogue.limits.silentSteps = 50
    try dialogue.start(at: "Start")
    let problem = DialogueError(.goesOnForever(limit: 50), node: "Start")
    #expect(throws: problem) { try dialogue.next() }
    #expect(
      problem.message
        == "The script takes more than 50 steps without saying anything (node 'Start'). Does it go round? Take the circle out."
    )
    #expect(try dialogue.next() == .finished)
    try dialogue.start(at: "Kort")
    guard case .line(let line) = try dialogue.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.text == "Hallo.")
  }
}
