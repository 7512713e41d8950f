import Testing

@testable import Roleplay

@Suite("Looking along bytes")
struct ByteEyeTests {
  private func string(_ inner: [UInt8]) -> Bool {
    let bytes = [0x22] + inner + [0x22]
    return (bytes + Array(repeating: 0, count: 8)).withUnsafeBufferPointer { room in
      guard let start = room.baseAddress else { return false }
      var eye = ByteEye(start, at: 0, end: bytes.count)
      return eye.string() == 1..<bytes.count - 1
    }
  }

  @Test("a string is one where its bytes are UTF-8, and no other")
  func unicode() {
    let interesting: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED,
      0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for first in interesting {
      for second in interesting {
        for third in interesting {
          for tail in [[], [0x80], [0x41], [0xBF, 0x41]] as [[UInt8]] {
            let bytes = [first, second, third] + tail
            #expect(string(bytes) == (String(validating: bytes, as: UTF8.self) != nil))
          }
        }
      }
    }
  }

  @Test("it ends at its quote, wherever that stands, and has no control characters")
  func ends() {
    for length in 0..<20 {
      let text = Array(repeating: UInt8(ascii: "a"), count: length)
      #expect(string(text))
      for place in 0..<length {
        var broken = text
        for byte in [0x00, 0x0A, 0x1F, 0x22] as [UInt8] {
          broken[place] = byte
          #expect(!string(broken))
        }
        broken[place] = 0x20
        #expect(string(broken))
      }
    }
  }

  @Test(
    "escapes are those of JSON",
    arguments: [
      (#"\n"#, true), (#"\""#, true), (#"\u00e9"#, true), (#"\x"#, false), (#"\u00g9"#, false),
      (#"\ud83d\ude00"#, false), (#"\uD7FF"#, true), (#"\u12"#, false), (#"\"#, false),
    ])
  func escapes(_ text: String, _ isString: Bool) {
    #expect(string(Array(text.utf8)) == isString)
    #expect(string(Array("abcdefg\(text)".utf8)) == isString)
  }
}
