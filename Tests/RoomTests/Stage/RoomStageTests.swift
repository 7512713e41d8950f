import Archive
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Room

@Suite("A room full of phones", .timeLimit(.minutes(2))) struct RoomStageTests {
  @Test(
    "Phones and cards are one vote; it is shown when the teacher says so, and recorded as counts")
  func evening() async throws {
    let room = try await OpenedRoom()
    #expect(await room.stage.view.lines.map(\.text) == ["Welkom."])
    let children = try (0..<5).map { try Phone(room, as: .children, from: 0x7F00_0100 + $0) }
    let adults = try (0..<5).map { try Phone(room, as: .adults, from: 0x7F00_0200 + $0) }
    try await room.order("volgende")
    let vote = await room.stage.view.vote
    for phone in children { #expect(phone.vote("line:s1a", vote: vote) == 200) }
    for phone in adults { #expect(phone.vote("line:s1b", vote: vote) == 200) }
    // Somebody thinks again.
    #expect(adults[0].vote("line:s1a", vote: vote) == 200)
    #expect(await room.stage.view.answered == 10)
    #expect(await room.stage.view.result == nil)
    #expect(!children[0].state().contains("\"result\":{"))

    try await room.order("sluit")
    #expect(children[0].vote("line:s1b", vote: vote) == 409)
    try await room.order("kaarten 3 2")
    try await room.order("toon")
    let result = await room.stage.view.result
    #expect(result?.all == [9, 6])
    #expect(result?.cards == [3, 2])
    #expect(result?.groups == [.children: [5, 0], .adults: [1, 4]])
    #expect(children[0].state().contains("\"result\":{\"all\":[9,6]"))

    try await room.order("volgende")
    #expect(await room.stage.view.talk?.minutes == 3)
    #expect(await room.stage.view.lines.map(\.text) == ["Praat erover."])
    try await room.order("volgende")
    #expect(await room.stage.view.question?.isFolded == true)
    try await room.order("meer rood")
    try await room.order("volgende")
    let transcript = await room.close()
    let replies = OpenedRoom.replies(transcript)
    #expect(replies.first?.chosen == "line:s1a")
    #expect(
      replies.first?.ballots.keys.sorted() == [
        "adults/phone-1", "adults/phone-2", "adults/phone-3", "adults/phone-4", "adults/phone-5",
        "children/phone-1", "children/phone-2", "children/phone-3", "children/phone-4",
        "children/phone-5",
      ])
    #expect(replies.first?.tally == .counts([3, 2]))
    #expect(replies.last?.tally == .most(1))
    // Nobody's own id is in it.
    let written = String(
      decoding: TranscriptCoding.bytes(of: transcript), as: UTF8.self)
    for phone in children + adults {
      let id = phone.cookie.split(separator: "=").last?.split(separator: ".").first ?? ""
      #expect(!id.isEmpty && !written.contains(id))
    }
  }

  @Test("Voted once more, both votes stand beside each other, and both are recorded")
  func again() async throws {
    let room = try await OpenedRoom()
    let phones = try (0..<3).map { try Phone(room, as: .adults, from: 0x7F00_0100 + $0) }
    try await room.order("volgende")
    let first = await room.stage.view.vote
    for phone in phones { #expect(phone.vote("line:s1a", vote: first) == 200) }
    try await room.order("toon")
    try await room.order("praat 3")
    #expect(await room.stage.view.talk?.minutes == 3)
    try await room.order("opnieuw")
    let second = await room.stage.view.vote
    #expect(second == first + 1)
    // A vote that was on its way belongs to the first one.
    #expect(phones[0].vote("line:s1b", vote: first) == 409)
    for phone in phones { #expect(phone.vote("line:s1b", vote: second) == 200) }
    try await room.order("toon")
    #expect(await room.stage.view.result == RoomView.Result(all: [0, 3], first: [3, 0]))
    try await room.order("volgende")
    let transcript = await room.close()
    #expect(OpenedRoom.replies(transcript).first?.chosen == "line:s1b")
    let firstVotes = transcript.entries.filter { entry in
      if case .input(.ballot(_, "line:s1a")) = entry.kind { true } else { false }
    }
    #expect(firstVotes.count == 3)
  }

  @Test("Fewer than five of a group are never shown apart, nor is one person who is left over")
  func smallGroups() async throws {
    let room = try await OpenedRoom(audience: .parents)
    try await room.order("volgende")
    try await room.order("kaarten volwassenen 14 6 kinderen 20 3")
    try await room.order("toon")
    #expect(
      await room.stage.view.result?.groups == [.adults: [14, 6], .children: [20, 3]])
    try await room.order("kaarten volwassenen 14 6 kinderen 4 0")
    #expect(await room.stage.view.result?.groups == [:])
    #expect(await room.stage.view.result?.all == [18, 6])
    await room.close()
  }

  @Test("What cannot be is refused in one sentence, and changes nothing") func badOrders()
    async throws
  {
    let room = try await OpenedRoom(seats: 40)
    await #expect(throws: RoomError.nothingOpen) { try await room.order("sluit") }
    try await room.order("volgende")
    await #expect(throws: RoomError.nobodyVoted) { try await room.order("toon") }
    await #expect(throws: RoomError.nobodyVoted) { try await room.order("volgende") }
    await #expect(throws: RoomError.moreThanSeats(counted: 46, seats: 40)) {
      try await room.order("kaarten 34 12")
    }
    await #expect(throws: RoomError.self) { try await room.order("kaarten 34 twaalf") }
    await #expect(throws: RoomError.self) { try await room.order("kaarten 1 2 3") }
    await #expect(throws: RoomError.noMinutes(0)) { try await room.order("praat 0") }
    await #expect(throws: RoomError.noSuchNumber(3)) { try await room.order("kies 3") }
    await #expect(throws: RoomError.self) { try await room.order("dansen") }
    #expect(await room.stage.view.cards == 0)
    #expect(await room.stage.view.phase == .asking)
    await room.close()
  }

  @Test("Words of phones are seen by nobody before the teacher lets them") func texts() async throws
  {
    let room = try await OpenedRoom()
    let phone = try Phone(room)
    try await room.order("volgende")
    try await room.order("kaarten 3 4")
    try await room.order("volgende")
    let vote = await room.stage.view.vote
    #expect(phone.post("/text", "{\"vote\":\(vote),\"words\":\"Ik \u{202E}lach\"}")?.status == 200)
    #expect(phone.post("/text", "{\"vote\":\(vote),\"words\":\"stom\"}")?.status == 200)
    #expect(await room.stage.view.texts == [])
    #expect(!phone.state().contains("lach"))
    // What turns the direction of writing is taken out.
    #expect(await room.stage.texts().map(\.words).first?.contains("\u{202E}") == false)
    try await room.order("laatzien 1")
    try await room.order("weg 2")
    #expect(await room.stage.view.texts.count == 1)
    await #expect(throws: RoomError.noSuchNumber(2)) { try await room.order("laatzien 2") }
    let long = String(repeating: "x", count: 400)
    #expect(phone.post("/text", "{\"vote\":\(vote),\"words\":\"\(long)\"}")?.status == 422)
    try await room.order("volgende")
    let transcript = await room.close()
    let written = String(decoding: TranscriptCoding.bytes(of: transcript), as: UTF8.self)
    #expect(written.contains("lach"))
    #expect(!written.contains("stom"))
  }

  @Test("A room that was not closed comes back with all votes; its phones go on") func comesBack()
    async throws
  {
    let folder = try TemporaryFolder()
    let recording = folder.path + "/avond.jsonl"
    let room = try await OpenedRoom(file: try BallotFile(beside: recording))
    let phones = try (0..<3).map { try Phone(room, as: .children, from: 0x7F00_0100 + $0) }
    try await room.order("volgende")
    let vote = await room.stage.view.vote
    for phone in phones { #expect(phone.vote("line:s1a", vote: vote) == 200) }
    #expect(try rights(of: folder.path + "/avond.ballots") == "600")
    // As if the power went: nothing says goodbye.
    await room.close(isOver: false)

    let file = try BallotFile(beside: recording)
    let scenario = OpenedRoom.scenario()
    let stage = RoomStage(
      scenario: scenario, language: "nl", audience: .parents, file: file)
    await stage.restore(try file.lines().compactMap { RoomEntry($0) })
    let cue = try #require(await room.stage.view.question)
    #expect(await stage.show(cue) == .goOn)
    #expect(await stage.view.vote == vote)
    #expect(await stage.view.answered == 3)
    #expect(await stage.view.joined == 3)
    let seats = await stage.seats
    for phone in phones {
      let id = phone.cookie.split(separator: "=").last?.split(separator: ".").first ?? ""
      #expect(seats[String(id)]?.group == .children)
    }
    _ = await stage.close(isOver: true)
    #expect(!BallotFile.isThere(beside: recording))
  }

  @Test("A place is slid to, an order is dragged, and each is one vote of the room")
  func otherShapes() async throws {
    let room = try await OpenedRoom(
      """
      <<declare $leuk = 0>>
      <<declare $eerst = "">>
      Hoe leuk is school? #line:q1
      <<scale $leuk 1 5>>
      Wat is belangrijk? #line:q2
      Vrienden #line:i1 #item
      Cijfers #line:i2 #item
      Sport #line:i3 #item
      <<rank $eerst>>
      Klaar. #line:e
      """, audience: .class)
    let phones = try (0..<3).map { try Phone(room, as: nil, from: 0x7F00_0100 + $0) }
    var vote = await room.stage.view.vote
    #expect(phones[0].state().contains("\"shape\":\"place\",\"least\":1,\"most\":5"))
    for (phone, place) in zip(phones, ["2", "4", "5"]) {
      #expect(phone.vote(place, vote: vote) == 200)
    }
    #expect(phones[0].vote("6", vote: vote) == 422)
    try await room.order("volgende")
    vote = await room.stage.view.vote
    for phone in phones {
      let body = "{\"vote\":\(vote),\"order\":[\"line:i3\",\"line:i1\",\"line:i2\"]}"
      #expect(phone.post("/vote", body)?.status == 200)
    }
    #expect(
      phones[0].post("/vote", "{\"vote\":\(vote),\"order\":[\"line:i3\"]}")?.status == 422)
    try await room.order("volgende")
    let replies = OpenedRoom.replies(await room.close())
    #expect(replies.first?.chosen == "4")
    #expect(replies.last?.order == ["line:i3", "line:i1", "line:i2"])
  }

  @Test("At a quiz, whose answer is wrong sits down and looks on") func quiz() async throws {
    let room = try await OpenedRoom(
      """
      Een dakdekker werkt op het dak. #line:qz-01
      -> Groen: dat klopt. #line:qz-01-groen #green
      -> Rood: dat klopt niet. #line:qz-01-rood #red
      Het goede antwoord is groen. #line:qz-01-antwoord
      Een kok werkt in de keuken. #line:qz-02
      -> Groen: dat klopt. #line:qz-02-groen #green
      -> Rood: dat klopt niet. #line:qz-02-rood #red
      """, audience: .class)
    let phones = try (0..<3).map { try Phone(room, as: nil, from: 0x7F00_0100 + $0) }
    let vote = await room.stage.view.vote
    for (phone, card) in zip(phones, ["groen", "groen", "rood"]) {
      #expect(phone.vote("line:qz-01-\(card)", vote: vote) == 200)
    }
    try await room.order("volgende")
    #expect(await room.stage.view.right == "line:qz-01-groen")
    #expect(await room.stage.view.standing == 2)
    #expect(phones[2].state().contains("\"out\":true"))
    try await room.order("volgende")
    let second = await room.stage.view.vote
    #expect(phones[0].vote("line:qz-02-groen", vote: second) == 200)
    #expect(phones[2].vote("line:qz-02-groen", vote: second) == 409)
    await room.close()
  }
}
