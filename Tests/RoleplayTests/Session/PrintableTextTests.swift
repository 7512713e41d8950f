import Roleplay
import Testing

@Suite("Words made harmless for a terminal")
struct PrintableTextTests {
  @Test(
    "what would steer a terminal is shown instead",
    arguments: [
      ("\u{1B}[2J\u{7}", "␛[2J␇"), ("a\u{0}b", "a␀b"), ("\u{7F}", "␡"),
      ("\u{9B}31m", "‹U+009B›31m"), ("\u{202E}abc\u{202C}", "‹U+202E›abc‹U+202C›"),
      // Isolates that do not end on their line, and ends of none.
      ("\u{2066}x", "‹U+2066›x"), ("\u{2067}x\ny\u{2069}", "‹U+2067›x\ny‹U+2069›"),
      ("\u{2069}x\u{2066}", "‹U+2069›x‹U+2066›"),
      ("\u{2066}\u{2067}x\u{2069}", "‹U+2066›\u{2067}x\u{2069}"),
      ("\u{2066}\u{202E}x\u{2069}", "\u{2066}‹U+202E›x\u{2069}"),
      ("ge\u{200B}heim", "ge‹U+200B›heim"), ("\u{FEFF}x", "‹U+FEFF›x"),
      ("x\u{E0041}", "x‹U+E0041›"), ("\u{2060}", "‹U+2060›"), ("\u{FFF9}", "‹U+FFF9›"),
    ])
  func steering(text: String, shown: String) {
    #expect(PrintableText.of(text) == shown)
  }

  @Test(
    "everything people write stays as it is",
    arguments: [
      "Ik wil kok worden.", "ë é ĳ € ½ ‘’", "مرحبا", "ሰላም", "שלום", "👩🏽‍🔧👨‍👩‍👧‍👦❤️", "می‌خواهم", "e\u{301}",
      // Marks of a direction, and isolates that end where they began.
      "\u{200F}مرحبا\u{200F}", "a\u{200E}b", "\u{61C}1", "\u{200D}\u{200C}",
      "\u{2066}abc\u{2069} مرحبا",
      "\u{2067}a\u{2068}b\u{2069}c\u{2069}",
      "\u{A0}", "", "中文", "→",
    ])
  func innocent(text: String) {
    #expect(PrintableText.of(text) == text)
    #expect(PrintableText.of(text, layout: .oneLine) == text)
  }

  @Test("line breaks of every kind and tabs stay, or become spaces")
  func layout() {
    let text = "a\nb\r\nc\rd\u{B}e\u{C}f\u{85}g\u{2028}h\u{2029}i\tj"
    #expect(PrintableText.of(text) == "a\nb\nc\nd\ne\nf\ng\nh\ni\tj")
    #expect(PrintableText.of(text, layout: .oneLine) == "a b c d e f g h i j")
  }

  @Test("it can be done twice")
  func idempotent() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let once = PrintableText.of(random.text())
      #expect(PrintableText.of(once) == once)
      #expect(!once.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }
  }
}
