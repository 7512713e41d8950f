import Foundation
import Testing
import Yarn

/// The pages of the catalogue, held against the library: what stands on them is true.
@Suite("The pages of the catalogue")
struct PageTests {
  /// A block of code on a page.
  struct Block: Sendable, CustomTestStringConvertible {
    var page: String
    var language: String
    var lines: [String]

    var text: String { lines.map { $0 + "\n" }.joined() }
    var testDescription: String { "\(page): \(lines.first ?? "")" }
  }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let catalogue = tests.appending(path: "../../../Sources/Yarn/Yarn.docc")
    .standardizedFileURL

  private static let blocks: [Block] = {
    let names = FileManager.default.subpaths(atPath: catalogue.path) ?? []
    return names.sorted().filter { $0.hasSuffix(".md") && !$0.hasPrefix("Diagnostics/") }
      .flatMap(blocks(on:))
  }()

  private static func blocks(on page: String) -> [Block] {
    let text = (try? String(contentsOf: catalogue.appending(path: page), encoding: .utf8)) ?? ""
    var blocks: [Block] = []
    var open: Block?
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(page: page, language: String(line.dropFirst(3)), lines: [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  @Test("have blocks of code") func any() {
    #expect(Self.blocks.count { $0.language == "yarn" } > 10)
    #expect(Self.blocks.count { $0.language == "swift" } > 4)
  }

  @Test("have scripts that compile without a word", arguments: blocks)
  func scripts(_ block: Block) {
    guard block.language == "yarn" else { return }
    let isWhole = block.lines.contains("===")
    let text = isWhole ? block.text : "title: Start\n---\n" + block.text + "===\n"
    var functions = FunctionLibrary()
    functions.add("distance", parameters: [.string], returns: .number) { _, _ in .number(1) }
    let diagnostics = Compiler.compile(
      [Source(name: block.page, text: text)], functions: functions
    ).diagnostics
    #expect(diagnostics.map { $0.rendered() } == [])
  }

  @Test("have the program that is compiled in these tests, of thirty lines")
  func embedding() throws {
    let program = try String(
      contentsOf: Self.tests.appending(path: "EmbeddingExample.swift"), encoding: .utf8)
    let block = Self.blocks.first { $0.page == "Embedding.md" && $0.language == "swift" }
    #expect(block?.text == program)
    #expect(block?.lines.count ?? .max <= 30)
  }

  @Test("have Swift code that is compiled and run in these tests", arguments: blocks)
  func snippets(_ block: Block) throws {
    guard block.language == "swift", block.page != "Embedding.md" else { return }
    let tests = try String(
      contentsOf: Self.tests.appending(path: "PageSnippetTests.swift"), encoding: .utf8)
    let lines = tests.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let wanted = block.lines.map { $0.trimmingCharacters(in: .whitespaces) }
    let stands = lines.indices.contains { start in
      lines[start...].starts(with: wanted)
    }
    #expect(stands, "\(block.text)")
  }
}
