import Testing

@testable import Shell

@Suite("Did you mean")
struct SuggestionTests {
  private let words = ["lijst", "speel", "terugkijken", "verder", "taal", "docent", "help", "stop"]

  @Test(
    "finds the nearest word",
    arguments: [
      ("spel", "speel"), ("speeel", "speel"), ("psel", "speel"), ("Lijts", "lijst"),
      ("terugkijkn", "terugkijken"), ("stpo", "stop"), ("hepl", "help"), ("tal", "taal"),
      ("docetn", "docent"), ("verde", "verder"),
    ])
  func near(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: words) == meant)
  }

  @Test("finds none that is far", arguments: ["xyz", "a", "elektricien", "", "kijk"])
  func far(typed: String) {
    #expect(Suggestion.nearest(to: typed, among: words) == nil)
  }

  @Test("counts neighbours exchanged as one slip")
  func distance() {
    #expect(Suggestion.distance(Array("stpo"), Array("stop")) == 1)
    #expect(Suggestion.distance(Array(""), Array("stop")) == 4)
    #expect(Suggestion.distance(Array("ca"), Array("abc")) == 3)
  }
}
