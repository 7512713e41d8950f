import Roleplay
import Testing
import Yarn

@Suite("A session")
struct SessionTests {
  private let scene = Scenario(
    script: """
      <<declare $wat = "">>
      Verteller: Dag {$naam}. #line:s-1 #aloud
      Vader: Wat zeg je? #line:s-2
      -> Waarom? #line:s-2a #green
          Vader: Daarom. #line:s-3
      -> Nee #line:s-2b #red
      -> Geheim <<if $naam == "x">> #line:s-2c
      <<wait 2>>
      Wat typ je? #line:s-4
      <<ask $wat>>
      Dus {$wat} #line:s-5
      <<declare $naam = "Tulp">>
      """)

  @Test("yields cues one by one, the question as a line and then as the choice")
  func cues() throws {
    var session = try scene.session(variables: ["$naam": .string("Ree")])
    #expect(
      try session.next()
        == Cue(
          line: "line:s-1", speaker: "Verteller", text: "Dag Ree.", tags: ["aloud"], kind: .line))
    #expect(
      try session.next()
        == Cue(line: "line:s-2", speaker: "Vader", text: "Wat zeg je?", kind: .line))
    let choice = Cue(
      line: "line:s-2", speaker: "Vader", text: "Wat zeg je?",
      kind: .choice([
        Cue.Option(id: "line:s-2a", text: "Waarom?", tags: ["green"]),
        Cue.Option(id: "line:s-2b", text: "Nee", tags: ["red"]),
        Cue.Option(id: "line:s-2c", text: "Geheim", isAvailable: false),
      ]))
    #expect(try session.next() == choice)
    #expect(session.openCue == choice)
    #expect(session.fold?.cue == choice)
    #expect(session.node == "Start")
    // While it is open, it is what comes next.
    #expect(try session.next() == choice)
    #expect(try session.accept([.choose("line:s-2a")]) == nil)
    #expect(session.reply == Reply(chosen: "line:s-2a"))
    #expect(try session.accept([.submit]) == Reply(chosen: "line:s-2a", isComplete: true))
    #expect(session.openCue == nil)
    #expect(session.reply == Reply())
    #expect(throws: InputError.noOpenCue) { try session.accept([.submit]) }
    #expect(
      try session.next() == Cue(line: "line:s-3", speaker: "Vader", text: "Daarom.", kind: .line))
    #expect(try session.next() == Cue(line: "", text: "", kind: .wait(2)))
    #expect(try session.next().kind == .line)
    #expect(try session.next() == Cue(line: "line:s-4", text: "Wat typ je?", kind: .ask))
    try session.accept([.text("a {0} [b] <<c>>"), .submit])
    #expect(session.variables["$wat"] == .string("a {0} [b] <<c>>"))
    #expect(
      try session.next()
        == Cue(line: "line:s-5", text: "Dus a {0} [b] <<c>>", kind: .line))
    #expect(!session.isAtEnd)
    for _ in 1...2 {
      #expect(try session.next() == Cue(line: "", text: "", kind: .end))
      #expect(session.isAtEnd)
    }
  }

  @Test("a copy is a snapshot: two copies go two roads")
  func copies() throws {
    var one = try scene.session()
    _ = try one.advance()
    var other = one
    try one.accept([.choose("line:s-2a"), .submit])
    try other.accept([.choose("line:s-2b"), .submit])
    #expect(try one.advance() == ["Vader: Daarom.", "wait 2.0", "Wat typ je?"])
    #expect(try other.advance() == ["wait 2.0", "Wat typ je?"])
  }

  @Test("inputs that do not fit change nothing")
  func refusal() throws {
    var session = try scene.session()
    _ = try session.advance()
    #expect(throws: InputError.unavailableOption("Geheim")) {
      try session.accept([.choose("line:s-2b"), .choose("line:s-2c"), .submit])
    }
    #expect(session.reply == Reply())
    #expect(throws: InputError.noRoom) { try session.accept([.tally(.counts([1, 2, 0]))]) }
  }

  @Test("a room's count decides where the scene goes")
  func room() throws {
    var session = try scene.session(.class)
    _ = try session.advance()
    try session.accept([.tally(.counts([3, 12, 0])), .submit])
    #expect(try session.advance() == ["wait 2.0", "Wat typ je?"])
  }

  @Test("a statement may be equal: the first road is taken, and what comes out says so")
  func statement() throws {
    let scenario = Scenario(
      script: """
        <<reveal>>
        Eens? #line:t-1 #statement
        -> Eens #line:t-1a #green
            Eerste weg. #line:t-2
        -> Oneens #line:t-1b #red
            Tweede weg. #line:t-3
        <<reveal>>
        Gekozen is {chosen()}. #line:t-4
        """)
    let options = [
      Cue.Option(id: "line:t-1a", text: "Eens", tags: ["green"]),
      Cue.Option(id: "line:t-1b", text: "Oneens", tags: ["red"]),
    ]
    var session = try scenario.session(.parents)
    // Before any choice there is nothing to reveal.
    #expect(try session.next().kind == .line)
    #expect(try session.next().isStatement)
    var equal = session
    try equal.accept([.tally(.counts([4, 4])), .submit])
    #expect(try equal.next().text == "Eerste weg.")
    #expect(
      try equal.next()
        == Cue(
          line: "", text: "",
          kind: .reveal(
            Cue.Reveal(
              question: "Eens?", options: options, tally: .counts([4, 4]), chosen: nil))))
    #expect(try equal.next().text == "Gekozen is .")
    try session.accept([
      .tally(.counts([3, 4])), .ballot(voter: "v", option: "line:t-1b"), .submit,
    ])
    #expect(try session.next().text == "Tweede weg.")
    #expect(
      try session.next().kind
        == .reveal(
          Cue.Reveal(
            question: "Eens?", options: options, tally: .counts([3, 5]), chosen: "line:t-1b")))
    #expect(try session.next().text == "Gekozen is Oneens.")
  }

  @Test("what was said without counting is revealed as it was said")
  func revealWithoutCounting() throws {
    let scenario = Scenario(
      script: """
        Eens? #line:t-1 #statement
        -> Eens #line:t-1a
        -> Oneens #line:t-1b
        <<reveal>>
        """)
    for (inputs, tally, chosen) in [
      ([.tally(.most(1))], .most(1), "line:t-1b"), ([.tally(.equal)], .equal, nil),
      ([.choose("line:t-1a")], nil, "line:t-1a"),
    ] as [([Input], Tally?, String?)] {
      var session = try scenario.session(.parents)
      _ = try session.advance()
      try session.accept(inputs + [.submit])
      guard case .reveal(let reveal) = try session.next().kind else {
        Issue.record("no reveal")
        continue
      }
      #expect(reveal.tally == tally)
      #expect(reveal.chosen == chosen)
    }
  }

  @Test("where no option can be chosen the script goes on below them, without a cue")
  func fallThrough() throws {
    let scenario = Scenario(
      script: """
        <<declare $nee = false>>
        Wat? #line:f-1
        -> Eén <<if $nee>> #line:f-1a
        -> Twee <<if $nee>> #line:f-1b
        Verder. #line:f-2
        """)
    var session = try scenario.session()
    #expect(try session.advance() == ["Wat?", "Verder."])
    #expect(session.isAtEnd)
  }

  @Test("a question without a line of its own has no words; a line before a pause still counts")
  func lead() throws {
    let scenario = Scenario(
      script: """
        Wat? #line:l-1
        <<wait 1>>
        <<discuss 3>>
        <<discuss 4>>
        -> Een keuze #line:l-2
        """)
    var session = try scenario.session()
    _ = try session.advance()
    #expect(session.openCue == Cue(line: "line:l-1", text: "Wat?", kind: .discuss(minutes: 3)))
    try session.accept([.submit])
    #expect(try session.next() == Cue(line: "", text: "", kind: .discuss(minutes: 4)))
    try session.accept([.text("Een notitie."), .submit])
    #expect(try session.next().line == "")
  }

  @Test("chance comes from the opening alone")
  func chance() throws {
    let scenario = Scenario(
      script: "{dice(1000)} {dice(1000)} {dice(1000)} {random()} {dice(6)} #line:c-1")
    func words(_ seed: UInt32) throws -> [String] {
      var session = try Session(scenario: scenario, opening: scenario.opening(seed: seed))
      return try session.advance()
    }
    #expect(try words(7) == words(7))
    #expect(try words(7) != words(8))
  }

  @Test("a scenario with errors, or chance from elsewhere, is not begun")
  func notPlayable() throws {
    let broken = Scenario(script: "<<jump Weg>>")
    #expect(throws: SessionError.notPlayable(scenario: "proef")) {
      try Session(scenario: broken, opening: broken.opening())
    }
    var opening = scene.opening()
    opening.random.generator = "mt19937"
    #expect(throws: SessionError.unknownGenerator("mt19937")) {
      try Session(scenario: scene, opening: opening)
    }
  }

  @Test("a script that goes round for ever is stopped, with the name of its node")
  func forever() throws {
    var jumping = try Scenario(script: "<<jump Start>>").session()
    #expect(
      throws: SessionError.dialogue(
        DialogueError(.goesOnForever(limit: Limits().silentSteps), node: "Start"))
    ) { try jumping.next() }
    var revealing = try Scenario(script: "<<reveal>>\n<<jump Start>>").session()
    #expect(throws: SessionError.saysNothing(node: "Start")) { try revealing.next() }
    var falling = try Scenario(
      script: "<<declare $n = false>>\n-> Nooit <<if $n>> #line:f-1\n<<jump Start>>"
    ).session()
    #expect(throws: SessionError.saysNothing(node: "Start")) { try falling.next() }
  }

  @Test(
    "a script that talks for ever without a question is stopped, by its lines or by their length")
  func talksForEver() throws {
    func count(_ script: String) throws -> (lines: Int, error: SessionError?) {
      var session = try Scenario(script: script).session()
      for lines in 0..<10_000 {
        do throws(SessionError) {
          _ = try session.next()
        } catch {
          return (lines, error)
        }
      }
      return (10_000, nil)
    }
    let short = try count("Hoi. #line:t-1\n<<jump Start>>")
    #expect(short.lines == 2_000)
    #expect(short.error == .saysTooMuch(node: "Start"))
    let long = try count(
      String(repeating: "a", count: 100_000) + " #line:t-1\n<<jump Start>>")
    #expect(long.lines == 10)
    #expect(long.error == .saysTooMuch(node: "Start"))
  }

  @Test("a command whose numbers turn out wrong stops the play, with its words and node")
  func wrongCommand() throws {
    var session = try Scenario(
      script: "<<declare $n = -1>>\nHoe? #line:w-1\n<<collect wegen {$n}>>"
    ).session()
    #expect(throws: SessionError.wrongCommand("collect wegen -1", node: "Start")) {
      try session.advance()
    }
  }

  @Test(
    "why a session cannot go on is said in Dutch and in English",
    arguments: [
      (
        .notPlayable(scenario: "garage"),
        "'garage' heeft fouten en kan niet spelen. Kijk met: weerwoord check.",
        "'garage' has errors and cannot be played. Look with: weerwoord check."
      ),
      (
        .unknownGenerator("dobbel"),
        "Deze opname gebruikt het toeval 'dobbel'. Dat kent deze Weerwoord niet.",
        "This recording takes its chance from 'dobbel', which this Weerwoord does not know."
      ),
      (
        .wrongCommand("wait -1", node: "B"),
        "De opdracht <<wait -1>> klopt niet (scène 'B'). Verbeter het script.",
        "The command <<wait -1>> is not right (node 'B'). Correct the script."
      ),
      (
        .saysNothing(node: "B"),
        "Het script blijft rondgaan zonder iets te zeggen (scène 'B'). Haal de kring eruit.",
        "The script goes round without saying anything (node 'B'). Take the circle out."
      ),
      (
        .saysTooMuch(node: "B"),
        "Het script zegt te veel zonder iets te vragen (scène 'B'). Gaat het rond? Haal de kring eruit.",
        "The script says too much without asking anything (node 'B'). Does it go round? Take the circle out."
      ),
      (
        .dialogue(DialogueError(.divisionByZero, node: "B")),
        DialogueError(.divisionByZero, node: "B").dutch,
        DialogueError(.divisionByZero, node: "B").english
      ),
    ] as [(SessionError, String, String)])
  func words(problem: SessionError, dutch: String, english: String) {
    #expect(problem.dutch == dutch)
    #expect(problem.english == english)
  }
}
