import Archive
import Foundation
import Roleplay
import Synchronization
import TestFiles
import Testing
import Yarn

@testable import Room

@Suite("A class in which everybody plays on their own device", .timeLimit(.minutes(2)))
struct ClassRoomTests {
  @Test("Two pupils play at their own pace, and choose who may see it") func ownPace()
    async throws
  {
    let opened = try await OpenedClass()
    let one = try PupilDevice(opened)
    let two = try PupilDevice(opened)
    try one.begin()
    try two.begin(as: "pair", in: "en")
    #expect(one.page.alias != two.page.alias)
    #expect(one.page.position == "1 van 2")
    #expect(
      one.page.lines == ["Verteller: Je wilt gaan schaatsen.", "Vader: Dat is niets voor jou."])
    #expect(one.page.question == "Wat doe je?")
    // Words on the page are explained, in Dutch; whoever plays in English reads no Dutch ones.
    #expect(one.page.explained == ["schaatsen: Je glijdt over ijs."])
    #expect(two.page.explained.isEmpty)
    #expect(two.page.question == "What do you do?")
    // A new part begins on a clean page, once the old one was read.
    try one.choose("Ik vraag waarom.")
    #expect(one.page.step == "reading")
    #expect(one.page.lines == ["Vader: Het is koud."])
    try one.act("goOn")
    #expect(one.page.lines == ["Verteller: Zeg dit tegen vader."])
    #expect(one.page.position == "2 van 2")
    try one.act("words", ",\"words\":\"schaatsen\"")
    #expect(one.page.step == "deciding")
    #expect(one.page.lines.first == "Vader: Daar denk ik over na.")
    try one.act("class")
    #expect(one.page.ending == "class")
    // The other one is where it was.
    #expect(try two.look().question == "What do you do?")

