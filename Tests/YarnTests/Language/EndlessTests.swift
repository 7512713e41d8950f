import Testing

import Yarn

@Suite("A scenario that goes on for ever")
struct EndlessTests {
  private func problem(_ text: String) throws -> DialogueProblem? {
    let program = try #require(Compiler.compile([Source(name: "a.yarn", text: text)]).program)
    var dialogue = Dialogue(program: program, seed: 1)
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
    #expect(problem?.dutch.contains("Rondje") == true)
    #expect(problem?.english.contains("Rondje") == true)
  }

  @Test("is stopped where two nodes jump to each other")
  func pingPong() throws {
    let problem = try problem(
      "title: Start\n---\n<<jump Ander>>\n===\ntitle: Ander\n---\n<<set $n += 1>>\n<<jump Start>>\n===\n"
    )
    #expect(problem?.dutch.contains("Start") == true || problem?.dutch.contains("Ander") == true)
  }

  @Test("is stopped where detours go ever deeper")
  func detour() throws {
    let problem = try problem("title: Start\n---\n<<detour Start>>\n===\n")
    #expect(problem?.dutch.contains("Start") == true)
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
}
