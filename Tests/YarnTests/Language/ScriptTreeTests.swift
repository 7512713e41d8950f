import Testing

import Yarn

/// A piece of script as a tree of lines, options and conditions, which can write itself down and
/// knows what a way through it says.
private enum ScriptTree {
  case line(Int)
  case options([(text: Int, body: [ScriptTree])])
  case condition(Bool, then: [ScriptTree], otherwise: [ScriptTree])
  case set(Int)

  static func random(
    _ depth: Int, _ counter: inout Int, _ random: inout SplitMix64
  ) -> [ScriptTree] {
    var block: [ScriptTree] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      counter += 1
      switch depth == 0 ? 0 : Int.random(in: 0..<5, using: &random) {
      case 1, 2:
        var options: [(text: Int, body: [ScriptTree])] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          counter += 1
          let text = counter
          let isEmpty = Int.random(in: 0..<4, using: &random) == 0
          options.append((text, isEmpty ? [] : self.random(depth - 1, &counter, &random)))
        }
        // Two groups of options after each other would be one.
        if case .options = block.last { block.append(.line(counter + 1_000_000)) }
        block.append(.options(options))
      case 3:
        block.append(
          .condition(
            Bool.random(using: &random), then: self.random(depth - 1, &counter, &random),
            otherwise: self.random(depth - 1, &counter, &random)))
      case 4: block.append(.set(counter))
      default: block.append(.line(counter))
      }
    }
    return block
  }

  static func write(
    _ block: [ScriptTree], indent: String, unit: String, indentsConditions: Bool,
    to text: inout String
  ) {
    for item in block {
      switch item {
      case .line(let number): text += "\(indent)Regel \(number)\n"
      case .set(let number): text += "\(indent)<<set $n = \(number)>>\n"
      case .options(let options):
        for option in options {
          text += "\(indent)-> Keuze \(option.text)\n"
          write(
            option.body, indent: indent + unit, unit: unit, indentsConditions: indentsConditions,
            to: &text)
        }
      case .condition(let isTrue, let then, let otherwise):
        let inner = indentsConditions ? indent + unit : indent
        text += "\(indent)<<if \(isTrue)>>\n"
        write(then, indent: inner, unit: unit, indentsConditions: indentsConditions, to: &text)
        text += "\(indent)<<else>>\n"
        write(otherwise, indent: inner, unit: unit, indentsConditions: indentsConditions, to: &text)
        text += "\(indent)<<endif>>\n"
      }
    }
  }

  /// What a way through a block says; `choices` says which options are chosen.
  static func walk(_ block: [ScriptTree], _ choices: inout SplitMix64, said: inout [String]) {
    for item in block {
      switch item {
      case .line(let number): said.append("Regel \(number)")
      case .set: break
      case .options(let options):
        said.append(options.map { "Keuze \($0.text)" }.joined(separator: "|"))
        let chosen = Int.random(in: options.indices, using: &choices)
        walk(options[chosen].body, &choices, said: &said)
      case .condition(let isTrue, let then, let otherwise):
        walk(isTrue ? then : otherwise, &choices, said: &said)
      }
    }
  }
}

@Suite("A script")
struct ScriptTreeTests {
  @Test(
    "is read by its indentation as its tree was written",
    arguments: ["  ", "    ", "\t", " "], 1...3 as ClosedRange<UInt32>)
  func trees(unit: String, seed: UInt32) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      var counter = 0
      let tree = ScriptTree.random(5, &counter, &random)
      var body = ""
      ScriptTree.write(
        tree, indent: "", unit: unit, indentsConditions: Bool.random(using: &random), to: &body)
      let compilation = Compiler.compile([
        Source(name: "a.yarn", text: "title: Start\n---\n\(body)===\n")
      ])
      let program = try #require(
        compilation.program, "\(compilation.diagnostics.map { $0.rendered() })\n\(body)"
      )
      for way in 0..<6 as Range<UInt32> {
        var expected: [String] = []
        var choices = SplitMix64(seed: way)
        ScriptTree.walk(tree, &choices, said: &expected)
        #expect(try said(by: program, way) == expected, "\(body)")
      }
    }
  }

  private func said(by program: Program, _ way: UInt32) throws -> [String] {
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    var choices = SplitMix64(seed: way)
    var said: [String] = []
    while true {
      switch try dialogue.next() {
      case .line(let line): said.append(line.text)
      case .command(let text): said.append(text)
      case .options(let options):
        said.append(options.map(\.line.text).joined(separator: "|"))
        try dialogue.select(Int.random(in: options.indices, using: &choices))
      case .finished: return said
      }
    }
  }
}
