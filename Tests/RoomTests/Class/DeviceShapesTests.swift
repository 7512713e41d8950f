import Archive
import Roleplay
import Testing
import Yarn

@testable import Room

/// Every shape of question has its control; here is what the control sends.
@Suite("Every shape of question on a pupil's device", .timeLimit(.minutes(2)))
struct DeviceShapesTests {
  private static func scene(_ body: String) -> String {
    """
    title: Begin
    heading: Vormen
    audience: solo, pair
    ---
    <<declare $a = "">>
    <<declare $n = 0>>
    \(body)
    ===
    """
  }

  /// The replies of a scene that one device plays.
  private func replies(
    _ body: String, as audience: String = "solo", _ play: (PupilDevice) throws -> Void
  ) async throws -> [Reply] {
    let opened = try await OpenedClass(Self.scene(body))
    let pupil = try PupilDevice(opened)
    try pupil.begin(as: audience)
    try play(pupil)
    #expect(pupil.page.step == "deciding")
    try pupil.act("teacher")
    let transcript = try opened.transcript(of: pupil.page.alias)
    await opened.room.close()
    return transcript.decisions.compactMap(\.reply)
  }

  @Test("ideas: written, changed, put under a heading, taken back, and one picked") func ideas()
    async throws
  {
    let replies = try await replies("Wat kun je doen? #line:q\n<<collect wegen 2>>") { pupil in
      #expect(pupil.page.shape == "notes")
      try pupil.act("note", ",\"words\":\"Een brief\"")
      try pupil.act("note", ",\"words\":\"Bellen\"")
      try pupil.act("note", ",\"words\":\"Niets\"")
      try pupil.act("withdraw", ",\"note\":3")
      try pupil.act("edit", ",\"note\":2,\"words\":\"Opbellen\"")
      try pupil.act("group", ",\"note\":1,\"words\":\"Thuis\"")
      #expect(pupil.page.notes == ["Een brief", "Opbellen"])
      // Closing without picking is refused in a sentence, and nothing is lost.
      try pupil.act("done")
      #expect(!pupil.page.notice.isEmpty)
      #expect(pupil.page.notes.count == 2)
      try pupil.act("pick", ",\"note\":2")
    }
    #expect(replies.last?.texts == ["Een brief", "Opbellen"])
    #expect(replies.last?.picked == 2)
  }

  @Test("agreements, each with who, what and when") func agreements() async throws {
    let replies = try await replies("Wat spreken jullie af? #line:q\n<<agree afspraken>>") {
      pupil in
      try pupil.act("agreement", ",\"list\":[\"vader\",\"belt school\",\"maandag\"]")
      #expect(pupil.page.notes == ["vader: belt school (maandag)"])
      try pupil.act("agreement", ",\"list\":[\"\",\"\",\"\"]")
      #expect(!pupil.page.notice.isEmpty)
      try pupil.act("done")
    }
    #expect(
      replies.last?.texts.compactMap { Agreement(kept: $0) }
        == [Agreement(who: "vader", what: "belt school", when: "maandag")])
  }

  @Test("a number, a place on a line, and an order") func numbers() async throws {
    let replies = try await replies(
      """
      Hoeveel? #line:q1
      <<number $n 1 10>>
      Waar sta je? #line:q2
      <<scale $n 1 5>>
      Een #line:i1 #item
      Twee #line:i2 #item
      Drie #line:i3 #item
      Zet in volgorde. #line:q3
      <<rank $a>>
      """
    ) { pupil in
      #expect(pupil.page.shape == "number")
      try pupil.act("choose", ",\"choice\":\"11\"")
      #expect(!pupil.page.notice.isEmpty)
      try pupil.act("choose", ",\"choice\":\" 7 \"")
      #expect(pupil.page.shape == "place")
      try pupil.act("choose", ",\"choice\":\"4\"")
      #expect(pupil.page.shape == "order")
      try pupil.act("order", ",\"list\":[\"line:i3\",\"line:i1\",\"line:i2\"]")
    }
    #expect(replies.prefix(2).map(\.chosen) == ["7", "4"])
    #expect(replies.last?.order == ["line:i3", "line:i1", "line:i2"])
  }

  @Test("roles: by a letter, never by a name, and each by somebody else") func roles()
    async throws
  {
    let replies = try await replies(
      "Wie is vader? #line:q1\n<<cast Vader>>\nWie is kind? #line:q2\n<<cast Kind>>", as: "pair"
    ) { pupil in
      #expect(pupil.page.shape == "role")
      try pupil.act("role", ",\"words\":\"Jan Jansen\"")
      #expect(!pupil.page.notice.isEmpty)
      try pupil.act("role", ",\"words\":\"A\"")
      try pupil.act("role", ",\"words\":\"A\"")
      #expect(pupil.page.notice.contains("Vader"))
      try pupil.act("role", ",\"words\":\"\"")
    }
    #expect(replies.map(\.texts) == [["A"], []])
  }

  @Test("a talk has a clock that can be made longer, and takes notes") func talk() async throws {
    let replies = try await replies("Praat erover. #line:q\n<<discuss 3>>") { pupil in
      let turn = pupil.page.turn
      #expect(pupil.post("/act", "{\"act\":\"minute\",\"turn\":\(turn)}")?.status == 200)
      let left = try #require(pupil.state().firstMatch(of: #/"talkLeft":(\d+)/#)?.1)
      #expect((230_000...240_000).contains(Int(left) ?? 0))
      try pupil.act("note", ",\"words\":\"Wij zijn het eens\"")
      try pupil.act("done")
    }
    #expect(replies.last?.texts == ["Wij zijn het eens"])
  }

  @Test("a pause of one's own stops everything but stopping") func pause() async throws {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    let turn = pupil.page.turn
    #expect(pupil.post("/act", "{\"act\":\"pause\",\"turn\":\(turn)}")?.status == 200)
    #expect(await opened.room.view.seats.map(\.state) == [.paused])
    #expect(
      pupil.post("/act", "{\"act\":\"choose\",\"turn\":\(turn),\"choice\":\"line:b3a\"}")?.status
        == 409)
    #expect(pupil.post("/act", "{\"act\":\"endPause\",\"turn\":\(turn)}")?.status == 200)
    try pupil.choose("Ik zeg niets.")
    await opened.room.close()
  }

  @Test("Counted people have fields of their own") func counts() async throws {
    let options = ["a", "b"].map { Cue.Option(id: $0, text: $0) }
    let cue = Cue(
      line: "q", text: "Wie?",
      kind: .question(Question(exercise: "choice", shape: .options(options))))
    let message = try #require(
      ClassMessage(Array("{\"act\":\"counts\",\"list\":[\"3\",\" 4\"]}".utf8)))
    let answer = DeviceAnswer(cue: cue, audience: .class, offeredNumbers: OfferedNumbers())
    #expect(try answer.inputs(of: message) == [.tally(.counts([3, 4])), .submit])
    let wrong = try #require(ClassMessage(Array("{\"act\":\"counts\",\"list\":[\"drie\"]}".utf8)))
    #expect(throws: DeviceAnswer.AnswerError.unfit) { try answer.inputs(of: wrong) }
  }
}
