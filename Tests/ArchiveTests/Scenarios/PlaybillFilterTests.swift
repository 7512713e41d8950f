import Archive
import Roleplay
import Testing

@Suite("A filter of a list of scenarios")
struct PlaybillFilterTests {
  @Test("knows two pupils by the word that a new scenario has for them, and by others")
  func pair() throws {
    for word in ["tweetal", "Tweetal", "paar", "pair"] {
      #expect(try PlaybillFilter([word]).audience == .pair, "\(word)")
    }
  }

  @Test("takes an audience, a level and minutes in any order, each once")
  func words() throws {
    let filter = try PlaybillFilter(["15", "min", "klas", "a2"])
    #expect(filter.audience == .class)
    #expect(filter.level == "A2")
    #expect(filter.minutes == 15)
    #expect(throws: PlaybillFilterError.twice("paar")) { try PlaybillFilter(["tweetal", "paar"]) }
    #expect(throws: PlaybillFilterError.unknown("snel")) { try PlaybillFilter(["snel"]) }
  }
}
