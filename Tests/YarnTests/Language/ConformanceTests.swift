import Foundation
import Testing

import Yarn

/// Yarn Spinner 3.2.1's own cases, where they lie beside the checkout; they are not part of it.
@Suite("Yarn Spinner's own cases")
struct ConformanceTests {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/yarn-conformance")

  static var isThere: Bool { LanguageCase.exists(folder) }

  static let plans = LanguageCase.files(in: folder)
    .filter { $0.pathExtension == "testplan" }
    .map {
      LanguageCase(
        file: $0.deletingPathExtension().appendingPathExtension("yarn"), plan: $0, table: nil)
    }

  static let refused = LanguageCase.files(in: folder)
    .filter {
      $0.pathExtension == "yarn"
        && ($0.path.contains("/ParseFailures/") || $0.lastPathComponent == "DuplicateLineTags.yarn")
    }

  @Test(
    "hold", .enabled(if: isThere, "../shared/yarn-conformance is not beside this checkout"),
    arguments: plans)
  func plan(_ languageCase: LanguageCase) throws {
    let failures = try languageCase.failures()
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test(
    "are refused where they must be",
    .enabled(if: isThere, "../shared/yarn-conformance is not beside this checkout"),
    arguments: refused)
  func refusal(_ file: URL) throws {
    let compilation = Compiler.compile(
      [try LanguageCase.source(file)], functions: ConformanceFunctions.library)
    #expect(compilation.program == nil)
  }

  @Test(
    "are the ones we know of",
    .enabled(if: isThere, "../shared/yarn-conformance is not beside this checkout"))
  func cases() {
    let names = [
      "Commands", "DecimalNumbers", "Detours", "Expressions", "Functions", "IfStatements",
      "Indentation", "InlineExpressions", "Jumps", "Lines", "ShortcutOptions", "Smileys",
      "VariableStorage", "VisitCount", "Visited",
    ]
    let found = Set(
      Self.plans.map { $0.file.deletingPathExtension().lastPathComponent })
    #expect(found.isSuperset(of: names))
    #expect(Self.refused.count > 30)
  }
}
