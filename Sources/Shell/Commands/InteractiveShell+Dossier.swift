import Archive
import Roleplay
import Yarn

/// Dossiers: a pupil's own with its code, any for a teacher.
extension InteractiveShell {
  private var door: DossierDoor { sitting.door }

  /// `dossier`, `dossier Tulp`.
  func showDossier(_ words: [String]) async {
    guard let alias = await dossierName(words) else { return }
    guard door.dossiers.contains(alias) else {
      screen.say(ArchiveProblem.noDossier(alias), style: .problem)
      return
    }
    if isTeacher {
      do throws(ArchiveProblem) {
        DossierScreen(screen: screen).show(try door.dossiers.dossier(of: alias))
      } catch {
        screen.say(error, style: .problem)
      }
    } else if let dossier = await door.open(alias) {
      DossierScreen(screen: screen).show(dossier)
      await endTurn(asking: .closeDossier)
    }
  }

  /// `code Tulp`: a new code, where the old one is lost.
  func renewCode(_ words: [String]) async {
    guard isTeacher else {
      screen.say(ShellText.teacherGivesCodes, style: .problem)
      return
    }
    guard let alias = await dossierName(words) else { return }
    do throws(ArchiveProblem) {
      let code = try door.dossiers.renewCode(of: alias)
      door.unlock(alias)
      screen.say(ShellText.newCode(alias))
      await CodeOnPaper(console: console).show(code)
    } catch {
      screen.say(error, style: .problem)
    }
  }

  /// Whose dossier is meant: the name that was typed, else that of whoever plays, else one that is
  /// asked for. A teacher is told which there are.
  private func dossierName(_ words: [String]) async -> String? {
    if !words.isEmpty { return words.joined(separator: " ") }
    if !isTeacher, let alias = sitting.alias { return alias }
    if isTeacher {
      let aliases = door.dossiers.aliases
      guard !aliases.isEmpty else {
        screen.say(ShellText.noDossiers)
        return nil
      }
      screen.write(aliases.joined(separator: ", "))
    }
    let prompt = Prompt(StyledText(console.text(ShellText.dossierNamePrompt), .bold))
    guard
      case .line(let line) = await console.read(ReadRequest(prompt: prompt, isRemembered: false)),
      !line.text.allSatisfy(\.isWhitespace)
    else { return nil }
    return line.text
  }
}
