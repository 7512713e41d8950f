import Testing

@testable import Archive

@Suite("Text in sentences")
struct VisibleTextTests {
  @Test("has nothing a terminal obeys")
  func visible() {
    #expect("a\u{1B}[2J\u{7}\n\u{9B}\u{202E}é🌷".visible == "a�[2J����é🌷")
  }

  @Test("is cut where it is long")
  func quoted() {
    #expect("Tulp".quoted == "“Tulp”")
    #expect(String(repeating: "a", count: 61).quoted == "“\(String(repeating: "a", count: 60))…”")
  }
}
