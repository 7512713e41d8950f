import Yarn

extension ScenarioCheck {
  /// The combined string tables of one language, and the error if one of them cannot be read.
  static func read(
    _ files: [Source]
  ) -> (translations: [String: String], diagnostics: [Diagnostic]) {
    var translations: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files {
      do throws(StringTableError) {
        let table = try StringTable(csv: file.bytes, name: file.name)
        // The scenario's own table comes first, and takes precedence.
        translations.merge(table.entries) { own, _ in own }
      } catch {
        let problem = ScenarioDiagnostic.tableUnreadable(dutch: error.dutch, english: error.english)
        diagnostics.append(diagnostic(problem, in: file, line: error.line))
      }
    }
    return (translations, diagnostics)
  }

  /// A warning about lines without a translation, at the first of them. Lines of files outside the
  /// first source's folder are shared by several scenarios, and are not included.
  ///
  /// A language that only other scenarios are translated into is nobody's task here.
  static func untranslated(
    _ localization: Localization, _ tables: [Source], _ program: Program, _ sources: [Source]
  ) -> [Diagnostic] {
    let folder = sources.first.map { Self.folder(of: $0.name) }
    guard
      Language(rawValue: localization.language) != nil || tables.isEmpty
        || tables.contains(where: { Self.folder(of: $0.name) == folder })
    else { return [] }
    let lines = program.lines.filter { Self.folder(of: $0.file) == folder }
    let missing = Set(localization.missing).intersection(lines.map(\.id))
    guard let first = lines.first(where: { missing.contains($0.id) }),
      let source = sources.first(where: { $0.name == first.file })
    else { return [] }
    let problem = ScenarioDiagnostic.untranslated(
      count: missing.count, of: lines.count, language: localization.language, first: first.id)
    return [diagnostic(problem, in: source, line: first.line)]
  }

  private static func folder(of path: String) -> Substring {
    path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
  }

  static func diagnostic(
    _ problem: ScenarioDiagnostic, in source: Source, line: Int
  ) -> Diagnostic {
    Diagnostic(
      code: problem.code, severity: problem.severity, source: source, line: line,
      phrase: problem)
  }
}
