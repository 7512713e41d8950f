import Archive
import Roleplay
import Yarn

/// Dossiers: a pupil's own with its code, or any dossier for a teacher.
extension InteractiveShell {
  private var door: DossierDoor { sitting.door }

  /// Runs `dossier` and `dossier Tulp`.
  func showDossier(_ words: [String]) async {
    guard let alias = await dossierName(words) else { return }
    guard door.dossiers.contains(alias) else {
      screen.say(ArchiveError.noDossier(alias), style: .problem)
      return
    }
    if isTeacher {
      do throws(ArchiveError) {
        DossierScreen(screen: screen, glossary: repertoire.words).show(
          try door.dossiers.dossier(of: alias))
      } catch .dossiersDiffer(let alias, let count) {
        screen.say(ArchiveError.dossiersDiffer(alias, count: count))
        if let dossier = await door.open(alias) {
          DossierScreen(screen: screen, glossary: repertoire.words).show(dossier)
        }
      } catch {
        screen.say(error, style: .problem)
      }
    } else if let dossier = await door.open(alias) {
      DossierScreen(screen: screen, glossary: repertoire.words).show(dossier)
      await endTurn(asking: .closeDossier)
    }
  }

  /// Runs `code Tulp`: gives a dossier a new code, when the old one is lost.
  func renewCode(_ words: [String]) async {
    guard isTeacher else {
      screen.say(ShellText.teacherGivesCodes, style: .problem)
      return
    }
    guard let alias = await dossierName(words) else { return }
    do throws(ArchiveError) {
      let code = try door.dossiers.renewCode(of: alias)
      screen.say(ShellText.newCode(alias))
      await CodeOnPaper(console: console).show(code)
    } catch {
      screen.say(error, style: .problem)
    }
  }

  /// The alias of the dossier: the one typed, otherwise that of the current pupil, otherwise one
  /// that is asked for. A teacher gets a list.
  private func dossierName(_ words: [String]) async -> String? {
    var name = words.joined(separator: " ")
    if name.isEmpty, !isTeacher, let alias = sitting.alias { return alias }
    let aliases = door.dossiers.aliases
    if isTeacher, aliases.isEmpty {
      screen.say(ShellText.noDossiers)
      return nil
    }
    // The list may be on the board, so it has no aliases unless the teacher asks for them.
    while name.isEmpty || isTeacher && Self.aliasOrders.contains(name.lowercased()) {
      if isTeacher {
        if name.isEmpty {
          screen.say(ShellText.dossierNamesHint, style: .dim)
        } else {
          screen.write(aliases.joined(separator: ", "))
        }
      }
      let prompt = Prompt(StyledText(console.text(ShellText.dossierNamePrompt), .bold))
      guard
        case .line(let line) = await console.read(
          ReadRequest(prompt: prompt, isRemembered: false)),
        !line.text.allSatisfy(\.isWhitespace)
      else { return nil }
      name = line.text.trimmed
    }
    return name
  }
}
