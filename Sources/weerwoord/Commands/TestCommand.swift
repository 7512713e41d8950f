import Archive
import ArgumentParser
import Authoring
import Roleplay
import Yarn

/// `weerwoord test PATH…`
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "test", does: .helpTest, example: "weerwoord test Scenarios")

  @OptionGroup var common: CommonOptions
  @Flag(name: .named("must-fail", dutch: "moet-mislukken"), help: CommandText.helpMustFail.forHelp)
  var mustFail = false
  @Argument(help: CommandText.helpTestPaths.help(for: .path)) var paths: [String] = []

  func run() throws {
    var passed = 0
    var failed = 0
    let paths =
      try paths.isEmpty ? [DefaultPaths.here().scenarios(option: common.scenarios)] : paths
    let progress = Progress()
    defer { progress.end() }
    var unreported = 0
    for path in paths {
      progress.say(PrintableText.of(path, layout: .oneLine))
      if !mustFail, let examples = try examples(below: path) {
        progress.clear()
        for (file, stated) in examples.stated {
          if examples.unreported.contains(file.lastPathPart) {
            unreported += 1
          } else if try gives(stated, file) {
            passed += 1
          } else {
            failed += 1
          }
        }
        continue
      }
      let found = try ScriptFile.find(mustFail ? ".yarn" : ".testplan", below: path)
      progress.clear()
      if let error = found.error {
        ErrorReport.say(error)
        failed += 1
      } else if found.paths.isEmpty {
        ErrorReport.say(CommandText.nothingToTest(path))
        failed += 1
      }
      for file in found.paths {
        progress.say(PrintableText.of(file, layout: .oneLine))
        progress.clear()
        if try mustFail ? isRefused(file) : holds(file) { passed += 1 } else { failed += 1 }
      }
    }
    progress.end()
    if unreported > 0 { print(CommandText.unreported(unreported).text(in: Speech.language)) }
    print("\(passed) passed, \(failed) failed")
    if failed > 0 { throw ReportedError() }
  }

  // MARK: Test plans

  private func holds(_ planPath: String) throws -> Bool {
    let scriptPath = String(planPath.dropLast(".testplan".count)) + ".yarn"
    do {
      let plan = try TestPlan(bytes: try ScriptFile.read(planPath).bytes, name: planPath)
      let failures = try run(plan, on: try Script.read(scriptPath))
      for failure in failures { complain(failure.text(in: Speech.language)) }
      return failures.isEmpty
    } catch let error as ReportedError {
      _ = error
      return false
    } catch let problem as any Phrase {
      complain(problem.text(in: Speech.language))
      return false
    }
  }

  private func run(_ plan: TestPlan, on script: Script) throws -> [TestPlanFailure] {
    switch script {
    case .scenario(let scenario, _, _):
      try refuseErrors(scenario.diagnostics, isPlayable: scenario.isPlayable)
      return try PlanRehearsal(of: scenario).run(plan)
    case .project(let sources, _): return try run(plan, on: sources)
    case .file(let source): return try run(plan, on: [source])
    }
  }

  private func run(_ plan: TestPlan, on sources: [Source]) throws -> [TestPlanFailure] {
    let library = ConformanceFunctions.library
    let compilation = Compiler.compile(sources, functions: library)
    try refuseErrors(compilation.diagnostics, isPlayable: !compilation.hasErrors)
    guard let program = compilation.program else { throw ReportedError() }
    var dialogue = Dialogue(program: program, functions: library, seed: 1)
    dialogue.saliency = .bestLeastRecentlySeen
    var subject = DialogueSubject(dialogue)
    return TestPlanRunner(plan: plan, defaultNode: program.nodes.first?.title).run(on: &subject)
  }

  private func refuseErrors(_ diagnostics: [Diagnostic], isPlayable: Bool) throws {
    guard !isPlayable else { return }
    for diagnostic in diagnostics where diagnostic.severity == .error {
      complain(diagnostic.rendered(in: Speech.language))
    }
    throw ReportedError()
  }

  // MARK: Examples of diagnostics

  /// The scripts of a folder without test plans whose names state a code, and the names of those for
  /// which Yarn Spinner itself does not give it; nil if there are no such scripts.
  private func examples(
    below path: String
  ) throws -> (stated: [(file: String, StatedDiagnostic)], unreported: Set<String>)? {
    if let stated = StatedDiagnostic(fileName: path.lastPathPart) { return ([(path, stated)], []) }
    guard try ScriptFile.find(".testplan", below: path).paths.isEmpty else { return nil }
    let stated = try ScriptFile.find(".yarn", below: path).paths.compactMap { file in
      StatedDiagnostic(fileName: file.lastPathPart).map { (file, $0) }
    }
    guard !stated.isEmpty else { return nil }
    let readme = try ScriptFile.find("README.md", below: path).paths.first.map(ScriptFile.read)
    let table = readme.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    return (stated, StatedDiagnostic.unreported(in: table))
  }

  private func gives(_ stated: StatedDiagnostic, _ path: String) throws -> Bool {
    let compilation = Compiler.compile([try ScriptFile.read(path)])
    guard !stated.isGiven(by: compilation) else { return true }
    let given = compilation.diagnostics.map(\.code).joined(separator: " ")
    complain(
      CommandText.codeNotGiven(path, code: stated.code, given: given).text(in: Speech.language))
    return false
  }

  // MARK: Scripts that must be refused

  private func isRefused(_ path: String) throws -> Bool {
    let compilation = Compiler.compile(
      [try ScriptFile.read(path)], functions: ConformanceFunctions.library)
    guard let error = compilation.diagnostics.first(where: { $0.severity == .error }) else {
      complain(CommandText.notRefused(path).text(in: Speech.language))
      return false
    }
    print(error.rendered(in: Speech.language))
    return true
  }

  private func complain(_ text: String) {
    ErrorReport.write(text)
  }
}

extension String {
  /// The last part of a path.
  fileprivate var lastPathPart: String { String(split(separator: "/").last ?? "") }
}
