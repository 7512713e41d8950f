import Foundation
import Testing

@testable import Yarn

/// The catalogue's pages about diagnostics: made from the list of problems (`ScriptDiagnostic.swift`), what its
/// codes mean (``DiagnosticGuide``) and the scripts in `Language/Cases/Diagnostics`.
@Suite("The pages about diagnostics")
struct DiagnosticPageTests {
  private static let catalogue = URL(filePath: #filePath)
    .appending(path: "../../../../Sources/Yarn/Yarn.docc").standardizedFileURL
  private static let folder = catalogue.appending(path: "Diagnostics")
  /// A longer script shows nothing a person would read.
  private static let longestExample = 30

  /// A script that has a problem of a code.
  private struct Example {
    var text: String
    var diagnostics: [Diagnostic]
  }

  @Test("are made of the codes that problems have")
  func codes() throws {
    let list = Self.catalogue.appending(path: "../Analysis/ScriptDiagnostic.swift")
      .standardizedFileURL
    let source = try String(contentsOf: list, encoding: .utf8)
    let codes = Set(source.matches(of: #/"(YS\w+)"/#).map { String($0.1) })
    #expect(DiagnosticGuide.entries.map(\.code).sorted() == codes.sorted())
  }

  @Test("are as the code has it; RECORD_EXPECTATIONS=1 writes them anew")
  func current() throws {
    let examples = try Self.examples()
    var pages: [String: String] = ["Diagnostics.md": Self.overview]
    for entry in DiagnosticGuide.entries {
      pages["Diagnostics/\(entry.code).md"] = Self.page(entry, examples)
    }
    if ProcessInfo.processInfo.environment["RECORD_EXPECTATIONS"] == "1" {
      try? FileManager.default.removeItem(at: Self.folder)
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      for (name, text) in pages {
        try Data(text.utf8).write(to: Self.catalogue.appending(path: name))
      }
      Issue.record("recorded \(pages.count) pages; look at them")
    }
    for (name, text) in pages.sorted(by: { $0.key < $1.key }) {
      let page = try? String(contentsOf: Self.catalogue.appending(path: name), encoding: .utf8)
      #expect(page == text, "\(name)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names.map { "Diagnostics/" + $0 } + ["Diagnostics.md"]) == Set(pages.keys))
  }

  @Test("have an example each")
  func complete() throws {
    let told = Set(try Self.examples().flatMap(\.diagnostics).map(\.code))
    // A script that has it would fill a page a hundred times.
    #expect(DiagnosticGuide.entries.map(\.code).filter { !told.contains($0) } == ["YSX001"])
  }

  private static let overview = """
    # Diagnostics

    What an author is told about a script.

    ## Overview

    ``Compiler/compile(_:functions:limits:allowsConditionsAfterTags:)`` finds all that is wrong, not the first thing only. A
    ``Diagnostic`` has its place, a sentence in English that says what to do, and a code that never
    changes: Yarn Spinner 3.2.1's own, but for `YSX`; <doc:Differences> says where they are told
    otherwise. ``Diagnostic/rendered()`` shows the line with it. For a sentence in another language there are
    ``Diagnostic/arguments``.

    Where there is an error there is no program; with warnings there is.

    ## Topics

    \(DiagnosticGuide.entries.map { "- <doc:\($0.code)>" }.joined(separator: "\n"))

    """

  private static func page(_ entry: DiagnosticGuide.Entry, _ examples: [Example]) -> String {
    let own = examples.filter { $0.diagnostics.contains { $0.code == entry.code } }
    let severities = Set(
      own.flatMap(\.diagnostics).filter { $0.code == entry.code }.map(\.severity))
    let severity =
      switch severities {
      case [.error]: "It is an error: there is no program until it is mended."
      case [.note]: "It is a note: nothing is wrong, but something could be better."
      default: "It is a warning: there is a program, but it may not do what was meant."
      }
    return """
      # \(entry.code): \(entry.title)

      \(entry.meaning)

      ## Overview

      \(severity)
      \(own.map { section($0, entry.code) }.joined())
      """
  }

  private static func section(_ example: Example, _ code: String) -> String {
    let told = example.diagnostics.filter { $0.code == code }
    return """

      ```yarn
      \(example.text)```

      ```
      \(told.map { $0.rendered() }.joined(separator: "\n"))
      ```

      """
  }

  private static func examples() throws -> [Example] {
    let problems = LanguageCase.folder.appending(path: "Diagnostics")
    let files = LanguageCase.files(in: problems).filter {
      $0.pathExtension == "yarn" && !$0.lastPathComponent.contains("+")
    }
    return try files.compactMap { file in
      let text = MarkedText(try String(contentsOf: file, encoding: .utf8)).text
      guard text.count(where: \.isNewline) <= longestExample else { return nil }
      let name = file.deletingPathExtension().lastPathComponent
      let others = LanguageCase.files(in: problems).filter {
        $0.pathExtension == "yarn" && $0.lastPathComponent.hasPrefix(name + "+")
      }
      // What is no text cannot stand on a page.
      guard !text.contains("\\xFF") else { return nil }
      let sources = try others.map { other in
        let text = MarkedText(try String(contentsOf: other, encoding: .utf8)).text
        return Source(name: other.lastPathComponent, text: text)
      }
      let own = Source(name: "example.yarn", text: text)
      let diagnostics = Compiler.compile([own] + sources).diagnostics
      return Example(
        text: text.hasSuffix("\n") ? text : text + "\n",
        diagnostics: diagnostics.filter { $0.file == own.name })
    }
  }
}
