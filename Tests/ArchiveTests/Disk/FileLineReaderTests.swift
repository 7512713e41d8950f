import Glibc
import TestFiles
import Testing

@testable import Archive

@Suite("Reading line by line")
struct FileLineReaderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The lines of a file, `…` behind one that is not ended, and where each ends.
  private func lines(of text: String) throws -> (lines: [String], ends: [Int]) {
    let path = try folder.write(text, to: "lines")
    var reader = FileLineReader(try Descriptor(path, O_RDONLY))
    var (lines, ends): ([String], [Int]) = ([], [])
    while let line = try reader.next() {
      lines.append(String(decoding: line.bytes, as: UTF8.self) + (line.isEnded ? "" : "…"))
      ends.append(line.end)
      #expect(try reader.isFinished() == (line.end == text.utf8.count))
    }
    return (lines, ends)
  }

  @Test("gives lines without their ends, and tells the last one that has none")
  func ends() throws {
    #expect(try lines(of: "").lines == [])
    #expect(try lines(of: "\n").lines == [""])
    #expect(try lines(of: "a\nb\n").lines == ["a", "b"])
    #expect(try lines(of: "a\n\nbc") == (["a", "", "bc…"], [2, 3, 5]))
  }

  @Test(
    "gives lines that are longer than what is read at once, wherever the pieces meet",
    arguments: [
      16_383, 16_384, 16_385, 32_767, 32_768, 32_769, 65_536, 200_000,
    ])
  func long(length: Int) throws {
    let words = [
      String(repeating: "a", count: length), "b", String(repeating: "c", count: length * 2),
    ]
    #expect(try lines(of: words.map { $0 + "\n" }.joined()).lines == words)
    #expect(
      try lines(of: words.joined(separator: "\n")).lines == words.dropLast() + [words[2] + "…"])
  }

  @Test("does not read a line without end into memory")
  func endless() throws {
    let path = try folder.write("", to: "endless")
    #expect(truncate(path, FileLineReader.maximumLineLength * 4) == 0)
    var reader = FileLineReader(try Descriptor(path, O_RDONLY))
    #expect(throws: DiskError.tooLarge) { try reader.next() }
    #expect(throws: ArchiveError.notATranscript(path)) { try TranscriptReader(path: path) }
  }
}
