import Archive
import Roleplay
import Yarn

/// Checks a project's sheets to print: each can be read, and each translation is made like its original.
enum HandoutCheck {
  /// What is wrong with them.
  static func check(_ repertoire: Repertoire) -> [Diagnostic] {
    let names: [String]
    do throws(ArchiveProblem) {
      names = try repertoire.handoutNames()
    } catch {
      return [FolderRemarks.unreadable("\(repertoire.path)/\(Repertoire.handouts)", error)]
    }
    return names.flatMap { check($0, in: repertoire) }
  }

  private static func check(_ name: String, in repertoire: Repertoire) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var original: Handout?
    // The language of the originals comes first.
    for language in Language.allCases.sorted(by: { one, _ in one == .dutch }) {
      guard let path = repertoire.handoutPath(name, in: language) else {
        let file = "\(repertoire.path)/\(Repertoire.handouts)/\(name).md"
        found.append(FolderRemarks.untranslatedHandout(file, language: language.rawValue))
        continue
      }
      do throws(ArchiveProblem) {
        let handout = try repertoire.handout(name, in: language).0
        if let original, let place = original.difference(from: handout) {
          found.append(FolderRemarks.handoutDiffers(path, element: place + 1))
        }
        if original == nil { original = handout }
      } catch .handoutUnreadable(_, let problem) {
        found.append(FolderRemarks.unreadable(path, problem, line: problem.line))
      } catch {
        found.append(FolderRemarks.unreadable(path, error))
      }
    }
    return found
  }
}
