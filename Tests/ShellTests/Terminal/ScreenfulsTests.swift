import Testing

@testable import Shell

@Suite("Lines a screen at a time")
struct ScreenfulsTests {
  private let lines = (1...7).map(String.init)

  @Test("fill each screen, the first where room is left on it")
  func filled() {
    #expect(Screenfuls.of(lines, first: 4, room: 4) == [["1", "2", "3", "4"], ["5", "6", "7"]])
    #expect(Screenfuls.of(lines, first: 2, room: 4) == [["1", "2"], ["3", "4", "5", "6"], ["7"]])
    #expect(Screenfuls.of(lines, first: 9, room: 9) == [lines])
    #expect(Screenfuls.of([], first: 9, room: 9) == [])
  }

  @Test("have their header on every screen, where there is room for it")
  func header() {
    #expect(
      Screenfuls.of(lines, first: 4, room: 4, header: ["kop"]) == [
        ["1", "2", "3", "4"], ["kop", "5", "6", "7"],
      ])
    #expect(Screenfuls.of(lines, first: 1, room: 1, header: ["kop"]) == lines.map { [$0] })
  }

  @Test("stay together up to a blank line, which stands on the next screen")
  func together() {
    #expect(
      Screenfuls.of(["1", "2", "", "3", "4", "", "5"], first: 4, room: 4) == [
        ["1", "2"], ["", "3", "4"], ["", "5"],
      ])
    #expect(
      Screenfuls.of(["1", "", "2", "3", "4", "5"], first: 4, room: 4) == [
        ["1", "", "2", "3"], ["4", "5"],
      ])
    #expect(
      Screenfuls.of(["1", "2", "", ""], first: 2, room: 2) == [["1", "2"], ["", ""]])
  }

  @Test("one line at a time on a screen of no height at all", arguments: [0, 1, -3])
  func noHeight(room: Int) {
    #expect(Screenfuls.of(lines, first: room, room: room) == lines.map { [$0] })
  }
}
