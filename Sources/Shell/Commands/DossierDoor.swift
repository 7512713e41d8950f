import Archive
import Roleplay
import Yarn

/// Opens a pupil's dossier with the code on paper. After three wrong codes it stays closed for this
/// sitting.
@MainActor
final class DossierDoor {
  /// After this number of wrong codes, a dossier stays closed.
  static let maximumWrongAttempts = 3

  let console: Console
  let dossiers: DossierFolder
  /// The number of wrong codes for each dossier, by the key from ``key(_:)``.
  private(set) var wrong: [String: Int]
  /// The opened dossier for each alias, because an alias may have several.
  private var opened: [String: DossierFolder.Key] = [:]

  /// Makes a door.
  ///
  /// - Parameter wrong: the numbers of wrong codes earlier in this sitting.
  init(console: Console, dossiers: DossierFolder, wrong: [String: Int] = [:]) {
    self.console = console
    self.dossiers = dossiers
    self.wrong = wrong
  }

  /// Asks for the code of an alias's dossier.
  ///
  /// - Returns: the dossier; nil if the pupil continues without it (Enter), if it stays closed, or
  ///   if it cannot be read, which is then shown.
  func open(_ alias: String) async -> Dossier? {
    while !isClosed(alias) {
      let request = ReadRequest(
        prompt: Prompt(StyledText(console.text(ShellText.codePrompt), .bold)), isSecret: true,
        isRemembered: false)
      guard case .line(let line) = await console.read(request),
        !line.text.allSatisfy(\.isWhitespace)
      else { return nil }
      do throws(ArchiveError) {
        if let (dossier, found) = try dossiers.open(alias, code: line.text) {
          wrong[key(alias)] = nil
          opened[key(alias)] = found
          return dossier
        }
      } catch {
        console.screen.say(error, style: .problem)
        return nil
      }
      wrong[key(alias), default: 0] += 1
      if !isClosed(alias) { console.screen.say(ShellText.wrongCode, style: .problem) }
    }
    console.screen.say(ShellText.dossierClosed, style: .problem)
    return nil
  }

  /// Whether the dossier stays closed for this sitting.
  func isClosed(_ alias: String) -> Bool {
    wrong[key(alias), default: 0] >= Self.maximumWrongAttempts
  }

  /// Stores the results of a play in the opened dossier.
  ///
  /// - Throws: ``Archive/ArchiveError``; the dossier is then unchanged.
  func add(_ lesson: Dossier.Lesson, to alias: String) throws(ArchiveError) {
    try dossiers.add(lesson, to: alias, key: opened[key(alias)])
  }

  /// Allows a dossier to be opened again, because it has a new code.
  func unlock(_ alias: String) {
    wrong[key(alias)] = nil
  }

  /// The key of a dossier, which is the same for all spellings of its alias.
  private func key(_ alias: String) -> String {
    let name = (try? Alias(alias))?.description ?? alias
    return String(name.lowercased().map { $0 == " " ? "-" : $0 })
  }
}
