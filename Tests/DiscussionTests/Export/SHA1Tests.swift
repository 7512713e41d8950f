import Foundation
import TestFiles
import Testing

@testable import Discussion

@Suite("SHA-1")
struct SHA1Tests {
  @Test(
    "is that of FIPS 180 and RFC 3174",
    arguments: [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopq"
          + "klmnopqrlmnopqrsmnopqrstnopqrstu",
        "a49b2446a02c645bf419f995b67091253a04a259"
      ),
      (
        String(repeating: "01234567", count: 80), "dea356a2cddd90c7a7ecedc5ebb563934f460452"
      ),
    ])
  func published(message: String, hash: String) {
    #expect(hexadecimal(SHA1.hash(Array(message.utf8))) == hash)
  }

  @Test("is Python's for every length around the end of a block")
  func python() throws {
    let script = """
      import hashlib, json, sys
      bytes = open(sys.argv[1], "rb").read()
      print(json.dumps([hashlib.sha1(bytes[:n]).hexdigest() for n in range(len(bytes) + 1)]))
      """
    let bytes = (0..<130).map { UInt8($0) }
    let expected = try JSONDecoder().decode([String].self, from: Python.run(script, on: bytes))
    #expect((0...130).map { hexadecimal(SHA1.hash(Array(bytes.prefix($0)))) } == expected)
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
  }
}
