import Yarn

/// What is to be said of files as they lie in their folder, before one is read.
enum FolderRemarks {
  /// A file that seems to be a script but is not called so: `kantine.yarn.txt`.
  static func misnamed(_ path: String, meant: String) -> Diagnostic {
    diagnostic(.misnamedFile(meant: meant), path)
  }

  /// A scenario of which a file is missing or cannot be read.
  static func unreadable(_ path: String, _ problem: any Phrase) -> Diagnostic {
    diagnostic(.unreadableScenario(dutch: problem.dutch, english: problem.english), path)
  }

  private static func diagnostic(_ remark: Remark, _ path: String) -> Diagnostic {
    Diagnostic(
      code: remark.rule.code, severity: remark.severity, source: Source(name: path, text: ""),
      line: 1, dutch: remark.dutch, english: remark.english)
  }
}
