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
          && $0.message
            == "This is nested too deeply: the limit is 1000 levels. Spread it over more nodes."
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

  @Test("so are 100,000 onces inside each other")
  func onces() {
    let depth = 100_000
    expectTooDeep(
      String(repeating: "<<once>>\n", count: depth) + "Diep.\n"
        + String(repeating: "<<endonce>>\n", count: depth))
  }

  @Test("so are items of line groups 3,000 deep")
  func items() {
    var body = ""
    for depth in 0..<3_000 {
      body += String(repeating: " ", count: depth) + "=> \(depth)\n"
    }
    expectTooDeep(body)
  }

  @Test("so are 100,000 parentheses in a condition, a command, a declaration or a 'when:'")
  func conditions() {
    let deep = String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
    expectTooDeep("<<if \(deep) == 1>>\n<<endif>>")
    expectTooDeep("<<declare $x = \(deep)>>")
    expectTooDeep("<<wait {\(deep)}>>")
    expectTooDeep("Hallo. <<once if \(deep) == 1>>")
    let diagnostics = Compiler.compile([
      Source(name: "a.yarn", text: "title: Start\nwhen: \(deep) == 1\n---\nHallo.\n===\n")
    ]).diagnostics
    #expect(
      diagnostics.contains {
        $0.message
          == "This is nested too deeply: the limit is 1000 levels. Spread it over more nodes."
      })
  }

  @Test(
    "a chain of 20,000 computed variables compiles, in either order, and is a sentence when asked")
  func smartVariables() throws {
    let links = (1...20_000).map { "<<declare $v\($0) = $v\($0 - 1) + 1>>" }
    for chain in [links, links.reversed()] {
      let text =
        "title: Start\n---\n<<declare $v0 = 1>>\n" + chain.joined(separator: "\n")
        + "\n{$v9000}\n{$v20000}\n===\n"
      let program = try #require(
        Compiler.compile([Source(name: "a.yarn", text: text)]).program)
      var dialogue = Dialogue(program: program, seed: 1)
      try dialogue.start(at: "Start")
      guard case .line(let line) = try dialogue.next() else {
        Issue.record("no line")
        return
      }
      #expect(line.text == "9001")
      let problem = DialogueError(.smartVariablesTooDeep(limit: 10_000), node: "Start")
      #expect(throws: problem) { try dialogue.next() }
    }
  }

  @Test("are set by the host, and named where they are reached")
  func limits() throws {
    var limits = Limits()
    limits.nesting = 3
    let ifs = { (count: Int) in
      "title: Start\n---\n" + String(repeating: "<<if true>>\n", count: count) + "Diep.\n"
        + String(repeating: "<<endif>>\n", count: count) + "===\n"
    }
    let three = Compiler.compile([Source(name: "a.yarn", text: ifs(3))], limits: limits)
    #expect(three.diagnostics == [])
    let four = Compiler.compile([Source(name: "a.yarn", text: ifs(4))], limits: limits)
    #expect(
      four.diagnostics.map(\.message) == [
        "This is nested too deeply: the limit is 3 levels. Spread it over more nodes."
      ])
    limits.nesting = 2_000
    #expect(
      Compiler.compile([Source(name: "a.yarn", text: ifs(1_100))], limits: limits).program != nil)
    let detours = (0..<1_100).map { "title: N\($0)\n---\n<<detour N\($0 + 1)>>\n===\n" }
    let program = try #require(
      Compiler.compile([
        Source(name: "a.yarn", text: detours.joined() + "title: N1100\n---\nDiep.\n===\n")
      ]).program)
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "N0")
    #expect(throws: DialogueError(.detourTooDeep(limit: 1_000), node: "N1000")) {
      try dialogue.next()
    }
    dialogue.limits.detours = 1_100
    try dialogue.start(at: "N0")
    guard case .line(let line) = try dialogue.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.text == "Diep.")
  }

  @Test("options nested as deep as the limit are counted as a person counts them")
  func optionDepth() {
    var limits = Limits()
    limits.nesting = 5
    func options(_ count: Int) -> [String] {
      let lines = (0..<count).map { String(repeating: " ", count: $0) + "-> \($0)" }
      return Compiler.compile(
        [Source(name: "a.yarn", text: "title: A\n---\n\(lines.joined(separator: "\n"))\n===\n")],
        limits: limits
      ).diagnostics.map(\.code)
    }
    #expect(options(6) == [])
    #expect(options(7) == ["YS0005"])
  }

  @Test("a file's list of diagnoses has an end, which says that there are more")
  func diagnoses() throws {
    let wrong = String(repeating: "{1 + }\n", count: 1_500)
    let diagnostics = diagnose(wrong)
    #expect(diagnostics.count == 1_001)
    let last = try #require(diagnostics.last)
    #expect(last.code == "YSX001")
    #expect(last.severity == .error)
    #expect(last.message == "There is more to tell of this file than these 1000. Mend these first.")
    #expect(diagnostics.dropLast().allSatisfy { $0.code == "YS0005" })
  }

  @Test("where what is not told is an error, there is no program; where it only warns, there is")
  func hiddenErrors() {
    var limits = Limits()
    limits.diagnostics = 2
    let warnings =
      "<<jump Weg>>\n===\ntitle: B\n---\n<<jump Weg>>\n===\ntitle: C\n---\n<<jump Weg>>"
    func compile(_ body: String) -> Compilation {
      Compiler.compile(
        [Source(name: "a.yarn", text: "title: Start\n---\n\(body)\n===\n")], limits: limits)
    }
    let warned = compile(warnings)
    #expect(warned.program != nil)
    #expect(warned.diagnostics.map(\.severity) == [.warning, .warning, .warning])
    let refused = compile(warnings + "\n===\ntitle: D\n---\n<<set $a = 1>><<set $a = true>>")
    #expect(refused.program == nil)
    #expect(refused.diagnostics.map(\.severity) == [.warning, .warning, .error])
  }

  @Test("20,000 computed variables in one circle are an error")
  func smartCircle() {
    let links = (0..<20_000).map { "<<declare $v\($0) = $v\(($0 + 1) % 20_000) + 1>>" }
    let diagnostics = diagnose(links.joined(separator: "\n"))
    #expect(
      diagnostics.contains { $0.message.hasSuffix("is computed from itself. Take the circle out.") }
    )
  }
}
