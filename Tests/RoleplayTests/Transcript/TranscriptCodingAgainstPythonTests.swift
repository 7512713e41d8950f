import Roleplay
import Testing

@Suite("A transcript's lines, held against Python's json")
struct TranscriptCodingAgainstPythonTests {
  @Test("Python reads what is written, and what Python writes reads back as it was")
  func written() throws {
    var random = SeededRandom(seed: 11)
    let entries = (1...600).map { random.entry(number: $0) }
    let rewritten = try PythonJSON.rewritten(entries.map { TranscriptCoding.line(for: $0) })
    #expect(rewritten.count == entries.count)
    for (entry, line) in zip(entries, rewritten) {
      #expect(try TranscriptCoding.entry(from: #require(line)) == entry)
    }
    let openings = (1...100).map { _ in random.opening() }
    for (opening, line) in zip(
      openings, try PythonJSON.rewritten(openings.map { TranscriptCoding.line(for: $0) }))
    {
      #expect(try TranscriptCoding.opening(from: #require(line)) == opening)
    }
  }

  @Test("of lines with damage, none is read that Python refuses, and what is read is the same")
  func damaged() throws {
    var random = SeededRandom(seed: 12)
    var lines: [[UInt8]] = []
    let signs = Array(#"{}[]",:\u01e-+.tfn "#.utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC2, 0xE2, 0xFF]
    for number in 1...4000 {
      var line = TranscriptCoding.line(for: random.entry(number: number))
      for _ in 0...random.number(0...2) {
        let place = random.number(0...line.count - 1)
        switch random.number(1...3) {
        case 1: line[place] = random.pick(signs)
        case 2: line.insert(random.pick(signs), at: place)
        default: line.remove(at: place)
        }
      }
      lines.append(line)
    }
    var taken = 0
    for (line, rewritten) in zip(lines, try PythonJSON.rewritten(lines)) {
      guard let entry = try? TranscriptCoding.entry(from: line) else { continue }
      taken += 1
      let again = try #require(
        rewritten, "Python refuses \(String(decoding: line, as: UTF8.self))")
      #expect(try TranscriptCoding.entry(from: again) == entry)
    }
    #expect(taken > 200)
  }
}
