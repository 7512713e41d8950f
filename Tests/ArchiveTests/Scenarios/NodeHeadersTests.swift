import Testing

@testable import Archive

@Suite("The headers of a first node")
struct NodeHeadersTests {
  private func headers(_ text: String) -> [String: String] {
    NodeHeaders.headers(in: Array(text.utf8))
  }

  @Test("are read to the line that begins the body")
  func body() {
    #expect(
      headers("title: A\nheading: De garage: dag 1\n---\nVader: Hallo\n===\ntitle: B\n---\n")
        == ["title": "A", "heading": "De garage: dag 1"])
  }

  @Test("may have a byte-order mark, carriage returns, tabs, comments and hashtags around them")
  func surroundings() {
    #expect(
      headers("\u{FEFF}#tag:x\r\n// a: b\r\ntitle:\tA\t\r\nlevel: A2 // or B1\r\n---\r\n")
        == ["title": "A", "level": "A2"])
    #expect(headers("title: A\rlevel: A2\r---\rVader: Hallo") == ["title": "A", "level": "A2"])
  }

  @Test("are those that stand there first, and nothing a terminal obeys")
  func odd() {
    #expect(headers("a: 1\na: 2\n: 3\nno header\n---") == ["a": "1"])
    #expect(headers("heading: \u{1B}[31mx\n---") == ["heading": "�[31mx"])
  }

  @Test("are none where a file is no script")
  func noScript() {
    #expect(headers("") == [:])
    #expect(NodeHeaders.headers(in: [0xFF, 0xFE, 0, 1, 2]) == [:])
  }
}
