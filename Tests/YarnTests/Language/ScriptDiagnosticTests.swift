import Foundation
import TestFiles
import Testing

@testable import Yarn

/// Every problem a script can have, by a file `Diagnostics/NAME.yarn` with markers (1️⃣ 2️⃣ …) at the
/// places it is told of; what is said stands in `NAME.expected`.
@Suite("Every problem a script can have")
struct ScriptDiagnosticTests {
  static let folder = LanguageCase.folder.appending(path: "Diagnostics")

  static let files = LanguageCase.files(in: folder).filter {
    $0.pathExtension == "yarn" && !$0.lastPathComponent.contains("+")
  }

  @Test("is told at its place", arguments: files)
  func words(_ file: URL) throws {
    let sources = try sources(of: file)
    let diagnostics = Compiler.compile(sources.map(\.source)).diagnostics
    #expect(!diagnostics.isEmpty)
    let lines = diagnostics.flatMap { diagnostic in
      let marked = sources.first { $0.source.name == diagnostic.file }
      let place = marked?.text.marker(line: diagnostic.line, column: diagnostic.column)
      #expect(place != nil, "no marker at \(diagnostic.rendered())")
      return [
        "\(place ?? "?") \(diagnostic.severity) \(diagnostic.code)", "  \(diagnostic.message)",
      ]
    }
    try Expectation(for: file).check(lines)
  }

  @Test("is the one the file is named after", arguments: files)
  func name(_ file: URL) throws {
    let sources = try sources(of: file).map(\.source)
    var trees: [SyntaxTree] = []
    var findings: [Finding] = []
    for (index, source) in sources.enumerated() {
      let isText = String(validating: source.bytes, as: UTF8.self) != nil
      if !isText {
        findings.append(Finding(diagnostic: .notUTF8, source: index, range: ByteRange(0, 1)))
      }
      guard isText else {
        trees.append(SyntaxTree())
        continue
      }
      let (tree, found) = Parser.parse(source, index: index)
      trees.append(tree)
      findings += found.kept
    }
    var checker = Checker(sources: sources, trees: trees, library: FunctionLibrary())
    checker.check()
    let names = (findings + checker.findings.kept).map { finding in
      String(String(describing: finding.diagnostic).prefix { $0 != "(" })
    }
    #expect(names.contains(file.deletingPathExtension().lastPathComponent), "\(names)")
  }

  @Test("has such a file")
  func allHaveOne() throws {
    let list = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Yarn/Analysis/ScriptDiagnostic.swift")
    let source = String(decoding: try Data(contentsOf: list), as: UTF8.self)
    let body = try #require(source.firstRange(of: "\n}\n"))
    let cases = source[..<body.lowerBound].matches(of: #/\n  case (\w+)/#).map { String($0.1) }
    #expect(cases.count > 85)
    let told = Set(Self.files.map { $0.deletingPathExtension().lastPathComponent })
    // It takes a thousand others; see LimitTests.
    #expect(cases.filter { !told.contains($0) } == ["tooManyDiagnostics"])
  }

  /// The file and those that are compiled with it, without their markers.
  private func sources(of file: URL) throws -> [(source: Source, text: MarkedText)] {
    let name = file.deletingPathExtension().lastPathComponent
    let others = LanguageCase.files(in: Self.folder).filter {
      $0.pathExtension == "yarn" && $0.lastPathComponent.hasPrefix(name + "+")
    }
    return try ([file] + others).map { file in
      let text = MarkedText(String(decoding: try Data(contentsOf: file), as: UTF8.self))
      // What is no text cannot be kept in a file with markers.
      let bytes = text.text.replacing("\\xFF", with: "\u{1}").utf8.map { $0 == 1 ? 0xFF : $0 }
      return (Source(name: file.lastPathComponent, bytes: bytes), text)
    }
  }
}
