import Archive
import Roleplay
import Yarn

/// Checks the list of explained words of a project: each row can be read, and each word that the team
/// allows beside the common ones has one.
enum GlossaryCheck {
  static func check(_ repertoire: Repertoire) -> [Diagnostic] {
    let path = "\(repertoire.path)/\(Glossary.file)"
    do throws(ArchiveError) {
      let (glossary, errors) = try repertoire.glossary()
      return errors.map { FolderDiagnostics.glossaryRow($0, path) }
        + unexplained(by: glossary, in: repertoire)
    } catch {
      return [FolderDiagnostics.unreadable(path, error)]
    }
  }

  /// A project without explained words does not explain any.
  private static func unexplained(
    by glossary: Glossary, in repertoire: Repertoire
  ) -> [Diagnostic] {
    let path = "\(repertoire.path)/\(WordList.fileName)"
    guard !glossary.entries.isEmpty, let list = try? TextFile(path: path) else { return [] }
    return WordList.own(in: list.text).filter { !glossary.explains($0.word) }.map {
      FolderDiagnostics.unexplainedWord($0.word, path, line: $0.line)
    }
  }
}
