import Glibc

/// Looks in files of any kind and size for the alias of a pupil, as a word, and for words that the
/// pupil said. Not more of a file is in memory than ``blockSize``.
struct WordFinder {
  private static let blockSize = 1 << 18
  /// The number of bytes that are read again with the next block: a name may lie across both.
  private static let overlap = 256

  private let names: [[UInt8]]
  private let words: TellingWords
  /// Which keys of the words there may be, so that few have to be looked up.
  private let marks: [Bool]

  /// What was found.
  enum Finding: Sendable, Hashable {
    case found
    case notFound
    /// Words cannot be looked for in a file of this kind.
    case unsearchable
  }

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - names: the spellings of the alias.
  ///   - texts: all that the pupil said; of these, what is telling is looked for.
  init(names: Set<String>, texts: [String]) {
    self.names = names.map { Array($0.utf8) }.filter { !$0.isEmpty }
    words = TellingWords(in: texts)
    var marks = [Bool](repeating: false, count: 1 << 16)
    for key in words.rests.keys { marks[Self.mark(of: key)] = true }
    self.marks = marks
  }

  private static func mark(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  /// Looks in the name of a file, and then in the file.
  func look(in path: String) throws(DiskError) -> Finding {
    let name = Array(Folder.name(of: path).utf8)
    if hasName(name, isFirst: true, isLast: true) { return .found }
    let file = try Descriptor(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    try file.requireRegularFile()
    if Self.isUnsearchable(try file.bytes(from: 0, count: 16)) { return .unsearchable }
    var block: [UInt8] = []
    var letters: [UInt8] = []
    // The place of the first byte of the block, and of the first whose letters were not taken yet.
    var (start, unused) = (0, 0)
    while true {
      let more = try file.bytes(from: start + block.count, count: Self.blockSize)
      block += more
      let isLast = more.count < Self.blockSize
      if hasName(block, isFirst: start == 0, isLast: isLast) { return .found }
      let used = LetterFilter.add(Array(block[(unused - start)...]), isLast: isLast, to: &letters)
      if hasWords(letters) { return .found }
      if isLast { return .notFound }
      unused += used
      letters.removeFirst(max(0, letters.count - TellingWords.maximumLength))
      let kept = max(0, min(block.count - Self.overlap, unused - start))
      block.removeFirst(kept)
      start += kept
    }
  }

  // MARK: - Names

  /// Whether one of the names is among some bytes, between characters that are no letters or digits.
  private func hasName(_ bytes: [UInt8], isFirst: Bool, isLast: Bool) -> Bool {
    bytes.withUnsafeBytes { bytes in
      names.contains { name in
        var place = 0
        while let found = Self.place(of: name, in: bytes, from: place) {
          let end = found + name.count
          // Without the bytes around it, it was looked at before, or will be with the next block.
          if isFirst || found >= 4, isLast || end + 4 <= bytes.count,
            !Self.isLetter(String(decoding: bytes[max(0, found - 4)..<found], as: UTF8.self).last),
            !Self.isLetter(
              String(decoding: bytes[end..<min(bytes.count, end + 4)], as: UTF8.self).first)
          {
            return true
          }
          place = found + 1
        }
        return false
      }
    }
  }

  private static func isLetter(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  private static func place(
    of name: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, let first = name.first else { return nil }
    var place = start
    while place + name.count <= bytes.count {
      let count = bytes.count - name.count + 1 - place
      guard let found = memchr(base + place, Int32(first), count) else { return nil }
      place = UnsafeRawPointer(found) - base
      if memcmp(base + place, name, name.count) == 0 { return place }
      place += 1
    }
    return nil
  }

  // MARK: - Words

  private func hasWords(_ letters: [UInt8]) -> Bool {
    guard !words.isEmpty, letters.count >= TellingWords.keyLength else { return false }
    return letters.withUnsafeBufferPointer { letters in
      var key: UInt64 = 0
      for place in 0..<letters.count {
        key = key << 8 | UInt64(letters[place])
        guard marks[Self.mark(of: key)], let rests = words.rests[key] else { continue }
        let rest = letters[(place + 1)...]
        if rests.contains(where: { rest.starts(with: $0) }) { return true }
      }
      return false
    }
  }

  // MARK: - Kinds of files

  /// The first bytes of files in which words are not written as they are: archives and the documents
  /// that are archives, PDF, pictures, and sealed files.
  private static let unsearchable: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], Array("%PDF".utf8), [0x1F, 0x8B], Array("BZh".utf8),
    [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF],
    [0xD0, 0xCF, 0x11, 0xE0], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
    Array("RIFF".utf8), SealedHeader.mark,
  ]

  private static func isUnsearchable(_ bytes: [UInt8]) -> Bool {
    unsearchable.contains { bytes.starts(with: $0) }
  }
}
