import Testing

import Yarn

@Suite("A saved place")
struct SavedPlaceTests {
  private func program(_ body: String) throws -> Program {
    let compilation = Compiler.compile([
      Source(name: "a.yarn", text: "title: Start\n---\n\(body)\n===\n")
    ])
    return try #require(
      compilation.program, "\(compilation.diagnostics.map { $0.rendered() })")
  }

  /// Plays so many events of one script and saves; goes on in the other.
  private func texts(_ before: String, events: Int, then after: String) throws -> [String] {
    var dialogue = Dialogue(program: try program(before), seed: 1)
    try dialogue.start(at: "Start")
    for _ in 0..<events { _ = try dialogue.next() }
    var restored = try Dialogue(restoring: dialogue.saved(), program: try program(after))
    var texts: [String] = []
    if restored.awaitsSelection { try restored.select(0) }
    while true {
      switch try restored.next() {
      case .line(let line): texts.append(line.text)
      case .command(let text): texts.append("<<\(text)>>")
      case .options(let options):
        texts.append("-> " + options.map(\.line.text).joined(separator: " | "))
        try restored.select(0)
      case .finished: return texts
      }
    }
  }

  private func problem(
    _ before: String, events: Int, then after: String
  ) throws -> SavedDialogueError? {
    do {
      _ = try texts(before, events: events, then: after)
      return nil
    } catch let error as SavedDialogueError {
      return error
    }
  }

  @Test("is behind a line, wherever the line is now and whatever its words")
  func line() throws {
    #expect(
      try texts(
        "Een. #line:a\nTwee. #line:b\nDrie. #line:c", events: 2,
        then: "Nieuw.\nEen. #line:a\nNieuw.\nTwee, anders. #line:b\nTussen.\nDrie. #line:c")
        == ["Tussen.", "Drie."])
  }

  @Test("is found without ids, by the words and by what stands around them")
  func words() throws {
    #expect(
      try texts(
        "Een.\nJa.\nTwee.\nJa.\nDrie.", events: 4,
        then: "Nieuw.\nEen.\nJa.\nNieuw.\nTwee.\nJa.\nDrie.") == ["Drie."])
    #expect(
      try texts("Ja.\nJa.\nJa.\nEind.", events: 2, then: "Nieuw.\nJa.\nJa.\nJa.\nEind.")
        == ["Ja.", "Eind."])
    #expect(
      try texts("Een.\nTwee.\nDrie.", events: 2, then: "Anders.\nTwee.\nVier.") == ["Vier."])
  }

  @Test("is behind a command of the same words")
  func command() throws {
    #expect(
      try texts(
        "<<wait 1>>\nEen.\n<<wait 1>>\nTwee.", events: 3,
        then: "<<wait 1>>\n<<wait 1>>\nEen.\n<<wait 1>>\nTwee.") == ["Twee."])
  }

  @Test("is where options wait, as they were handed out, and each leads where it led")
  func options() throws {
    #expect(
      try texts(
        "Wat? #line:w\n-> A #line:a\n    Een. #line:e\n-> B #line:b\nNa.", events: 2,
        then:
          "Wat? #line:w\n-> Nieuw #line:n\n    Niet.\n-> B #line:b\n-> A anders #line:a\n    Een, anders. #line:e\nNa."
      ) == ["Een, anders.", "Na."])
  }

  @Test("leaves options nothing to be computed twice")
  func optionsOnce() throws {
    let program = try program("-> {dice(1000)} [b]keer[/b]\n    Klaar: {dice(1000)}.\n-> Nee")
    var dialogue = Dialogue(program: program, seed: 9)
    try dialogue.start(at: "Start")
    guard case .options = try dialogue.next() else {
      Issue.record("no options")
      return
    }
    var restored = try Dialogue(restoring: dialogue.saved(), program: program)
    #expect(restored.saved() == dialogue.saved())
    try restored.select(0)
    try dialogue.select(0)
    #expect(try restored.next() == dialogue.next())
  }

  @Test("that is gone is one sentence")
  func gone() throws {
    let line = try problem("Een. #line:a\nTwee. #line:b", events: 1, then: "Twee. #line:b")
    #expect(
      line?.message
        == "The state belongs to 'line:a' (node 'Start'). That is no longer in the script. Start again."
    )
    let option = try problem(
      "-> Ja #line:ja\n-> Nee #line:nee", events: 1, then: "-> Ja #line:ja\nIets.")
    #expect(option == .placeGone(words: "line:nee", node: "Start"))
    let words = try problem("Een.\nTwee.", events: 1, then: "Drie.\nTwee.")
    #expect(words == .placeGone(words: "Een.", node: "Start"))
  }

  @Test("in a node that is gone is one sentence")
  func nodeGone() throws {
    var dialogue = Dialogue(program: try program("Een."), seed: 1)
    try dialogue.start(at: "Start")
    let saved = dialogue.saved()
    let other = try #require(
      Compiler.compile([Source(name: "a.yarn", text: "title: Anders\n---\nEen.\n===\n")]).program)
    let problem = SavedDialogueError.nodeGone("Start")
    #expect(throws: problem) { try Dialogue(restoring: saved, program: other) }
    #expect(problem.message == "The state belongs to node 'Start', which is gone. Start again.")
  }

  // MARK: Memory

  private func remembered(_ before: String, then after: String) throws -> [String] {
    var dialogue = Dialogue(program: try program(before), seed: 1)
    try dialogue.start(at: "Start")
    while try dialogue.next() != .finished {}
    var restored = try Dialogue(restoring: dialogue.saved(), program: try program(after))
    try restored.start(at: "Start")
    var texts: [String] = []
    while case .line(let line) = try restored.next() { texts.append(line.text) }
    return texts
  }

  @Test("keeps every once, with an id or without, when lines are put before it")
  func once() throws {
    let new = "Nieuw. <<once>>\n<<once>>\nOok nieuw.\n<<endonce>>\n"
    for body in [
      "Een. <<once>> #line:a", "Een. <<once>>", "<<once>>\nEen. #line:a\n<<endonce>>",
      "<<once>>\nEen.\n<<endonce>>", "<<once>>\n<<set $x = 1>>\nEen.\n<<endonce>>",
      "=> Een. <<once>>", "=> Een. <<once>> #line:a",
    ] {
      #expect(try remembered(body, then: body) == [])
      #expect(try remembered(body, then: new + body) == ["Nieuw.", "Ook nieuw."], "\(body)")
    }
  }

  @Test("tells a once block from a once line in it")
  func onceInOnce() throws {
    let body = "<<once if $open>>\nEen. <<once>> #line:a\n<<endonce>>"
    #expect(
      try remembered(
        "<<declare $open = false>>\n" + body, then: "<<declare $open = true>>\n" + body)
        == [])
    #expect(
      try remembered("Een. <<once>> #line:a", then: "<<once>>\nEen. #line:a\n<<endonce>>")
        == ["Een."])
  }

  @Test("keeps variables by name, and drops those that have another type now")
  func variables() throws {
    let before = "<<declare $a = 1.5>>\n<<declare $b = \"x\">>\n<<declare $weg = true>>\nHallo."
    var dialogue = Dialogue(program: try program(before), seed: 1)
    try dialogue.start(at: "Start")
    dialogue.variables["$a"] = .number(0.1)
    dialogue.variables["$b"] = .string("é\n\"\\\u{1}👍🏽")
    dialogue.variables["$gast"] = .number(-.infinity)
    let saved = dialogue.saved()
    let same = try Dialogue(restoring: saved, program: try program(before))
    #expect(same.variables.all == dialogue.variables.all)
    let edited = try Dialogue(
      restoring: saved,
      program: try program("<<declare $nieuw = 3>>\n<<declare $b = 7>>\n<<declare $a = 1>>\nHallo.")
    )
    #expect(edited.variables["$a"] == .number(0.1))
    #expect(edited.variables["$b"] == .number(7))
    #expect(edited.variables["$nieuw"] == .number(3))
    #expect(edited.variables["$gast"] == .number(-.infinity))
  }

  @Test("keeps visits, chance and the strategy")
  func rest() throws {
    let body = "{visited(\"Start\")} {visited_count(\"Start\")}"
    var dialogue = Dialogue(program: try program(body), seed: 77)
    dialogue.saliency = .best
    try dialogue.start(at: "Start")
    while try dialogue.next() != .finished {}
    var restored = try Dialogue(
      restoring: dialogue.saved(), program: try program("Nieuw.\n" + body))
    #expect(restored.saliency == .best)
    #expect(restored.random == dialogue.random)
    #expect(try restored.next() == .finished)
    try restored.start(at: "Start")
    _ = try restored.next()
    guard case .line(let line) = try restored.next() else {
      Issue.record("no line")
      return
    }
    #expect(line.text == "True 1")
  }
}
