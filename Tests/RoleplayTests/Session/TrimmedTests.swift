import Roleplay
import Testing

@Suite("A text trimmed")
struct TrimmedTests {
  @Test("loses the white space at its ends only")
  func trimmed() {
    #expect(" \t a b\r\n".trimmed == "a b")
    #expect(" ".trimmed == "")
  }
}
