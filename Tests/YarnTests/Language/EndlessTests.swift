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
