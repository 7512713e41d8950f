import Roleplay
import Testing
import Yarn

@Suite("Following a recording")
struct FollowTests {
  private static let script = """
    <<declare $zin = "">>
    Verteller: Dag. #line:f-1
    Verteller: Met wie? #line:f-2
    -> Vader #line:f-2a
    -> Moeder #line:f-2b
    Verteller: Daar zit iemand. #line:f-3
    {chosen()}: Wat wil je? #line:f-4
    <<ask $zin>>
    Dus {$zin}. #line:f-5
    Welke wegen zijn er? #line:f-6
    <<collect wegen 1>>
    Praat. #line:f-7
    <<discuss 3>>
    Tot ziens. #line:f-8
    """
  private let scene = Scenario(script: script)

  /// A recording of replies, one a decision, up to the cue that comes after them and is shown.
  private func recording(
    _ replies: [[Input]], of scenario: Scenario? = nil, _ audience: Audience = .solo,
    shownAfter: Int = .max
  ) throws -> Transcript {
    let scenario = scenario ?? scene
    var session = try scenario.session(audience)
    var transcript = Transcript(opening: session.opening)
    func append(_ kind: Entry.Kind) {
      transcript.entries.append(
        Entry(number: transcript.nextNumber, milliseconds: 0, kind: kind))
    }
    for inputs in replies {
      while session.openCue == nil { append(.cue(try session.next())) }
      inputs.forEach { append(.input($0)) }
      if let reply = try session.accept(inputs) { append(.reply(reply)) }
    }
    var shown = 0
    while shown < shownAfter, session.openCue == nil, !session.isAtEnd {
      append(.cue(try session.next()))
      shown += 1
    }
    return transcript
  }

  private let replies: [[Input]] = [
    [.choose("line:f-2b"), .submit], [.text("kok"), .submit],
    [.text("een"), .choose("1"), .submit], [.submit],
  ]

  private func follow(_ transcript: Transcript, _ script: String) throws -> Session.Following {
    try Session.follow(transcript, in: Scenario(script: script))
  }

  @Test("in the same script comes to where the recording stopped")
  func same() throws {
    for count in 0...4 {
      let transcript = try recording(Array(replies[..<count]))
      var following = try Session.follow(transcript, in: scene)
      #expect(following.divergence == nil)
      #expect(following.leaves == nil)
      #expect(following.missingReply == nil)
      let last = try #require(transcript.entries.last)
      #expect(.cue(try following.session.next()) == last.kind)
      #expect(following.session.isAtEnd == (count == 4))
    }
  }

  @Test("stands behind the last line that was shown")
  func betweenQuestions() throws {
    for (shown, next) in [(0, "Daar zit iemand."), (1, "Wat wil je?")] {
      let transcript = try recording([replies[0]], shownAfter: shown)
      var following = try Session.follow(transcript, in: scene)
      #expect(following.leaves == nil)
      #expect(try following.session.next().text == next)
    }
  }

  @Test("keeps what was being said about the open cue")
  func openCue() throws {
    let transcript = try recording([replies[0], [.text("k"), .text("kok")]])
    let following = try Session.follow(transcript, in: scene)
    #expect(following.session.openCue?.text == "Wat wil je?")
    #expect(following.session.reply == Reply(texts: ["kok"]))
  }

  @Test("a reply that was cut off comes out again")
  func missingReply() throws {
    var transcript = try recording([replies[0]], shownAfter: 0)
    #expect(transcript.entries.removeLast().kind.summary == "reply")
    let following = try Session.follow(transcript, in: scene)
    #expect(following.missingReply == Reply(chosen: "line:f-2b", isComplete: true))
    #expect(following.divergence == nil)
    #expect(following.leaves == nil)
  }

  @Test("lines that were added, taken out, reworded or moved are passed over")
  func editedLines() throws {
    let edited = """
      <<declare $zin = "">>
      Verteller: Nieuw begin. #line:f-90
      Verteller: Nog iets. #line:f-91
      <<wait 2>>
      Verteller: Met wie praat je? #line:f-2
      -> Tante #line:f-2c
      -> Mama #line:f-2b
      -> Papa #line:f-2a
      {chosen()}: En wat wil je? #line:f-4
      <<ask $zin>>
      Welke wegen? #line:f-6
      <<collect wegen 1>>
      Praat. #line:f-7
      <<discuss 5>>
      Nieuw einde. #line:f-92
      Tot ziens. #line:f-8
      """
    for count in 0...4 {
      var following = try follow(try recording(Array(replies[..<count])), edited)
      #expect(following.divergence == nil)
      #expect(following.leaves == nil)
      let next = try following.session.next()
      #expect(
        next.text == ["Met wie praat je?", "En wat wil je?", "Welke wegen?", "Praat.", ""][count])
      if count == 2 { #expect(following.session.variables["$zin"] == .string("kok")) }
    }
    // Stopped just after a line that has moved, it goes on behind it.
    var following = try follow(try recording(replies, shownAfter: 1), edited)
    #expect(try following.session.next().kind == .end)
    // Stopped just after a line that is gone, it goes on behind the last decision.
    following = try follow(try recording([replies[0]], shownAfter: 1), edited)
    #expect(try following.session.next().text == "En wat wil je?")
  }