    let played = try opened.transcript(of: one.page.alias)
    #expect(played.visibility == .class)
    #expect(played.decisions.compactMap(\.reply).last?.texts == ["schaatsen"])
    let other = try opened.transcript(of: two.page.alias)
    #expect(other.opening.audience == .pair)
    #expect(other.opening.language == "en")
    await opened.room.close()
  }

  @Test("Every entry is on the disk before the next cue is on the device") func onDiskFirst()
    async throws
  {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    try pupil.choose("Ik zeg niets.")
    let chosen = try opened.transcript(of: pupil.page.alias).decisions.compactMap(\.reply)
    #expect(chosen.map(\.chosen) == ["line:b3b"])
    #expect(pupil.page.lines == ["Vader: Goed zo."])
    await opened.room.close()
  }

  @Test("One step back shows the question as it was, with what was written") func back()
    async throws
  {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    try pupil.playScene(saying: "<b>weg</b> & \\\"door\\\"")
    #expect(pupil.page.step == "deciding")
    try pupil.act("teacher")
    let said = try opened.transcript(of: pupil.page.alias).decisions.compactMap(\.reply).last
    #expect(said?.texts == ["<b>weg</b> & \"door\""])

    let other = try PupilDevice(opened)
    try other.begin()
    try other.act("back")
    #expect(other.page.notice.contains("eerste"))
    try other.choose("Ik zeg niets.")
    try other.act("back")
    #expect(other.page.question == "Wat doe je?")
    #expect(other.page.lines.first == "Verteller: Je wilt gaan schaatsen.")
    try other.choose("Ik vraag waarom.")
    #expect(other.page.lines == ["Vader: Het is koud."])
    await opened.room.close()
  }

  /// The same question in every round, each time after another line.
  static let rounds = """
    title: Begin
    audience: solo
    ---
    <<declare $ronde = 0>>
    <<declare $zin = "">>
    <<jump Ronde>>
    ===
    title: Ronde
    ---
    <<set $ronde += 1>>
    <<if $ronde == 1>>
    Vader: Eerste ronde. #line:r1
    <<elseif $ronde == 2>>
    Vader: Tweede ronde. #line:r2
    <<else>>
    Vader: Derde ronde. #line:r3
    <<endif>>
    Verteller: Wat zeg je? #line:r4
    <<ask $zin>>
    <<if $ronde < 3>>
    <<jump Ronde>>
    <<endif>>
    Vader: Klaar. #line:r5
    ===
    """

  @Test("A step back in a scene with rounds shows the lines and the words of that round")
  func backInRounds() async throws {
    let opened = try await OpenedClass(Self.rounds)
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    #expect(pupil.page.lines == ["Vader: Eerste ronde."])
    try pupil.act("words", ",\"words\":\"een\"")
    try pupil.act("words", ",\"words\":\"twee\"")
    #expect(pupil.page.lines == ["Vader: Derde ronde."])
    #expect(pupil.page.written == nil)
    try pupil.act("back")
    #expect(pupil.page.lines == ["Vader: Tweede ronde."])
    #expect(pupil.page.written == "twee")
    try pupil.act("back")
    #expect(pupil.page.lines == ["Vader: Eerste ronde."])
    #expect(pupil.page.written == "een")
    try pupil.act("words", ",\"words\":\"weer een\"")
    #expect(pupil.page.lines == ["Vader: Tweede ronde."])
    #expect(pupil.page.written == nil)

    // On another device the steps back are as they were.
    let other = try PupilDevice(opened, from: 0x7F00_0002)
    try pupil.act("stop")
    let (alias, code) = (pupil.page.alias, pupil.page.playCode)
    #expect(other.post("/resume", Self.resuming(opened.code, alias, code))?.status == 200)
    try other.wait { $0.step == "welcome" }
    try other.act("goOn")
    #expect(other.page.lines == ["Vader: Tweede ronde."])
    try other.act("back")
    #expect(other.page.lines == ["Vader: Eerste ronde."])
    #expect(other.page.written == "weer een")
    await opened.room.close()
  }

  @Test("A word that a pupil looks up is recorded as in the terminal") func lookedUp()
    async throws
  {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    let turn = pupil.page.turn
    func look(_ word: String) -> Int? {
      pupil.post("/act", "{\"act\":\"word\",\"turn\":\(turn),\"words\":\"\(word)\"}")?.status
    }
    #expect(look("Schaatsen") == 200)
    // Only words of the list, so that nothing else gets into the recording.
    #expect(look("Fatima") == 400)
    #expect(pupil.post("/act", "{\"act\":\"word\",\"turn\":\(turn)}")?.status == 400)
    try pupil.choose("Ik vraag waarom.")
    #expect(try opened.transcript(of: pupil.page.alias).lookedUpWords == ["schaatsen"])
    await opened.room.close()
  }

  @Test("A word that a pupil looks up just before stopping is recorded too") func lookedUpLast()
    async throws
  {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    let alias = pupil.page.alias
    let look = "{\"act\":\"word\",\"turn\":\(pupil.page.turn),\"words\":\"schaatsen\"}"
    #expect(pupil.post("/act", look)?.status == 200)
    try pupil.act("stop")
    #expect(try opened.transcript(of: alias).lookedUpWords == ["schaatsen"])
    await opened.room.close()
  }

  @Test("After a play the device is simply there for the next pupil") func next() async throws {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    try pupil.act("stop")
    #expect(pupil.post("/leave", "{}")?.status == 200)
    #expect(pupil.cookie == "")
    #expect(pupil.state().contains("\"otherLesson\":false"))
    try pupil.begin()
    #expect(pupil.page.question == "Wat doe je?")
    await opened.room.close()
  }

  @Test("Another language in mid-play changes what is shown, not what is recorded")
  func otherLanguage() async throws {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    #expect(pupil.page.question == "Wat doe je?")
    #expect(pupil.post("/language", "{\"language\":\"en\"}")?.status == 200)
    #expect(try pupil.look().question == "What do you do?")
    #expect(pupil.page.lines.first == "Narrator: You want to go skating.")
    #expect(pupil.page.explained.isEmpty)
    try pupil.choose("I ask why.")
    try pupil.act("goOn")
    // The end of an English sentence is the end of the Dutch one.
    try pupil.act("words", ",\"words\":\"I want to skate\"")
    try pupil.act("teacher")
    let played = try opened.transcript(of: pupil.page.alias)
    #expect(played.opening.language == "nl")
    #expect(played.shownIn == ["en"])
    let replies = played.decisions.compactMap(\.reply)
    #expect(replies.first?.chosen == "line:b3a")
    #expect(replies.last?.texts == ["to skate"])
    // A play that is shown in another language than Dutch can be read in both.
    let reader = try PupilDevice(opened)
    try reader.begin(in: "en")
    #expect(reader.state().contains("\"other\":\"en\""))
    #expect(reader.post("/language", "{\"language\":\"en\",\"both\":true}")?.status == 200)
    #expect(try reader.look().question == "Wat doe je?")
    #expect(reader.state().contains("\"below\":\"What do you do?\""))
    #expect(reader.state().contains("\"text\":\"Ik vraag waarom.\",\"below\":\"I ask why.\""))
    // The Dutch words are explained.
    #expect(reader.page.explained.count == 1)
    try reader.choose("Ik vraag waarom.")
    try reader.act("goOn")
    #expect(try reader.look().explained.isEmpty)
    #expect(reader.state().contains("\"beginningBelow\":\"I want\""))
    #expect(reader.post("/language", "{\"language\":\"en\",\"both\":false}")?.status == 200)
    #expect(!reader.state().contains("elow\""))
    try reader.look()
    try reader.act("words", ",\"words\":\"I want to skate\"")
    try reader.act("teacher")
    let both = try opened.transcript(of: reader.page.alias)
    #expect(both.opening.language == "en")
    #expect(both.entries.map(\.aside.shownIn).filter { !$0.isEmpty } == [["nl", "en"], ["en"]])
    #expect(both.decisions.compactMap(\.reply).last?.texts == ["I want to skate"])
    // A language that the scenario does not have changes the words of the page alone.
    let other = try PupilDevice(opened)
    try other.begin()
    #expect(other.post("/language", "{\"language\":\"tr\"}")?.status == 200)
    #expect(try other.look().question == "Wat doe je?")
    await opened.room.close()
  }

  @Test("Stopped with half a sentence, and resumed on another device by alias and code")
  func otherDevice() async throws {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    try pupil.choose("Ik vraag waarom.")
    try pupil.act("goOn")
    let (alias, code) = (pupil.page.alias, pupil.page.playCode)
    #expect(code.split(separator: " ").count == 2)
    try pupil.act("stop", ",\"words\":\"ik wil graag\"")
    #expect(pupil.page.step == "stopped")

    let other = try PupilDevice(opened, from: 0x7F00_0002)
    #expect(
      other.post("/resume", Self.resuming(opened.code, alias, "rode olifant"))?.status == 404)
    #expect(other.post("/resume", Self.resuming(opened.code, alias, code))?.status == 200)
    try other.wait { $0.step == "welcome" }
    try other.act("goOn")
    #expect(other.page.question.hasPrefix("Typ het einde van de zin"))
    #expect(other.page.written == "ik wil graag")
    #expect(other.page.position == "2 van 2")
    // A device that is given up is in nobody's hands: the first one shows the play no more.
    #expect(try pupil.look().alias.isEmpty)
    try other.act("words", ",\"words\":\"ik wil schaatsen\"")
    try other.act("teacher")
    #expect(try opened.transcript(of: alias).visibility == .teacher)
    await opened.room.close()
  }

  @Test("A play moves to another device while it is played, and leaves the first") func moved()
    async throws
  {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    let other = try PupilDevice(opened, from: 0x7F00_0002)
    let body = Self.resuming(opened.code, pupil.page.alias, pupil.page.playCode)
    #expect(other.post("/resume", body)?.status == 200)
    try other.look()
    #expect(other.page.question == "Wat doe je?")
    let turn = pupil.page.turn
    #expect(pupil.post("/act", "{\"act\":\"back\",\"turn\":\(turn)}")?.status == 403)
    try other.choose("Ik zeg niets.")
    await opened.room.close()
  }

  @Test("Three wrong codes close a play; the teacher opens it with a new one") func closedPlay()
    async throws
  {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    let alias = pupil.page.alias
    try pupil.act("stop")
    let other = try PupilDevice(opened, from: 0x7F00_0002)
    for _ in 0..<3 {
      #expect(
        other.post("/resume", Self.resuming(opened.code, alias, "rode olifant"))?.status == 404)
    }
    let closed = other.post("/resume", Self.resuming(opened.code, alias, pupil.page.playCode))
    #expect(closed?.text.contains("playClosed") == true)
    let code = try #require(try await opened.room.letOn(alias.lowercased()))
    let third = try PupilDevice(opened, from: 0x7F00_0003)
    #expect(third.post("/resume", Self.resuming(opened.code, alias, code))?.status == 200)
    await opened.room.close()
  }

  @Test("What is thrown away leaves nothing behind") func thrownAway() async throws {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    try pupil.playScene()
    try pupil.act("nobody")
    #expect(pupil.page.ending == "nobody")
    #expect(try opened.files() == [])
    await opened.room.close()
  }

  @Test("The teacher sees who is where, pauses all, lets one go on, and sets a time")
  func teacher() async throws {
    let opened = try await OpenedClass()
    let one = try PupilDevice(opened)
    let two = try PupilDevice(opened)
    try one.begin()
    try two.begin()
    try two.choose("Ik zeg niets.")
    try two.act("goOn")
    let view = await opened.room.view
    #expect(view.seats.map(\.alias) == [one.page.alias, two.page.alias])
    #expect(view.seats.map(\.position) == [.part(1, of: 2), .part(2, of: 2)])
    #expect(view.seats.map(\.state) == [.playing, .playing])

    await opened.room.pause()
    #expect(try one.look().isHeld)
    let turn = one.page.turn
    #expect(
      one.post("/act", "{\"act\":\"choose\",\"turn\":\(turn),\"choice\":\"line:b3a\"}")?.status
        == 409)
    #expect(await opened.room.view.seats.map(\.state) == [.waiting, .waiting])
    #expect(try await opened.room.letOn(one.page.alias.uppercased()) == nil)
    #expect(try !one.look().isHeld)
    #expect(try two.look().isHeld)
    try one.choose("Ik vraag waarom.")
    await opened.room.goOn()
    #expect(try !two.look().isHeld)
    await #expect(throws: ClassError.unknownAlias("Jan")) { try await opened.room.letOn("Jan") }

    await opened.room.set(milliseconds: 100)
    try two.wait { $0.isHeld && $0.timeLeft == 0 }
    #expect(await opened.room.view.secondsLeft == 0)
    await opened.room.close()
    #expect(two.folder(of: opened).openPlays.count == 2)
    #expect(throws: RawConnection.Refused.self) { try RawConnection(port: opened.port) }
  }

  @Test("Only a page of the class itself takes part, and only on its newest page") func refused()
    async throws
  {
    let opened = try await OpenedClass()
    let stranger = try PupilDevice(opened, from: 0x7F00_0009)
    #expect(stranger.post("/join", "{\"code\":\"QQQQ\"}")?.status == 403)
    #expect(stranger.post("/join", "{}")?.status == 403)
    #expect(stranger.post("/join", "geen json")?.status == 400)
    #expect(stranger.post("/act", "{\"act\":\"goOn\",\"turn\":1}")?.status == 403)

    let pupil = try PupilDevice(opened)
    try pupil.begin()
    let turn = pupil.page.turn
    let choice = "{\"act\":\"choose\",\"turn\":\(turn),\"choice\":\"line:b3a\"}"
    #expect(pupil.post("/act", choice, origin: "http://evil.example")?.status == 403)
    #expect(pupil.post("/act", choice, token: "0000")?.status == 403)
    #expect(
      pupil.post("/act", "{\"act\":\"choose\",\"turn\":\(turn - 1),\"choice\":\"line:b3a\"}")?
        .status == 409)
    #expect(pupil.post("/act", "{\"act\":\"dans\",\"turn\":\(turn)}")?.status == 400)
    // An option that is not there is refused by the session, in a sentence.
    try pupil.act("choose", ",\"choice\":\"line:nergens\"")
    #expect(pupil.page.notice.contains("line:nergens"))
    #expect(pupil.page.question == "Wat doe je?")
    // Only a name that was proposed can be picked, so that nobody's own name gets in.
    let other = try PupilDevice(opened)
    #expect(other.post("/join", "{\"code\":\"\(opened.code)\"}")?.status == 200)
    try other.look()
    #expect(
      other.post("/begin", "{\"alias\":\"Fatima Jansen\",\"audience\":\"solo\"}")?.status == 400)
    #expect(
      other.post("/begin", "{\"alias\":\"\(pupil.page.alias)\",\"audience\":\"solo\"}")?.status
        == 400)
    await opened.room.close()
  }

  @Test("A cookie of another lesson is not taken, and the page says so") func otherLesson()
    async throws
  {
    let first = try await OpenedClass()
    let pupil = try PupilDevice(first)
    try pupil.begin()
    await first.room.close()
    let second = try await OpenedClass()
    let connection = try RawConnection(port: second.port)
    let state = connection.request(
      "GET", "/state", headers: ["Cookie": pupil.cookie], host: "127.0.0.1:\(second.port)")
    #expect(state?.text.contains("\"otherLesson\":true") == true)
    #expect(state?.text.contains("token") == false)
    await second.room.close()
  }

  @Test("The class sees nobody's words: neither does the teacher's view") func noWords()
    async throws
  {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    try pupil.playScene(saying: "geheim")
    let shown = "\(await opened.room.view)"
    #expect(!shown.contains("geheim"))
    await opened.room.close()
  }

  @Test("A translation that the school does not offer is not played; the page is in any language")
  func offeredLanguages() async throws {
    for (offered, language, question) in [
      ([], "nl", "Wat doe je?"), (["uk"], "uk", "Що ти робиш?"),
    ] {
      let opened = try await OpenedClass(languages: offered)
      let pupil = try PupilDevice(opened)
      try pupil.begin(in: "uk")
      #expect(pupil.page.question == question)
      #expect(pupil.state(language: "uk").contains("Приєднатися"))
      #expect(try opened.transcript(of: pupil.page.alias).opening.language == language)
      await opened.room.close()
    }
  }

  @Test("Two who join at the same time never get the same alias") func aliases() async throws {
    var limits = ClassServer.limits
    limits.requestBurst = 10_000
    let opened = try await OpenedClass(limits: limits)
    let (port, code) = (opened.port, opened.code)
    let proposed = Mutex<[String]>([])
    await Load.each(40) { index in
      guard let pupil = try? PupilDevice(port, code: code, from: 0x7F00_0100 + UInt32(index)) else {
        return
      }
      _ = pupil.post("/join", "{\"code\":\"\(code)\"}")
      proposed.withLock { $0 += pupil.page.aliases }
    }
    let all = proposed.withLock { $0 }
    #expect(all.count == 120)
    #expect(Set(all).count == 120)
    await opened.room.close()
  }

  @Test("Overrides in a name, and a megabyte of text, get in nowhere") func hostileTexts()
    async throws
  {
    let opened = try await OpenedClass()
    let pupil = try PupilDevice(opened)
    #expect(pupil.post("/join", "{\"code\":\"\(opened.code)\"}")?.status == 200)
    let name = "\\u202E" + pupil.page.aliases[0]
    #expect(pupil.post("/begin", "{\"alias\":\"\(name)\",\"audience\":\"solo\"}")?.status == 400)
    let other = try PupilDevice(opened, from: 0x7F00_0002)
    #expect(other.post("/resume", Self.resuming(opened.code, name, "oude citroen"))?.status == 404)
    await #expect(throws: ClassError.unknownAlias("\u{202E}Jan")) {
      try await opened.room.letOn("\u{202E}Jan")
    }
    #expect(!ClassError.unknownAlias("\u{202E}Jan").dutch.contains("\u{202E}"))

    let third = try PupilDevice(opened, from: 0x7F00_0003)
    try third.begin()
    let turn = third.page.turn
    let long = String(repeating: "a", count: 1_000_000)
    let answer = third.post("/act", "{\"act\":\"words\",\"turn\":\(turn),\"words\":\"\(long)\"}")
    #expect(answer == nil || answer?.status == 413)
    let again = try RawConnection(port: opened.port)
    #expect(again.request("GET", "/", host: "127.0.0.1:\(opened.port)")?.status == 200)
    #expect(try opened.transcript(of: third.page.alias).decisions.compactMap(\.reply).isEmpty)
    await opened.room.close()
  }

  @Test("Whoever joins over and over takes no place from others") func crowded() async throws {
    var limits = ClassServer.limits
    limits.requestBurst = 10_000
    limits.connectionsPerAddress = 1_000
    let opened = try await OpenedClass(limits: limits)
    let pupil = try PupilDevice(opened)
    try pupil.begin()
    for _ in 0..<(ClassRoom.maximumSeats + 20) {
      let connection = try RawConnection(port: opened.port, source: 0x7F00_0002)
      let host = "127.0.0.1:\(opened.port)"
      let joined = connection.request(
        "POST", "/join", body: "{\"code\":\"\(opened.code)\"}",
        headers: ["Content-Type": "application/json", "Origin": "http://\(host)"], host: host)
      #expect(joined?.status == 200)
    }
    #expect(await opened.room.view.seats.count == ClassRoom.maximumSeats)
    let late = try PupilDevice(opened, from: 0x7F00_0003)
    try late.begin()
    try pupil.choose("Ik zeg niets.")
    await opened.room.close()
  }

  static func resuming(_ code: String, _ alias: String, _ playCode: String) -> String {
    "{\"code\":\"\(code)\",\"alias\":\"\(alias)\",\"playCode\":\"\(playCode)\"}"
  }
}

extension PupilDevice {
  fileprivate func folder(of opened: OpenedClass) -> TranscriptFolder {
    TranscriptFolder(path: opened.folder.path + "/Transcripts")
  }
}
