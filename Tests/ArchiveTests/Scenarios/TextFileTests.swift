import TestFiles
import Testing

@testable import Archive

@Suite("A text that people keep in a file")
struct TextFileTests {
  @Test("is read with or without a byte-order mark, and with its line ends")
  func mark() {
    #expect(TextFile(bytes: Array("\u{FEFF}één\r\n".utf8)).text == "één\r\n")
    #expect(TextFile(bytes: Array("één\r\n".utf8)).brokenLine == nil)
    #expect(TextFile(bytes: []).text == "")
    // Only the first is a byte-order mark.
    #expect(TextFile(bytes: Array("\u{FEFF}\u{FEFF}a".utf8)).text.unicodeScalars.count == 2)
  }

  @Test("says which line is not UTF-8")
  func latin1() {
    let file = TextFile(bytes: Array("a\nb\n".utf8) + [0xE9] + Array("n\nd".utf8))
    #expect(file.text == "a\nb\n\u{FFFD}n\nd")
    #expect(file.brokenLine == 3)
  }

  @Test("and those below a folder that are not UTF-8 are found")
  func find() throws {
    let folder = try TemporaryFolder()
    try folder.write("goed", to: "gedeeld/hulp.nl.txt")
    try folder.write([0x0A, 0xE9], to: "gedeeld/hulp.en.txt")
    try folder.write([0xE9], to: "een/docent.md")
    try folder.write([0xE9], to: "een/plaatje.png")
    let found = ScriptFile.notUTF8(below: folder.path)
    #expect(
      found.map(\.path) == [folder.path + "/een/docent.md", folder.path + "/gedeeld/hulp.en.txt"])
    #expect(found.map(\.line) == [1, 2])
    #expect(ScriptFile.notUTF8(below: folder.path + "/een/docent.md").isEmpty)
  }
}
