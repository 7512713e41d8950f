import Testing

@testable import Yarn

@Suite("Reading JSON")
struct JSONReaderTests {
  private func read<Value>(
    _ json: [UInt8], _ body: (inout JSONReader) throws(JSONError) -> Value
  ) -> Result<Value, JSONError> {
    json.withUnsafeBufferPointer { bytes in
      Result { () throws(JSONError) in
        var reader = JSONReader(bytes)
        let value = try body(&reader)
        try reader.end()
        return value
      }
    }
  }

  private func string(_ inner: [UInt8]) -> Result<String, JSONError> {
    read([0x22] + inner + [0x22]) { reader throws(JSONError) in try reader.string() }
  }

  private func integer(_ json: String) -> Result<Int, JSONError> {
    read(Array(json.utf8)) { reader throws(JSONError) in try reader.integer() }
  }

  @Test("a string ends at its quote, wherever that stands, and has no control characters")
  func ends() {
    for length in 0..<40 {
      let text = Array(repeating: UInt8(ascii: "a"), count: length)
      #expect(string(text) == .success(String(repeating: "a", count: length)))
      for place in 0..<length {
        var other = text
        other[place] = 0x20
        #expect(string(other) == .success(String(decoding: other, as: UTF8.self)))
        // The byte is counted from 1, and a quote stands before the text.
        for control in [0x00, 0x0A, 0x1F] as [UInt8] {
          other[place] = control
          #expect(string(other) == .failure(.notJSON(byte: place + 2)))
        }
        other[place] = UInt8(ascii: "\"")
        #expect(string(other) == .failure(.notJSON(byte: place + 3)))
      }
      // Behind a character beyond ASCII too.
      let accented = "é" + String(repeating: "a", count: length)
      #expect(string(Array(accented.utf8)) == .success(accented))
      for place in 0..<length {
        var other = Array("é".utf8) + text
        other[place + 2] = 0x1F
        #expect(string(other) == .failure(.notJSON(byte: place + 4)))
      }
    }
  }

  @Test("a string is one where its bytes are UTF-8, and no other")
  func unicode() {
    let bytes: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for first in bytes {
      for second in bytes {
        for third in bytes {
          for tail in [[], [0x80], [0xBF, 0x41]] as [[UInt8]] {
            let inner = Array("een zin ".utf8) + [first, second, third] + tail
            #expect((try? string(inner).get()) == String(validating: inner, as: UTF8.self))
          }
        }
      }
    }
  }

  @Test(
    "escapes are those of JSON, and halves of pairs are none",
    arguments: [
      (#"\n"#, "\n"), (#"\""#, "\""), (#"\u00e9"#, "é"), (#"\uD7FF"#, "\u{D7FF}"),
      (#"\ud83d\ude00"#, "😀"), (#"\x"#, nil), (#"\u00g9"#, nil), (#"\ud83d"#, nil),
      (#"\u12"#, nil), (#"\"#, nil),
    ] as [(String, String?)])
  func escapes(_ text: String, _ value: String?) {
    #expect((try? string(Array(text.utf8)).get()) == value)
    #expect((try? string(Array("abcdefgh\(text)".utf8)).get()) == value.map { "abcdefgh" + $0 })
  }

  @Test(
    "whole numbers are those that every reader of JSON keeps exactly",
    arguments: [
      ("0", 0), ("7", 7), ("-7", -7), ("123456789012345", 123_456_789_012_345),
      ("9007199254740991", 9_007_199_254_740_991), ("9007199254740992", nil), ("01", nil),
      ("1.5", nil), ("1e3", nil), ("", nil), ("-", nil), ("7x", nil),
      ("99999999999999999999999999", nil),
    ] as [(String, Int?)])
  func integers(_ json: String, _ value: Int?) {
    #expect((try? integer(json).get()) == value)
    let inArray = read(Array("[\(json),0]".utf8)) { reader throws(JSONError) in
      try reader.beginArray()
      guard try reader.nextElement() else { return -1 }
      let number = try reader.integer()
      guard try reader.nextElement() else { return -2 }
      _ = try reader.integer()
      _ = try reader.nextElement()
      return number
    }
    #expect((try? inArray.get()) == value)
  }

  @Test("a problem says at which byte it is, and of which key")
  func problems() {
    func member(_ json: String) -> Result<Int, JSONError> {
      read(Array(json.utf8)) { reader throws(JSONError) in
        try reader.beginObject()
        guard try reader.nextKey() != nil else { return 0 }
        return try reader.integer()
      }
    }
    #expect(member(#"{"n":"drie"}"#) == .failure(.unfitting(key: "n", byte: 6)))
    #expect(member(#"{"n":1.5}"#) == .failure(.unfitting(key: "n", byte: 6)))
    #expect(member(#"{"n":01}"#) == .failure(.notJSON(byte: 6)))
    #expect(member(#"{"n" 1}"#) == .failure(.notJSON(byte: 6)))
    #expect(member(#"{"n":1"#) == .success(1))
  }
}
