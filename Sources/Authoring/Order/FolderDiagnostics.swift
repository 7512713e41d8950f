import Roleplay
import Yarn

/// What is to be said of files as they lie in their folder, before one is read.
enum FolderDiagnostics {
  /// A file that seems to be a script but is not called so: `kantine.yarn.txt`.
  static func misnamed(_ path: String, meant: String) -> Diagnostic {
    diagnostic(.misnamedFile(meant: meant), path)
  }

  /// A scenario with a file that is missing or cannot be read.
  static func unreadable(_ path: String, _ problem: any Phrase, line: Int = 1) -> Diagnostic {
    diagnostic(
      .unreadableScenario(dutch: problem.dutch, english: problem.english), path, line: line)
  }

  /// A folder that cannot be looked into, and so may hide scripts.
  static func passedOver(_ path: String, _ problem: any Phrase) -> Diagnostic {
    diagnostic(.passedOver(dutch: problem.dutch, english: problem.english), path)
  }

  /// A sheet to print that is not there in a language.
  static func untranslatedHandout(_ path: String, language: String) -> Diagnostic {
    diagnostic(.untranslatedHandout(language: language), path)
  }

  /// A sheet to print that is not made like the original, from an element on, counted from 1.
  static func handoutDiffers(_ path: String, element: Int) -> Diagnostic {
    diagnostic(.handoutDiffers(element: element), path)
  }

  /// A name in the order of lessons that no scenario and no sheet has.
  static func unknownLessonItem(
    _ name: String, suggestion: String?, _ path: String, line: Int
  ) -> Diagnostic {
    diagnostic(.unknownLessonItem(name, suggestion: suggestion), path, line: line)
  }

  /// A line in the order of lessons before the first lesson.
  static func outsideLesson(_ path: String, line: Int) -> Diagnostic {
    diagnostic(.outsideLesson, path, line: line)
  }

  /// A row of the list of explained words that is left out.
  static func glossaryRow(_ error: GlossaryError, _ path: String) -> Diagnostic {
    diagnostic(.glossaryRow(error), path, line: error.line)
  }

  /// A word of the team's own list that is not explained.
  static func unexplainedWord(_ word: String, _ path: String, line: Int) -> Diagnostic {
    diagnostic(.unexplainedWord(word), path, line: line)
  }

  /// A text for people that is not UTF-8: `hulp.nl.txt` as an old editor saved it.
  public static func notUTF8(_ path: String, line: Int) -> Diagnostic {
    diagnostic(.notUTF8, path, line: line)
  }

  private static func diagnostic(_ finding: RuleDiagnostic, _ path: String, line: Int = 1)
    -> Diagnostic
  {
    // Only the place counts: what is told of such a file is not shown with its words.
    let source = Source(name: path, text: String(repeating: "\n", count: line - 1))
    return Diagnostic(
      code: finding.rule.code, severity: finding.severity, source: source, line: line,
      phrase: finding)
  }
}
