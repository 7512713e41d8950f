import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("What somebody does to a sealed recording is noticed")
struct TamperedRecordingTests {
  let sealed: SealedFolder

  init() throws {
    sealed = try SealedFolder()
  }

  /// A header, a stretch with an opening and three answers, a stretch with two, and their ends.
  ///
  /// ```
  /// 0 header · 1 stretch · 2 opening · 3 a · 4 b · 5 c · 6 end · 7 stretch · 8 d · 9 e · 10 end
  /// ```
  private func recording() throws -> String {
    let path = try sealed.recording(["a", "b", "c"])
    let (journal, _) = try TranscriptFolder.resume(path)
    for (number, word) in [(4, "d"), (5, "e")] { try journal.append([answer(number, word)]) }
    journal.release()
    return path
  }

  private func problem(in path: String) throws -> ArchiveError? {
    do throws(ArchiveError) {
      var reader = try TranscriptReader(path: path)
      _ = try reader.rest()
      return nil
    } catch {
      return error
    }
  }

  /// Where something is done to a line, and the line at which that is noticed.
  struct Change: CustomTestStringConvertible {
    var testDescription: String
    var line: Int
    var change: @Sendable (inout [String]) -> Void

    init(
      _ name: String, noticedAt line: Int, _ change: @escaping @Sendable (inout [String]) -> Void
    ) {
      testDescription = name
      self.line = line
      self.change = change
    }
  }

  /// Another letter at a place of a line.
  private static func changed(_ line: String, at place: Int) -> String {
    var letters = Array(line)
    letters[place] = letters[place] == "A" ? "B" : "A"
    return String(letters)
  }

  static let changes: [Change] = [
    Change("an entry changed", noticedAt: 5) { $0[4] = changed($0[4], at: 9) },
    Change("two entries swapped", noticedAt: 4) { $0.swapAt(3, 4) },
    Change("an entry removed", noticedAt: 5) { $0.remove(at: 4) },
    Change("the last entry of a stretch removed", noticedAt: 6) { $0.remove(at: 5) },
    Change("the end of a stretch removed", noticedAt: 8) { $0.remove(at: 6) },
    Change("an entry added", noticedAt: 5) { $0.insert($0[3], at: 4) },
    Change("an entry of another stretch added", noticedAt: 6) { $0.insert($0[8], at: 5) },
    Change("something else added", noticedAt: 4) { $0.insert("{}", at: 3) },
    Change("an empty line added", noticedAt: 4) { $0.insert("", at: 3) },
    Change("the first stretch removed", noticedAt: 3) { $0.removeSubrange(1...6) },
    Change("stretches swapped", noticedAt: 3) { $0 = [$0[0]] + $0[7...] + $0[1...6] },
    Change("a stretch twice", noticedAt: 13) { $0 += $0[7...10] },
    Change("the header of a stretch changed", noticedAt: 3) { $0[1] = changed($0[1], at: 15) },
    Change("the file said to be finished", noticedAt: 3) {
      $0[0] = $0[0].replacingOccurrences(of: #""whole":false"#, with: #""whole":true"#)
    },
    Change("the id changed", noticedAt: 1) {
      // An A could be the digit that is there.
      var header = Array($0[0])
      header[40] = header[40] == "0" ? "1" : "0"
      $0[0] = String(header)
    },
    Change("the header broken", noticedAt: 1) { $0[0] = String($0[0].dropLast(3)) },
  ]

  @Test("at the line itself or just after it", arguments: changes)
  func noticed(change: Change) throws {
    let path = try recording()
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    var lines = try sealed.lines(of: path)
    #expect(lines.count == 11)
    change.change(&lines)
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
    if change.line == 1, let header = SealedHeader(at: path) {
      OpenKeys.shared.remove(recording: header.id)
    }
    #expect(try problem(in: path) == .sealedDamaged(path, line: change.line))
    // It is not resumed either, and stays as it is.
    #expect(throws: ArchiveError.sealedDamaged(path, line: change.line)) {
      try TranscriptFolder.resume(path)
    }
    #expect(try sealed.lines(of: path) == lines.filter { !$0.isEmpty })
  }

  @Test("a finished recording that is cut off anywhere has no end", arguments: 3...7)
  func cutOff(count: Int) throws {
    let path = try sealed.recording(["a", "b", "c", "d"], isEnded: true)
    let lines = try sealed.lines(of: path)
    #expect(lines.count == 8)
    try sealed.write(Array(lines.prefix(count)), to: path)
    #expect(try problem(in: path) == .endMissing(path))
  }

  @Test("also in the middle of a line")
  func cutInLine() throws {
    let path = try sealed.recording(["a", "b", "c", "d"], isEnded: true)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    chmod(path, 0o600)
    for length in stride(from: bytes.count - 1, to: bytes.count - 150, by: -7) {
      try bytes.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(try problem(in: path) == .endMissing(path))
    }
  }

  @Test("another recording in its place is opened as what it is, and a stretch of it is not")
  func otherFile() throws {
    let (one, other) = (try recording(), try recording())
    var lines = try sealed.lines(of: one)
    lines.replaceSubrange(7..., with: try sealed.lines(of: other)[7...])
    try sealed.write(lines, to: one)
    #expect(try problem(in: one) == .sealedDamaged(one, line: 9))
  }

  @Test("any byte of a finished recording that is changed is noticed")
  func anyByte() throws {
    let path = try sealed.recording(["a", "b"], isEnded: true)
    let id = try #require(SealedHeader(at: path)).id
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    chmod(path, 0o600)
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      try Data(changed).write(to: URL(fileURLWithPath: path))
      #expect(try problem(in: path) != nil, "byte \(place)")
    }
    OpenKeys.shared.remove(recording: id)
  }
}
