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

  static let names = [
    "Commands", "DecimalNumbers", "Detours", "Expressions", "Functions", "IfStatements",
    "Indentation", "InlineExpressions", "Jumps", "Lines", "ShortcutOptions", "Smileys",
    "VariableStorage", "VisitCount", "Visited",
  ]

  static var isThere: Bool { LanguageCase.exists(folder) }

  @Test(
    "hold", .enabled(if: isThere, "../shared/yarn-conformance is not beside this checkout"),
    arguments: names)
  func plan(_ name: String) throws {
    let failures = try LanguageCase(
      file: Self.folder.appending(path: name + ".yarn"),
      plan: Self.folder.appending(path: name + ".testplan"), table: nil
    ).failures()
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
