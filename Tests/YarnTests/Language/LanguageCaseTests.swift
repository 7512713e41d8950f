import Foundation
import TestFiles
import Testing

import Yarn

@Suite("The language")
struct LanguageCaseTests {
  @Test("says what its plan expects", arguments: LanguageCase.planned)
  func plan(_ languageCase: LanguageCase) throws {
    let failures = try languageCase.failures()
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test("refuses what is wrong, and says all of it", arguments: LanguageCase.refused)
  func refusal(_ languageCase: LanguageCase) throws {
    let compilation = try compile(languageCase)
    #expect(compilation.program == nil)
    #expect(compilation.diagnostics.contains { $0.severity == .error })
    try expect(compilation, of: languageCase)
  }

  @Test("warns of what may be wrong", arguments: LanguageCase.doubtful)
  func warning(_ languageCase: LanguageCase) throws {
    let compilation = try compile(languageCase)
    #expect(compilation.program != nil)
    try expect(compilation, of: languageCase)
  }

  private func compile(_ languageCase: LanguageCase) throws -> Compilation {
    Compiler.compile(try languageCase.sources(), functions: ConformanceFunctions.library)
  }

  private func expect(_ compilation: Compilation, of languageCase: LanguageCase) throws {
    let first = languageCase.file.lastPathComponent
    let lines = compilation.diagnostics.map { diagnostic in
      let file = diagnostic.file == first ? "" : diagnostic.file + ":"
      return
        "\(file)\(diagnostic.line):\(diagnostic.column) \(diagnostic.code) \(diagnostic.message)"
    }
    try Expectation(for: languageCase.file).check(lines)
  }

  @Test("shows all ten errors of a file with ten errors")
  func tenErrors() throws {
    let file = LanguageCase.folder.appending(path: "MustFail/TenErrors.yarn")
    let diagnostics = Compiler.compile([try LanguageCase.source(file)]).diagnostics
    #expect(diagnostics.count { $0.severity == .error } == 10)
  }

  @Test("has cases to walk")
  func cases() {
    #expect(LanguageCase.planned.count > 50)
    #expect(LanguageCase.refused.count > 10)
  }
}
