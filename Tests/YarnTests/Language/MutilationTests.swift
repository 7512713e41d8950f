import Foundation
import Testing

import Yarn

@Suite("A mutilated script")
struct MutilationTests {
  private static let scripts = LanguageCase.files(in: LanguageCase.folder)
    .filter { $0.pathExtension == "yarn" }

  private static let splinters: [[UInt8]] =
    [
      "<<", ">>", "{", "}", "->", "=>", "#", "\\", "\"", "(", ")", "===", "---", "\n", "\r", "\t",
      "    ", "<<if true>>", "<<else>>", "<<endif>>", "<<once>>", "<<endonce>>", "<<enum A>>",
      "<<case B>>",
      "<<endenum>>", "when: once\n", "<<declare $x = $x>>", "$", "//", "title:", "\u{301}",
    ].map { Array($0.utf8) } + [[0xFF], [0x00]]

  private static func mutilate(
    _ bytes: [UInt8], _ generator: inout SplitMix64
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 0...6, using: &generator))
      let splinter = splinters.randomElement(using: &generator) ?? []
      bytes.replaceSubrange(start..<end, with: Bool.random(using: &generator) ? splinter : [])
    }
    return bytes
  }

  @Test("gives errors at places that exist, or a program that runs", arguments: scripts)
  func mutilated(script: URL) throws {
    let original = Array(try Data(contentsOf: script))
    var generator = SplitMix64(seed: 2026)
    for _ in 0..<60 {
      let bytes = Self.mutilate(original, &generator)
      let lineCount = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      let compilation = Compiler.compile(
        [Source(name: "a.yarn", bytes: bytes)], functions: ConformanceFunctions.library)
      let hasErrors = compilation.diagnostics.contains { $0.severity == .error }
      #expect(hasErrors == (compilation.program == nil))
      for diagnostic in compilation.diagnostics {
        #expect((1...lineCount).contains(diagnostic.line))
        #expect(diagnostic.column >= 1)
        #expect(!diagnostic.rendered().isEmpty)
      }
      if let program = compilation.program { Self.run(program) }
    }
  }

  private static func run(_ program: Program) {
    var dialogue = Dialogue(
      program: program, functions: ConformanceFunctions.library, seed: 1)
    for node in program.nodes {
      do {
        try dialogue.start(at: node.title)
        for _ in 0..<300 {
          switch try dialogue.next() {
          case .options(let options): try dialogue.select(options.firstIndex(where: \.isAvailable))
          case .finished: return
          case .line, .command: break
          }
        }
      } catch {
        // A sentence is as good an end as any.
        continue
      }
    }
  }
}
