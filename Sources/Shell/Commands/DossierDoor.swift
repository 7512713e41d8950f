import Archive
import Roleplay
import Yarn

/// Where a pupil opens a dossier with the code on paper; closed for this sitting after three wrong
/// ones.
@MainActor
final class DossierDoor {
  /// So many wrong codes close a dossier.
  static let maximumWrongAttempts = 3

  let console: Console
  let dossiers: DossierFolder
  /// How many wrong codes were typed for each dossier, by its name as ``key(_:)`` has it.
  private(set) var wrong: [String: Int]
  /// Which dossier of a name was opened, where there are several.
  private var opened: [String: DossierFolder.Key] = [:]

  /// Makes a door.
  ///
  /// - Parameter wrong: the wrong codes that were typed before in this sitting.
  init(console: Console, dossiers: DossierFolder, wrong: [String: Int] = [:]) {
    self.console = console
    self.dossiers = dossiers
    self.wrong = wrong
  }

  /// Asks for the code of an alias's dossier.
  ///
  /// - Returns: nil where the pupil goes on without (Enter), where it stays closed, or where it
  ///   cannot be read, which is said.
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

  /// Whether no code opens it any more in this sitting.
  func isClosed(_ alias: String) -> Bool {
    wrong[key(alias), default: 0] >= Self.maximumWrongAttempts
  }

  /// Keeps what a play gave in the dossier that was opened.
  ///
  /// - Throws: ``Archive/ArchiveError``; the dossier is then as it was.
  func add(_ lesson: Dossier.Lesson, to alias: String) throws(ArchiveError) {
    try dossiers.add(lesson, to: alias, key: opened[key(alias)])
  }

  /// Lets a dossier be opened again: there is a new code.
  func unlock(_ alias: String) {
    wrong[key(alias)] = nil
  }

  /// One for all the ways in which a dossier's name may be typed.
  private func key(_ alias: String) -> String {
    let name = (try? Alias(alias))?.description ?? alias
    return String(name.lowercased().map { $0 == " " ? "-" : $0 })
  }
}
