import Foundation
import Testing

@testable import Archive

@Suite("A sealed file that is damaged at random")
struct SealedFuzzTests {
  /// The same numbers each time.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test("never gives a line that nobody sealed", arguments: ["open", "finished"])
  func damaged(name: String) throws {
    let file = SealedFuzzTarget.fixtures.appendingPathComponent(name + ".jsonl")
    let bytes = [UInt8](try Data(contentsOf: file))
    #expect(SealedFuzzTarget.file.complaint(about: bytes) == nil)
    var numbers = Numbers(state: 1)
    for round in 0..<400 {
      var lines: [[UInt8]] = bytes.split(separator: 0x0A).map { Array($0) }
      for _ in 0...round % 3 {
        let place = Int.random(in: lines.indices, using: &numbers)
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: lines.remove(at: place)
        case 1: lines.swapAt(place, Int.random(in: lines.indices, using: &numbers))
        case 2: lines.insert(lines[Int.random(in: lines.indices, using: &numbers)], at: place)
        case 3: lines.removeLast(min(3, lines.count - 1))
        case 4: lines[place] = Array(lines[place].prefix(Int.random(in: 0..<40, using: &numbers)))
        default:
          if let byte = lines[place].indices.randomElement(using: &numbers) {
            lines[place][byte] = UInt8.random(in: .min ... .max, using: &numbers)
          }
        }
        if lines.isEmpty { lines = [[0x7B]] }
      }
      let damaged: [UInt8] = lines.flatMap { $0 + [0x0A] }
      #expect(SealedFuzzTarget.file.complaint(about: damaged) == nil, "round \(round)")
      #expect(SealedFuzzTarget.header.complaint(about: lines[0]) == nil, "round \(round)")
    }
  }

  @Test("a lock of any text is read or refused")
  func locks() {
    let lock = Array(
      "x25519 argon2id 3 65536 000102030405060708090a0b0c0d0e0f \(String(repeating: "0f", count: 32))"
        .utf8)
    var numbers = Numbers(state: 2)
    for _ in 0..<400 {
      var text = lock
      text[Int.random(in: text.indices, using: &numbers)] = UInt8.random(
        in: .min ... .max, using: &numbers)
      #expect(SealedFuzzTarget.lock.complaint(about: text) == nil)
    }
  }
}
