import Archive
import Roleplay
import Yarn

/// Opens a pupil's dossier with the code on paper. After wrong codes it stays closed for a while.
@MainActor
final class DossierDoor {
  let console: Console
  let dossiers: DossierFolder
  /// The opened dossier for each alias, because an alias may have several.
  private var opened: [String: DossierFolder.Key] = [:]

  /// Makes a door.
  init(console: Console, dossiers: DossierFolder) {
    self.console = console
    self.dossiers = dossiers
  }

  /// Asks for the code of an alias's dossier.
  ///
  /// - Returns: the dossier; nil if the pupil continues without it (Enter), if it stays closed, or
  ///   if it cannot be read, which is then shown.
  func open(_ alias: String) async -> Dossier? {
    while !isClosed(alias) {
      guard let typed = await console.code(ShellText.codePrompt) else { return nil }
      do throws(ArchiveError) {
        if let (dossier, found) = try dossiers.open(alias, code: typed) {
          opened[key(alias)] = found
          return dossier
        }
      } catch {
        console.screen.say(error, style: .problem)
        return nil
      }
      if !isClosed(alias) { console.screen.say(ShellText.wrongCode, style: .problem) }
    }
    console.screen.say(ShellText.dossierClosed, style: .problem)
    return nil
  }

  /// Whether the dossier stays closed for now.
  func isClosed(_ alias: String) -> Bool { dossiers.isClosed(alias) }

  /// Stores the results of a play in the opened dossier.
  ///
  /// - Throws: ``Archive/ArchiveError``; the dossier is then unchanged.
  func add(
    _ lesson: Dossier.Lesson, to alias: String, recording: String
  ) throws(ArchiveError) {
    try dossiers.add(lesson, to: alias, key: opened[key(alias)], recording: recording)
  }

  /// The key of a dossier, which is the same for all spellings of its alias.
  private func key(_ alias: String) -> String {
    (try? Alias(alias))?.comparisonKey ?? alias
  }
}
