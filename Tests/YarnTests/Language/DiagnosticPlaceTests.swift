import Testing

import Yarn

@Suite("A diagnostic's place")
struct DiagnosticPlaceTests {
  @Test("is the operator, value or name that is wrong")
  func expressions() {
    #expect(
      MarkedText.diagnose(
        body: """
          <<declare $n = 1>>
          <<set $n = 1️⃣* 2>>
          <<set $n = 1 2️⃣+>>
          <<set $n = 3️⃣"tekst">>
          {min(1, 4️⃣"twee")}
          <<if 5️⃣$n>>
          <<endif>>
          """)
        == ["1️⃣ YS0005", "2️⃣ YS0005", "3️⃣ YS0050", "4️⃣ YS0050", "5️⃣ YS0050"])
  }

  @Test("is where something begins that is not closed")
  func unclosed() {
    #expect(
      MarkedText.diagnose(body: "1️⃣<<turn left\nHallo {2️⃣\"tekst}\n3️⃣<<if true>>")
        == ["1️⃣ YS0006", "2️⃣ YS0005", "3️⃣ YS0007"])
  }

  @Test("is the title of a node")
  func nodes() {
    let text = MarkedText(
      """
      title: Een
      ---
      Hallo.
      ===
      title: 1️⃣Een
      ---
      Hallo.
      ===
      title: 2️⃣Twee woorden
      ---
      Hallo.
      ===
      title: 3️⃣Open
      ---
      Hallo.
      """)
    #expect(Set(text.diagnose()) == ["1️⃣ YS0011", "2️⃣ YS0027", "3️⃣ YS0004"])
  }

  @Test("is the hashtag that comes back")
  func lineIDs() {
    #expect(
      MarkedText.diagnose(body: "Een. #line:a\nTwee. #1️⃣line:a") == ["1️⃣ YS0018"])
  }

  @Test("counts columns as people count characters, and tabs as one")
  func columns() {
    #expect(MarkedText.diagnose(body: "👍🏽👩‍👩‍👧 één e\u{301} 1️⃣\\q") == ["1️⃣ YS0005"])
    #expect(MarkedText.diagnose(body: "\t\tسلام ሰላም 1️⃣\\q") == ["1️⃣ YS0005"])
  }

  @Test("does not count a byte-order mark, and CRLF as one line break")
  func byteOrderMark() {
    let bytes = Array("\u{FEFF}titel: Start\r\n---\r\nHallo \\q\r\n===\r\n".utf8)
    let diagnostics = Compiler.compile([Source(name: "a.yarn", bytes: bytes)]).diagnostics
    #expect(diagnostics.map { "\($0.line):\($0.column)" } == ["1:1", "3:7"])
  }

  @Test("is in its own file")
  func files() {
    let diagnostics = Compiler.compile([
      Source(name: "a.yarn", text: "title: A\n---\nEen. #line:x\n===\n"),
      Source(name: "b.yarn", text: "title: B\n---\n\nTwee. #line:x\n===\n"),
    ]).diagnostics
    #expect(diagnostics.map { "\($0.file):\($0.line):\($0.column)" } == ["b.yarn:4:8"])
  }

  @Test("is shown under the line with a caret")
  func rendered() {
    let diagnostic = Compiler.compile([
      Source(name: "a.yarn", text: "title: Start\n---\n\t<<set $n = * 2>>\n===\n")
    ]).diagnostics.first
    #expect(
      diagnostic?.rendered() == """
        a.yarn:3:13: error YS0005: '*' is not expected here.
        2 | ---
        3 | \t<<set $n = * 2>>
          | \t           ^
        4 | ===
        """)
  }
}
