import Testing

@testable import Discussion

@Suite("Words that a teacher left out")
struct RedactedWordsTests {
  @Test(
    "stay out wherever they stand, however they are written",
    arguments: [
      ("Ahmed", "Ahmed", "[…]"), ("Ahmed", "Dag AHMED, dag.", "Dag […], dag."),
      ("Ahmed,", "Ahmeds vader en Ahmed's moeder", "[…] vader en […]'s moeder"),
      ("Ahmed", "(oom-ahmed) Ahmedabad", "(oom-[…]) Ahmedabad"),
      ("Jan de Vries", "Jan de Vries, meneer De Vries en Jan", "[…], meneer De […] en […]"),
      ("Bo", "Bo speelt met een bot.", "[…] speelt met een bot."),
      ("Zoe\u{308}", "Zoë kwam", "[…] kwam"), ("🐸", "Het is 🐸 weer", "Het is […] weer"),
      ("אברהם", "שלום אברהם!", "שלום […]!"),
    ])
  func words(_ name: String, _ text: String, _ seen: String) {
    var words = RedactedWords()
    let answer = "Ik zei: \(name) en weg"
    let blanks = 2..<(2 + name.split(separator: " ").count)
    words.add(blanks: Set(blanks), of: answer)
    #expect(words.redacted(of: text) == seen)
    #expect(!words.redacted(ofAnswer: answer).contains(name.prefix(2)))
  }

  @Test("an answer that stays hidden is not told again either; a short word in a line is no answer")
  func hidden() {
    var words = RedactedWords()
    words.add(hidden: "Mijn vader slaat mij.")
    words.add(hidden: "ja")
    #expect(words.redacted(of: "Je zei: mijn vader slaat mij, hè?") == "Je zei: […], hè?")
    #expect(words.redacted(ofAnswer: "ja") == "[…]")
    #expect(words.redacted(of: "Ja, dat is zo.") == "Ja, dat is zo.")
    #expect(words.redacted(of: "Mijn vader slaat de bal.") == "Mijn vader slaat de bal.")
    #expect(RedactedWords().isEmpty)
  }
}
