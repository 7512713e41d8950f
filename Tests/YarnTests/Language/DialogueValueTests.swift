import Testing

import Yarn

@Suite("A dialogue")
struct DialogueValueTests {
  private func dialogue(_ body: String, seed: UInt32 = 1) throws -> Dialogue {
    let compilation = Compiler.compile([
      Source(name: "a.yarn", text: "title: Start\n---\n\(body)\n===\n")
    ])
    let program = try #require(
      compilation.program, "\(compilation.diagnostics.map { $0.rendered() })")
    var dialogue = Dialogue(program: program, seed: seed)
    try dialogue.start(at: "Start")
    return dialogue
  }

  private func texts(_ dialogue: Dialogue) throws -> [String] {
    var dialogue = dialogue
    var texts: [String] = []
    while true {
      switch try dialogue.next() {
      case .line(let line): texts.append(line.text)
      case .command(let text): texts.append("<<\(text)>>")
      case .options(let options):
        texts.append("-> " + options.map(\.line.text).joined(separator: " | "))
        try dialogue.select(0)
      case .finished: return texts
      }
    }
  }

  @Test("is a value: a copy goes its own way")
  func copy() throws {
    var dialogue = try dialogue(
      "<<declare $n = 0>>\n<<set $n += 1>>\nEen {$n}\n<<set $n += 1>>\nTwee {$n}")
    _ = try dialogue.next()
    let copy = dialogue
    #expect(try texts(dialogue) == ["Twee 2"])
    #expect(try texts(copy) == ["Twee 2"])
    dialogue.variables["$n"] = .number(7)
    #expect(try texts(dialogue) == ["Twee 8"])
    #expect(try texts(copy) == ["Twee 2"])
  }

  @Test("says after the end that it has ended, as often as it is asked")
  func finished() throws {
    var dialogue = try dialogue("Hallo.")
    _ = try dialogue.next()
    #expect(try dialogue.next() == .finished)
    #expect(try dialogue.next() == .finished)
    #expect(dialogue.currentNode == nil)
  }

  @Test("knows the node it is in")
  func currentNode() throws {
    var dialogue = try dialogue("Hallo.")
    _ = try dialogue.next()
    #expect(dialogue.currentNode == "Start")
  }

  @Test("draws the same numbers from the same seed, and others from another")
  func seed() throws {
    let body = String(repeating: "{dice(1000)} {random()} {random_range(1, 9)}\n", count: 20)
    #expect(try texts(dialogue(body, seed: 7)) == texts(dialogue(body, seed: 7)))
    #expect(try texts(dialogue(body, seed: 7)) != texts(dialogue(body, seed: 8)))
  }

  @Test("draws every side of a die")
  func dice() throws {
    let rolls = try Set(texts(dialogue(String(repeating: "{dice(6)}\n", count: 300))))
    #expect(rolls == ["1", "2", "3", "4", "5", "6"])
  }

  @Test("hands out ids, tags and the speaker with a line")
  func line() throws {
    var dialogue = try dialogue("Vader: Dag {1 + 1}. #aloud #line:el-05 #zacht")
    guard case .line(let line) = try dialogue.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.id == "line:el-05")
    #expect(line.text == "Vader: Dag 2.")
    #expect(line.speaker == "Vader")
    #expect(line.speech == "Dag 2.")
    #expect(line.tags == ["aloud", "zacht"])
  }

  @Test("knows no speaker where the colon is escaped, and one where a value names it")
  func speakers() throws {
    var dialogue = try dialogue(
      "<<declare $wie = \"Tante Jo\">>\nVader\\: nee\n{$wie}: ja\nNiemand hier.\nHet is {\"a: b\"}")
    var speakers: [String?] = []
    while case .line(let line) = try dialogue.next() { speakers.append(line.speaker) }
    #expect(speakers == [nil, "Tante Jo", nil, nil])
  }

  @Test("tags the line before options with lastline")
  func lastLine() throws {
    var dialogue = try dialogue("Een.\nTwee. #t\n-> Ja\n-> Nee")
    var tags: [[String]] = []
    while case .line(let line) = try dialogue.next() { tags.append(line.tags) }
    #expect(tags == [[], ["t", "lastline"]])
  }

  @Test("keeps visits in variables that scripts may rely on")
  func visits() throws {
    let program = try #require(
      Compiler.compile([
        Source(
          name: "a.yarn",
          text: """
            title: Start
            tracking: always
            ---
            Hallo.
            ===
            title: Niet
            tracking: never
            ---
            {visited("Niet")}
            ===
            """)
      ]).program)
    var dialogue = Dialogue(program: program, seed: 1)
    for node in ["Start", "Niet", "Start"] {
      try dialogue.start(at: node)
      while try dialogue.next() != .finished {}
    }
    #expect(dialogue.variables["$Yarn.Internal.Visiting.Start"] == .number(2))
    #expect(dialogue.variables["$Yarn.Internal.Visiting.Niet"] == .number(0))
  }

  @Test("keeps a body together over an empty line with the body's own spaces only")
  func blankLines() throws {
    #expect(
      try texts(dialogue("-> A\n    een\n    \n    twee\n-> B\nna"))
        == ["-> A | B", "een", "twee", "na"])
    #expect(
      try texts(dialogue("-> A\n    een\n\n    twee\n-> B\nna"))
        == ["-> A", "een", "twee", "-> B", "na"])
  }

  @Test("refuses what cannot be, in words")
  func problems() throws {
    var dialogue = try dialogue("-> A\n-> B <<if false>>")
    #expect(throws: DialogueError.self) { try dialogue.start(at: "Nergens") }
    try dialogue.start(at: "Start")
    #expect(throws: DialogueError.self) { try dialogue.select(0) }
    _ = try dialogue.next()
    #expect(throws: DialogueError.self) { try dialogue.next() }
    #expect(throws: DialogueError.self) { try dialogue.select(2) }
    #expect(throws: DialogueError.self) { try dialogue.select(-1) }
    try dialogue.select(0)
    #expect(try dialogue.next() == .finished)
  }

  @Test(
    "stops with a sentence where a value cannot be converted",
    arguments: ["{number(\"abc\")}", "{bool(\"ja\")}", "{number(\"\")}", "{1 % 0}"])
  func conversions(body: String) throws {
    var dialogue = try dialogue(body)
    #expect(throws: DialogueError.self) { try dialogue.next() }
  }
}
