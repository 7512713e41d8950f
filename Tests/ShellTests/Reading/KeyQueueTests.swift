import Testing

@testable import Shell

@Suite("Bytes from a terminal")
struct KeyQueueTests {
  /// All that comes out when bytes arrive in pieces of a size; keys as one text.
  private func parted(_ text: String, pieces: Int) -> [String] {
    var queue = KeyQueue()
    var out: [String] = []
    var keys: [UInt8] = []
    func flush() {
      if !keys.isEmpty { out.append("keys \(String(decoding: keys, as: UTF8.self))") }
      keys = []
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      let piece = bytes[start..<min(start + pieces, bytes.count)]
      queue.append(piece)
      // The reader waits for what follows an escape.
      if piece.last == 0x1B { continue }
      while let next = queue.next() {
        switch next {
        case .key(let key): keys.append(key)
        case .paste(let text):
          flush()
          out.append("paste \(text)")
        case .largePaste(let characters):
          flush()
          out.append("large \(characters)")
        }
      }
    }
    flush()
    return out
  }

  @Test("part into keys and pastes, however they arrive", arguments: 1...12)
  func pieces(size: Int) {
    #expect(
      parted("ab\u{1B}[200~/één\r\n\ttwee\u{1B}[20!\n\u{1B}[201~c\u{1B}[A", pieces: size)
        == ["keys ab", "paste /één\n    twee[20!", "keys c\u{1B}[A"])
  }

  @Test("hold an escape by itself for a key")
  func escape() {
    var queue = KeyQueue()
    queue.append([0x1B])
    #expect(queue.hasKey)
    #expect(queue.next() == .key(0x1B))
    queue.append(Array("\u{1B}[20".utf8))
    #expect(!queue.hasKey)
    #expect(queue.next() == nil)
    queue.append(Array("~".utf8))
    #expect(queue.hasKey)
  }

  @Test("of a large paste are counted, not kept")
  func large() {
    let text = String(repeating: "é", count: 1 << 20)
    #expect(parted("\u{1B}[200~\(text)\u{1B}[201~x", pieces: 4096) == ["large 1048576", "keys x"])
  }

  @Test("that are no UTF-8 become U+FFFD in a paste")
  func invalid() {
    var queue = KeyQueue()
    queue.append(Array("\u{1B}[200~a".utf8) + [0xFF, 0xC3] + Array("b\u{1B}[201~".utf8))
    #expect(queue.next() == .paste("a\u{FFFD}\u{FFFD}b"))
  }
}
