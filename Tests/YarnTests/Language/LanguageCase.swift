import Foundation
import Testing

import Yarn

/// A case of the language: a `.yarn` file, the files `NAME+….yarn` that are compiled along with it,
/// and what is expected of it, in files beside it.
struct LanguageCase: Sendable, CustomTestStringConvertible {
  /// The first file.
  let file: URL
  /// The plan, where there is one; beside `NAME.testplan` there may be `NAME.LANGUAGE.testplan`.
  let plan: URL?
  /// The string table that goes with a plan in another language.
  let table: URL?

  var testDescription: String {
    let name = plan ?? file
    return "\(file.deletingLastPathComponent().lastPathComponent)/\(name.lastPathComponent)"
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// Cases with a plan.
  static let planned = files(in: folder)
    .filter { $0.pathExtension == "testplan" }
    .compactMap { plan -> LanguageCase? in
      let base = plan.deletingPathExtension()
      let file = base.appendingPathExtension("yarn")
      if exists(file) { return LanguageCase(file: file, plan: plan, table: nil) }
      return LanguageCase(
        file: base.deletingPathExtension().appendingPathExtension("yarn"), plan: plan,
        table: base.appendingPathExtension("csv"))
    }

  /// Scripts that must be refused.
  static let refused = files(in: folder.appending(path: "MustFail"))
    .filter { $0.pathExtension == "yarn" && !$0.lastPathComponent.contains("+") }
    .map { LanguageCase(file: $0, plan: nil, table: nil) }

  /// Scripts that are taken with a warning.
  static let doubtful = files(in: folder.appending(path: "Warnings"))
    .filter { $0.pathExtension == "yarn" }
    .map { LanguageCase(file: $0, plan: nil, table: nil) }

  /// All files below a folder, in the order of their names; none where there is no such folder.
  static func files(in folder: URL) -> [URL] {
    let names = FileManager.default.subpaths(atPath: folder.path) ?? []
    return names.sorted().map { folder.appending(path: $0) }
  }

  static func exists(_ file: URL) -> Bool {
    FileManager.default.fileExists(atPath: file.path)
  }

  /// The sources, the first file first.
  func sources() throws -> [Source] {
    let name = file.deletingPathExtension().lastPathComponent
    let others = try FileManager.default
      .contentsOfDirectory(atPath: file.deletingLastPathComponent().path)
      .filter { $0.hasPrefix(name + "+") && $0.hasSuffix(".yarn") }
      .sorted()
    return try [Self.source(file)]
      + others.map { try Self.source(file.deletingLastPathComponent().appending(path: $0)) }
  }

  static func source(_ file: URL) throws -> Source {
    Source(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
  }

  /// What the plan says is wrong with the program; empty when all is well.
  func failures() throws -> [String] {
    let compilation = Compiler.compile(
      try sources(), functions: ConformanceFunctions.library)
    guard let program = compilation.program else {
      return compilation.diagnostics.map { $0.rendered() }
    }
    guard let plan else { return [] }
    var localization: Localization?
    if let table {
      let table = try StringTable(
        csv: Array(Data(contentsOf: table)), name: table.lastPathComponent)
      localization = Localization(program: program, table: table)
    }
    var subject = DialogueSubject(
      Dialogue(
        program: program, localization: localization,
        functions: ConformanceFunctions.library, seed: 1))
    let parsed = try TestPlan(
      bytes: Array(Data(contentsOf: plan)), name: plan.lastPathComponent)
    return TestPlanRunner(plan: parsed, questions: ["ask", "collect", "discuss"]).run(on: &subject)
      .map(\.message)
  }
}
