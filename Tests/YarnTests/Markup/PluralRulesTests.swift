import Testing

import Yarn

/// The samples are those of Unicode CLDR's `plurals.xml` and `ordinals.xml`.
@Suite("Plural rules")
struct PluralRulesTests {
  private typealias Form = PluralRules.Form

  @Test(
    "count things as CLDR does",
    arguments: [
      ("nl", "one: 1; other: 0 2 16 100 1000 1000000 0.5 1.5"),
      ("en", "one: 1; other: 0 2 16 100 1000 1000000 0.5 1.5"),
      ("de", "one: 1; other: 0 2 16 100 1000 1000000 0.5 1.5"),
      ("tr", "one: 1; other: 0 2 16 100 1000 1000000 0.5 1.5"),
      ("fr", "one: 0 1 0.5 1.5; many: 1000000 2000000; other: 2 17 100 1000 2.5 1000001"),
      ("es", "one: 1; many: 1000000; other: 0 2 16 100 1000 1.5 0.5"),
      (
        "ar",
        "zero: 0; one: 1; two: 2; few: 3 10 103 110 1003; many: 11 26 111 1011; other: 100 102 200 202 1000 10000 1000000 0.5 3.5"
      ),
      (
        "uk",
        "one: 1 21 31 101 1001; few: 2 4 22 24 32 102 1002; many: 0 5 19 11 12 14 20 100 1000 111 1000000; other: 0.5 1.5 2.5"
      ),
      (
        "pl",
        "one: 1; few: 2 4 22 24 32 102 1002; many: 0 5 19 11 12 14 21 101 100 1000 1000000; other: 0.5 1.5"
      ),
      ("xx", "other: 0 1 2 1.5"),
    ])
  func cardinals(_ language: String, _ samples: String) {
    check(samples) { PluralRules(language: language).cardinal($0) }
  }

  @Test(
    "count places in a row as CLDR does",
    arguments: [
      (
        "en",
        "one: 1 21 31 101 1001; two: 2 22 32 102 1002; few: 3 23 33 103 1003; other: 0 4 18 11 12 13 111 112 113 100 1000000"
      ),
      ("fr", "one: 1; other: 0 2 16 100 1000000"),
      ("uk", "few: 3 23 33 103 1003; other: 0 1 2 13 113 16 100 1000000"),
      ("nl", "other: 0 1 2 3 100"), ("de", "other: 0 1 2 3 100"), ("es", "other: 0 1 2 3 100"),
      ("ar", "other: 0 1 2 3 100"), ("tr", "other: 0 1 2 3 100"), ("pl", "other: 0 1 2 3 100"),
    ])
  func ordinals(_ language: String, _ samples: String) {
    check(samples) { PluralRules(language: language).ordinal($0) }
  }

  @Test("take numbers of any size and sign")
  func extremes() {
    let rules = PluralRules(language: "en-GB")
    #expect(rules.cardinal(-1) == .one)
    #expect(rules.ordinal(-21) == .one)
    #expect(rules.cardinal(.infinity) == .other)
    #expect(rules.ordinal(.nan) == .other)
    #expect(PluralRules(language: "fr").cardinal(.greatestFiniteMagnitude) != .one)
    #expect(PluralRules(language: "NL_be").cardinal(1) == .one)
  }

  private func check(_ samples: String, _ form: (Float) -> Form) {
    for part in samples.split(separator: "; ") {
      let pieces = part.split(separator: ": ")
      for number in pieces[1].split(separator: " ") {
        #expect(form(Float(number) ?? -1).rawValue == pieces[0], "\(number)")
      }
    }
  }
}