  @Test("at the first decision without a match it says where the roads part, and stands before it")
  func partings() throws {
    let transcript = try recording(replies)
    /// What is changed in the script, and what comes of it: after which decision, and in words.
    let cases: [(from: String, to: String, decision: Int, dutch: String, english: String)] = [
      (
        "-> Moeder #line:f-2b\n", "", 0,
        "Bij ‘Met wie?’ kan ‘Moeder’ niet meer: speel hier verder.",
        "At ‘Met wie?’, ‘Moeder’ is no longer possible: play on from here."
      ),
      (
        "-> Moeder #line:f-2b\n", "-> Moeder <<if false>> #line:f-2b\n", 0,
        "Bij ‘Met wie?’ kan ‘Moeder’ niet meer: speel hier verder.",
        "At ‘Met wie?’, ‘Moeder’ is no longer possible: play on from here."
      ),
      (
        "Met wie? #line:f-2", "Met wie? #line:f-20", 0,
        "Het script is anders bij ‘Met wie?’: speel hier verder.",
        "The script has changed at ‘Met wie?’: play on from here."
      ),
      (
        "<<ask $zin>>", "<<discuss 3>>", 1,
        "Het script is anders bij ‘Wat wil je?’: speel hier verder.",
        "The script has changed at ‘Wat wil je?’: play on from here."
      ),
      (
        "{chosen()}: Wat wil je? #line:f-4\n<<ask $zin>>\n", "", 1,
        "Het script vraagt niet meer ‘Wat wil je?’ maar ‘Welke wegen zijn er?’: speel daar verder.",
        "The script no longer asks ‘Wat wil je?’ but ‘Welke wegen zijn er?’: play on from there."
      ),
      (
        "<<collect wegen 1>>", "<<collect paden 1>>", 2,
        "Het script is anders bij ‘Welke wegen zijn er?’: speel hier verder.",
        "The script has changed at ‘Welke wegen zijn er?’: play on from here."
      ),
      (
        "<<collect wegen 1>>", "<<collect wegen 2>>", 2,
        "Bij ‘Welke wegen zijn er?’ past het antwoord niet meer: speel hier verder.",
        "At ‘Welke wegen zijn er?’ the answer no longer fits: play on from here."
      ),
      (
        "Praat. #line:f-7\n<<discuss 3>>\n", "", 3,
        "Het script stopt nu vóór ‘Praat.’: speel hier verder.",
        "The script now ends before ‘Praat.’: play on from here."
      ),
      (
        "Praat. #line:f-7\n<<discuss 3>>\n",
        "<<jump Rond>>\n===\ntitle: Rond\n---\nRond. #line:r-1\n<<jump Rond>>\n", 3,
        "Het script komt niet meer bij ‘Praat.’: speel hier verder.",
        "The script no longer comes to ‘Praat.’: play on from here."
      ),
    ]
    for edit in cases {
      let edited = Self.script.replacing(edit.from, with: edit.to)
      #expect(edited != Self.script)
      let following = try follow(transcript, edited)
      let divergence = try #require(following.divergence, "\(edit.to)")
      let recorded = transcript.decisions
      #expect(divergence.dutch == edit.dutch)
      #expect(divergence.english == edit.english)
      #expect(divergence.entry == recorded[edit.decision].number)
      #expect(
        following.leaves == (edit.decision == 0 ? 0 : recorded[edit.decision - 1].end))
      var session = following.session
      #expect(session.openCue == nil)
      // The session is just after the last decision that matched, so its lines are repeated.
      let next = try session.next()
      let lines = ["Dag.", "Daar zit iemand.", "Dus kok.", "Praat."]
      if edit.decision < 3 { #expect(next.text == lines[edit.decision]) }
    }
  }

