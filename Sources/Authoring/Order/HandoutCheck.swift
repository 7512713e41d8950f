import Archive
import Roleplay
import Yarn

/// Checks a project's sheets to print: each can be read, and each translation is made like its original.
enum HandoutCheck {
  /// What is wrong with them.
  static func check(_ repertoire: Repertoire) -> [Diagnostic] {
    do throws(ArchiveError) {
      return try repertoire.handoutNames().flatMap { check($0, in: repertoire) }
    } catch {
      return [FolderDiagnostics.unreadable("\(repertoire.path)/\(Repertoire.handouts)", error)]
    }
  }

  private static func check(_ name: String, in repertoire: Repertoire) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let original = read(name, in: .base, repertoire, &found)
    for language in Language.allCases where language != .base {
      guard repertoire.hasHandout(name, in: language) else {
        let path = repertoire.handoutPath(name, in: .base)
        found.append(FolderDiagnostics.untranslatedHandout(path, language: language.rawValue))
        continue
      }
      guard let translation = read(name, in: language, repertoire, &found),
        let place = original?.difference(from: translation)
      else { continue }
      let path = repertoire.handoutPath(name, in: language)
      found.append(FolderDiagnostics.handoutDiffers(path, element: place + 1))
    }
    return found
  }

  private static func read(
    _ name: String, in language: Language, _ repertoire: Repertoire, _ found: inout [Diagnostic]
  ) -> Handout? {
    let path = repertoire.handoutPath(name, in: language)
    do throws(ArchiveError) {
      let handout = try repertoire.handout(name, in: language).0
      _ = try repertoire.statements(for: handout, in: language)
      return handout
    } catch .handoutUnreadable(_, let problem) {
      found.append(FolderDiagnostics.unreadable(path, problem, line: problem.line))
    } catch {
      found.append(FolderDiagnostics.unreadable(path, error))
    }
    return nil
  }
}
