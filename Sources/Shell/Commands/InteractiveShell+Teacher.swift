import Archive
import Roleplay
import Yarn

/// The teacher's mode: everything is shown.
extension InteractiveShell {
  /// `docent`, `docent wachtwoord`, `docent uit`.
  func changeMode(_ words: [String]) async {
    switch words.first?.lowercased() {
    case nil: await enterTeachersMode()
    case "wachtwoord", "wachtzin", "password", "passphrase": await setPassphrase()
    case "uit", "off": leaveTeachersMode()
    case let word?:
      let known =
        console.language == .dutch ? ["wachtwoord", "uit"] : ["password", "off"]
      let suggestion = Suggestion.nearest(to: word, among: known)
      screen.say(ShellText.unknown(word, suggestion: suggestion), style: .problem)
    }
  }

  private func enterTeachersMode() async {
    guard !isTeacher else {
      screen.say(ShellText.teacherHints)
      return
    }
    guard await knowsPassphrase() else { return }
    isTeacher = true
    guard changePerson() else { return }
    greetTeacher()
  }

  /// Says what the teacher can do now.
  func greetTeacher() {
    screen.say(settings.passphrase.isSet ? ShellText.teacherOn : ShellText.teacherOnUnprotected)
    screen.say(ShellText.teacherHints)
    if !sitting.door.dossiers.aliases.isEmpty { screen.say(ShellText.teacherDossierHints) }
  }

  private func leaveTeachersMode() {
    if isTeacher {
      isTeacher = false
      guard changePerson(wasTeacher: true) else { return }
    }
    screen.say(ShellText.teacherOff)
  }

  /// Ends the teacher's mode before a pupil plays; a room is led by the teacher, who stays.
  ///
  /// - Returns: whether the program goes on here, rather than in the one that begins anew.
  func endTeachersMode(before audience: Audience, _ next: SittingState.Next) async -> Bool {
    guard isTeacher, !audience.isRoom else { return true }
    isTeacher = false
    guard changePerson(wasTeacher: true, next: next) else { return false }
    screen.say(ShellText.teacherOff)
    return true
  }

  /// Where a passphrase is set, it has to be given; each wrong one makes the next wait longer.
  private func knowsPassphrase() async -> Bool {
    guard settings.passphrase.isSet else { return true }
    for attempt in 1...3 {
      guard let typed = await secret(.passphrasePrompt) else { return false }
      screen.say(ShellText.checkingPassphrase, style: .dim)
      do throws(ArchiveProblem) {
        if try settings.passphrase.matches(typed) { return true }
      } catch {
        screen.say(error, style: .problem)
        return false
      }
      try? await Task.sleep(for: .seconds(attempt))
      screen.say(ShellText.wrongPassphrase, style: .problem)
    }
    return false
  }

  private func setPassphrase() async {
    if !isTeacher {
      guard await knowsPassphrase() else { return }
    }
    guard let first = await secret(.newPassphrasePrompt),
      let second = await secret(.repeatPassphrasePrompt)
    else { return }
    guard first == second else {
      screen.say(ShellText.passphrasesDiffer, style: .problem)
      return
    }
    do throws(ArchiveProblem) {
      try settings.passphrase.set(first)
      screen.say(ShellText.passphraseSet)
    } catch {
      screen.say(error, style: .problem)
    }
  }

  /// Asks for a line that is not shown; nil where nothing was typed.
  private func secret(_ prompt: ShellText) async -> String? {
    let request = ReadRequest(
      prompt: Prompt(console.text(prompt)), isSecret: true, isRemembered: false)
    guard case .line(let line) = await console.read(request), !line.text.isEmpty else { return nil }
    return line.text
  }
}
