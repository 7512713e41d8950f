import Testing

@testable import Shell

@Suite("The width of a text on a terminal")
struct CellWidthTests {
  /// Texts and their columns, as PyPI `wcwidth` 0.7.0 counts them (`wcswidth`).
  static let oracle: [(kind: String, text: String, columns: Int)] = [
    ("letters", "Hoi", 3),
    ("letters", "ë", 1),
    ("letters", "e\u{308}", 1),
    ("letters", "Ĳsselmeer", 9),
    ("letters", "ﬁets", 4),
    ("letters", "Łódź", 4),
    ("letters", "straße", 6),
    ("letters", "ŉ", 1),
    ("punctuation and drawing", "…", 1),
    ("punctuation and drawing", "—", 1),
    ("punctuation and drawing", "‘’", 2),
    ("punctuation and drawing", "“”", 2),
    ("punctuation and drawing", "●", 1),
    ("punctuation and drawing", "■", 1),
    ("punctuation and drawing", "↵", 1),
    ("punctuation and drawing", "→", 1),
    ("punctuation and drawing", "━", 1),
    ("punctuation and drawing", "│", 1),
    ("punctuation and drawing", "█", 1),
    ("punctuation and drawing", "·", 1),
    ("punctuation and drawing", "€", 1),
    ("Arabic", "سلام", 4),
    ("Arabic", "لا", 2),
    ("Arabic", "مُحَمَّد", 4),
    ("Arabic", "كهربائي", 7),
    ("Arabic", "ﷺ", 1),
    ("Arabic", "۳۴", 2),
    ("Ethiopic, Hebrew, Thai", "አማርኛ", 4),
    ("Ethiopic, Hebrew, Thai", "שָׁלוֹם", 4),
    ("Ethiopic, Hebrew, Thai", "ภาษาไทย", 7),
    ("Ethiopic, Hebrew, Thai", "ก็", 1),
    ("Devanagari", "नि", 2),
    ("Devanagari", "का", 2),
    ("Devanagari", "हिन्दी", 4),
    ("East Asian", "中", 2),
    ("East Asian", "日本語", 6),
    ("East Asian", "한국어", 6),
    ("East Asian", "한", 2),
    ("East Asian", "ｶﾅ", 2),
    ("East Asian", "ＡＢＣ", 6),
    ("East Asian", "、", 2),
    ("East Asian", "\u{3000}", 2),
    ("emoji", "😀", 2),
    ("emoji", "👍", 2),
    ("emoji", "👍🏽", 2),
    ("emoji", "👨\u{200D}👩\u{200D}👧\u{200D}👦", 2),
    ("emoji", "👩🏽\u{200D}🎓", 2),
    ("emoji", "🇳🇱", 2),
    ("emoji", "🏳\u{FE0F}\u{200D}🌈", 2),
    ("emoji", "❤\u{FE0F}", 2),
    ("emoji", "❤", 1),
    ("emoji", "☺\u{FE0F}", 2),
    ("emoji", "☺", 1),
    ("emoji", "☀\u{FE0F}", 2),
    ("emoji", "1\u{FE0F}⃣", 2),
    ("emoji", "⌚", 2),
    ("emoji", "🧑\u{200D}🤝\u{200D}🧑", 2),
    ("emoji", "🫱🏻\u{200D}🫲🏿", 2),
    ("emoji", "🏽", 2),
    ("nothing to see", "\u{200B}", 0),
    ("nothing to see", "\u{200D}", 0),
    ("nothing to see", "\u{301}", 0),
    ("nothing to see", "\u{FEFF}", 0),
    ("mixed", "Ik wil 🧑\u{200D}🍳 worden", 16),
    ("mixed", "naïef café", 10),
    ("mixed", "中文 en Nederlands", 18),
    ("mixed", "Jij wordt 👨🏾\u{200D}🔧!", 13),
  ]

  @Test("is what wcwidth counts", arguments: oracle)
  func counted(kind: String, text: String, columns: Int) {
    #expect(CellWidth.of(text) == columns, "\(kind): \(text)")
  }

  @Test("is none for control characters")
  func controls() {
    #expect(CellWidth.of("\u{1B}") == 0)
    #expect(CellWidth.of("\u{7F}") == 0)
    #expect(CellWidth.of("\u{9B}") == 0)
  }

  @Test("is the sum of its graphemes")
  func sum() {
    // A skin tone by itself joins the letter before it.
    for (_, text, columns) in Self.oracle where text != "🏽" {
      #expect(CellWidth.of("a\(text)b") == columns + 2, "\(text)")
    }
  }
}
