import Foundation
import Testing

import Yarn

@Suite("A number in a line")
struct NumberTextTests {
  /// The fewest digits that read back as the number, in .NET's form: scientific from 1E+09 on, or
  /// more digits than nine, and below 0.0001.
  private static func expected(_ number: Float) -> String {
    guard number != 0 else { return "0" }
    for precision in 0..<9 {
      let text = String(format: "%.*e", precision, Double(number.magnitude))
      guard Float(text) == number.magnitude else { continue }
      let parts = text.split(separator: "e")
      var digits = parts[0].filter { $0 != "." }
      while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
      let exponent = Int(parts[1]) ?? 0
      return (number < 0 ? "-" : "") + arranged(digits, exponent)
    }
    return "?"
  }

  private static func arranged(_ digits: String, _ exponent: Int) -> String {
    if exponent + 1 > max(digits.count, 9) || exponent < -4 {
      let tail = digits.count > 1 ? "." + digits.dropFirst() : ""
      return digits.prefix(1) + tail
        + String(format: "E%@%02d", exponent < 0 ? "-" : "+", abs(exponent))
    }
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
    let whole = exponent + 1
    if digits.count <= whole { return digits + String(repeating: "0", count: whole - digits.count) }
    return digits.prefix(whole) + "." + digits.dropFirst(whole)
  }

  @Test("is written in its shortest form", arguments: 1...3 as ClosedRange<UInt32>)
  func shortest(seed: UInt32) throws {
    var random = SplitMix64(seed: seed)
    var numbers: [Float] = [
      0, 1, -1, 0.5, 1 / 3, 9.99e8, 1e9, 999_999_936, 16_777_216, 1e-4, 9.9999e-5, 1e-5, .pi,
      .greatestFiniteMagnitude, .leastNormalMagnitude, .leastNonzeroMagnitude, 1_234_567.9,
    ]
    while numbers.count < 3_000 {
      let number = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
      if number.isFinite { numbers.append(number) }
      numbers.append(Float(Int.random(in: -2_000_000...2_000_000, using: &random)) / 64)
    }
    let text = "title: Start\n---\n<<declare $n = 0>>\n{$n}\n<<jump Start>>\n===\n"
    let program = try #require(Compiler.compile([Source(name: "a.yarn", text: text)]).program)
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    for number in numbers {
      dialogue.variables["$n"] = .number(number)
      guard case .line(let line) = try dialogue.next() else {
        Issue.record("no line")
        return
      }
      #expect(line.text == Self.expected(number), "\(number)")
    }
  }
}
