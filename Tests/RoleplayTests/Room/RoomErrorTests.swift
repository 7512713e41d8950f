import Testing
import Yarn

@testable import Roleplay

@Suite("Why a room did not do what a teacher wants, in words")
struct RoomErrorTests {
  private static let errors: [RoomError] = [
    .nothingOpen, .closedAlready, .nobodyVoted, .moreThanSeats(counted: 61, seats: 60),
    .undecided(["Eens", "Oneens"]), .noSuchNumber(9), .notCounted, .noMinutes(90),
    .notUnderstood("vlgende"), .input(.impossibleCount(-1)), .tooLate, .atTheStart,
  ]

  @Test("says so in both languages, each in its own words", arguments: errors)
  func sentences(error: RoomError) {
    #expect(error.dutch.last == ".")
    #expect(error.english.last == ".")
    #expect(error.dutch != error.english)
  }

  @Test("names what was counted, what is equal and what was typed")
  func details() {
    #expect(
      RoomError.moreThanSeats(counted: 61, seats: 60).dutch
        == "Je telde 61 kaarten, maar er zijn 60 plaatsen. Tel nog een keer.")
    #expect(RoomError.undecided(["Eens", "Oneens"]).dutch.contains("Eens"))
    #expect(RoomError.notUnderstood("vlgende").english.contains("vlgende"))
  }
}
