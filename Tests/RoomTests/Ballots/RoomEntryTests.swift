import Roleplay
import Testing

@testable import Room

@Suite("What is kept of a room") struct RoomEntryTests {
  @Test(
    "Every entry is read back as it was written",
    arguments: [
      RoomEntry.opened(RoomSecrets(), port: 4040, address: "192.168.1.20"),
      .seat(Seat(id: "a1", group: .adults)),
      .seat(Seat(id: "a2")), .vote(line: "line:s1", number: 3, first: nil),
      .vote(line: "line:s1", number: 4, first: [3, 0]),
      .ballot(seat: "a1", .choice("line:s1a")), .ballot(seat: "a1", .order(["b", "a"])),
      .cards(.together(.counts([3, 4]))), .cards(.together(.most(1))), .cards(.together(.equal)),
      .cards(.apart([.children: [1, 2], .adults: [3, 4]])),
      .text(seat: "a1", words: "Ik \"weet\" het\n niet"), .moderated(text: 2, isDisplayed: true),
      .out(seat: "a1"), .closed, .shown, .asksOnPhone,
      .questionnaire(
        seat: "a1", QuestionnaireAnswer(ticks: [[0, 2], []], words: [["waarom?"], ["", ""]])),
      .appointment(seat: "a1", words: "Selma 06"),
    ]) func readBack(_ entry: RoomEntry)
  {
    #expect(RoomEntry(entry.bytes) == entry)
  }

  @Test(
    "What is no entry is none", arguments: ["", "{}", "[]", "{\"opened\":70000}", "{\"seat\":3}"])
  func damaged(_ text: String) {
    #expect(RoomEntry(Array(text.utf8)) == nil)
  }
}
