import Testing

import Yarn

@Suite("The limits of the language")
struct LimitTests {
  private func diagnose(_ body: String) -> [Diagnostic] {
    Compiler.compile([Source(name: "a.yarn", text: "title: Start\n---\n\(body)\n===\n")])
      .diagnostics
  }

  private func expectTooDeep(_ body: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let diagnostics = diagnose(body)
    #expect(
      diagnostics.contains {
        $0.severity == .error
          && $0.dutch
            == "Dit zit te diep in elkaar: meer dan 1000 lagen. Verdeel het over meer scènes."
      }, sourceLocation: sourceLocation)
    #expect(diagnostics.count < 10, sourceLocation: sourceLocation)
  }

  @Test("100,000 parentheses inside each other are an error, and nothing worse")
  func parentheses() {
    let depth = 100_000
    expectTooDeep(
      "{" + String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth) + "}")
  }

  @Test("so are 100,000 calls inside each other")
  func calls() {
    let depth = 100_000
    expectTooDeep(
      "{" + String(repeating: "round(", count: depth) + "1" + String(repeating: ")", count: depth)
        + "}")
  }

  @Test("so are 100,000 minus signs, or nots, in a row")
  func signs() {
    expectTooDeep("{" + String(repeating: "- ", count: 100_000) + "1}")
    expectTooDeep("{" + String(repeating: "not ", count: 100_000) + "true}")
  }

  @Test("so are 100,000 ifs inside each other")
  func ifs() {
    let depth = 100_000
    expectTooDeep(
      String(repeating: "<<if true>>\n", count: depth) + "Diep.\n"
        + String(repeating: "<<endif>>\n", count: depth))
  }

  // Options nest by indentation, so 100,000 of them inside each other would be 5 GB of spaces.
  @Test("so are options 3,000 deep, and 100,000 options in all")
  func options() {
    var body = ""
    for depth in 0..<3_000 {
      body += String(repeating: " ", count: depth) + "-> \(depth)\n"
    }
    expectTooDeep(body + String(repeating: "-> nog een\n", count: 97_000))
  }

  @Test("options and ifs 300 deep are no problem")
  func deepEnough() throws {
    var body = ""
    for depth in 0..<300 {
      body += String(repeating: " ", count: depth) + "-> \(depth)\n"
      body += String(repeating: " ", count: depth + 1) + "<<if true>>\n"
    }
    for depth in (0..<300).reversed() {
      body += String(repeating: " ", count: depth + 1) + "<<endif>>\n"
    }
    let program = try #require(
      Compiler.compile([Source(name: "a.yarn", text: "title: Start\n---\n\(body)\n===\n")]).program)
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    for depth in 0..<300 {
      guard case .options(let options) = try dialogue.next() else {
        Issue.record("no options at \(depth)")
        return
      }
      #expect(options.map(\.line.text) == ["\(depth)"])
      try dialogue.select(0)
    }
    #expect(try dialogue.next() == .finished)
  }

  @Test("100,000 options side by side are no problem")
  func wide() throws {
    let text = "title: Start\n---\n" + String(repeating: "-> Keuze\n", count: 100_000) + "===\n"
    let program = try #require(Compiler.compile([Source(name: "a.yarn", text: text)]).program)
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    guard case .options(let options) = try dialogue.next() else {
      Issue.record("no options")
      return
    }
    #expect(options.count == 100_000)
  }

  @Test("a line of a megabyte is a line")
  func longLine() throws {
    let long = String(repeating: "Hallo daar, ", count: 90_000) + "einde."
    let program = try #require(
      Compiler.compile([Source(name: "a.yarn", text: "title: Start\n---\n\(long)\n===\n")]).program)
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    guard case .line(let line) = try dialogue.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.text == long)
  }

  @Test("a chain of 100,000 operators is no problem")
  func longExpression() throws {
    let sum = "0" + String(repeating: " + 1", count: 100_000)
    let program = try #require(
      Compiler.compile([Source(name: "a.yarn", text: "title: Start\n---\n{\(sum)}\n===\n")]).program
    )
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    guard case .line(let line) = try dialogue.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.text == "100000")
  }
}