  @Test("a question without words is named all the same")
  func wordless() {
    let divergence = Divergence(entry: 3, question: "", reason: .otherQuestion(now: "Nu?\u{1B}"))
    #expect(
      divergence.dutch == "Het script vraagt niet meer de vraag maar ‘Nu?␛’: speel daar verder.")
    #expect(
      divergence.english == "The script no longer asks the question but ‘Nu?␛’: play on from there."
    )
  }

  @Test("a question that nobody had answered yet may change without a word")
  func untouched() throws {
    let transcript = try recording([replies[0]])
    let edited = Self.script.replacing("Wat wil je? #line:f-4", with: "Wat doe je? #line:f-40")
    var following = try follow(transcript, edited)
    #expect(following.divergence == nil)
    #expect(following.leaves == transcript.decisions[0].end)
    #expect(try following.session.next().text == "Daar zit iemand.")
  }

  @Test("an earlier thought of an option that is gone is no matter, only what was chosen")
  func changedMind() throws {
    let transcript = try recording([
      [.choose("line:f-2a"), .choose("line:f-2b"), .submit], replies[1],
    ])
    let edited = Self.script.replacing("-> Vader #line:f-2a\n", with: "")
    let following = try follow(transcript, edited)
    #expect(following.divergence == nil)
    #expect(following.session.openCue?.text == "Welke wegen zijn er?")
  }

  @Test("a count goes with its options, also where they stand in another order")
  func counts() throws {
    let edited = Self.script.replacing(
      "-> Vader #line:f-2a\n-> Moeder #line:f-2b",
      with: "-> Tante #line:f-2c\n-> Moeder #line:f-2b\n-> Vader #line:f-2a")
    for (tally, now) in [
      (.counts([3, 12]), .counts([0, 12, 3])), (.most(1), .most(1)), (.most(0), .most(2)),
    ] as [(Tally, Tally)] {
      var transcript = try recording([[.tally(tally)]], .class)
      var following = try follow(transcript, edited)
      #expect(following.session.reply.tally == now)
      // Without the option that got hands it is another vote.
      following = try follow(
        transcript, Self.script.replacing("-> Vader #line:f-2a\n", with: ""))
      switch tally {
      case .counts: #expect(following.session.reply == Reply())
      default: #expect(following.session.reply.tally == (tally == .most(1) ? .most(0) : nil))
      }
      transcript = try recording([[.tally(tally), .submit]], .class)
      #expect(try follow(transcript, edited).divergence == nil)
    }
    let lost = try follow(
      try recording([[.tally(.counts([3, 12])), .submit]], .class),
      Self.script.replacing("-> Vader #line:f-2a\n", with: ""))
    #expect(lost.divergence?.reason == .doesNotFit(.nothingChosen))
    let ballot = try follow(
      try recording([[.ballot(voter: "v", option: "line:f-2a"), .submit]], .parents),
      Self.script.replacing("-> Vader #line:f-2a\n", with: ""))
    #expect(ballot.divergence?.reason == .optionGone("Vader"))
  }

  @Test("another outcome of the same votes is a divergence too")
  func otherOutcome() throws {
    let transcript = try recording(
      [
        [
          .ballot(voter: "v", option: "line:f-2a"), .ballot(voter: "w", option: "line:f-2b"),
          .ballot(voter: "x", option: "line:f-2b"), .ballot(voter: "y", option: "line:f-2a"),
          .choose("line:f-2a"), .submit,
        ]
      ], .parents)
    let edited = Self.script.replacing("-> Vader #line:f-2a\n", with: "")
    #expect(try follow(transcript, edited).divergence?.reason == .optionGone("Vader"))
  }

  @Test("what a recording says that could never be is no match, and nothing worse")
  func nonsense() throws {
    var transcript = try recording([replies[0]])
    transcript.entries[3].kind = .input(.tally(.counts([1])))
    #expect(try Session.follow(transcript, in: scene).divergence?.reason == .doesNotFit(.noRoom))
    transcript.opening.audience = .class
    #expect(
      try Session.follow(transcript, in: scene).divergence?.reason
        == .doesNotFit(.countsDoNotFit(got: 1, expected: 2)))
    transcript.entries[3].kind = .input(.tally(.most(77)))
    #expect(
      try Session.follow(transcript, in: scene).divergence?.reason
        == .doesNotFit(.unknownOption("77")))
    transcript.entries[3].kind = .input(.choose("line:f-2a"))
    #expect(
      try Session.follow(transcript, in: scene).divergence?.reason == .doesNotFit(.nothingChosen))
  }

  @Test("a choice without words before it is known by its options")
  func choiceWithoutLine() throws {
    let script = "-> Ja #line:n-1\n-> Nee #line:n-2\nVerder? #line:n-3\n-> Ja #line:n-4"
    let scenario = Scenario(script: script)
    let transcript = try recording([[.choose("line:n-1"), .submit]], of: scenario)
    #expect(try Session.follow(transcript, in: scenario).divergence == nil)
    let other = script.replacing("n-1", with: "n-8").replacing("n-2", with: "n-9")
    #expect(try follow(transcript, other).divergence?.reason == .otherQuestion(now: ""))
  }

  @Test("a script that no longer runs says so")
  func broken() throws {
    let transcript = try recording([replies[0]])
    #expect(throws: SessionError.notPlayable(scenario: "proef")) {
      try follow(transcript, "<<jump Weg>>")
    }
    #expect(
      throws: SessionError.dialogue(
        DialogueError(.goesOnForever(limit: Limits().silentSteps), node: "Start"))
    ) { try follow(transcript, "<<jump Start>>") }
  }

  @Test("a line that repeats for ever after the last decision does not keep it for ever")
  func endlessTail() throws {
    let transcript = try recording([replies[0]], shownAfter: 1)
    let edited = Self.script.replacing(
      "Verteller: Daar zit iemand. #line:f-3",
      with: "<<jump Rond>>\n===\ntitle: Rond\n---\nRond. #line:r-1\n<<jump Rond>>")
    var following = try follow(transcript, edited)
    #expect(following.divergence == nil)
    #expect(try following.session.next().text == "Rond.")
  }
}
