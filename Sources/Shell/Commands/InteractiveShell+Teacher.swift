import Archive
import Roleplay
import Yarn

/// The teacher's mode, in which everything is shown.
extension InteractiveShell {
  /// What a teacher types to say that no pupil uses this laptop.
  private static let onlyMine = [
    "deze laptop is alleen van mij", "this laptop is only mine",
  ]

  /// `docent`, `docent wachtzin`, `docent talen`, `docent uit`, `docent deze laptop is alleen van mij`.
  func changeMode(_ words: [String]) async {
    switch words.first?.lowercased() {
    case nil: await enterTeachersMode()
    case "wachtwoord", "wachtzin", "password", "passphrase": await setPassphrase()
    case "talen", "languages": offerLanguages(Array(words.dropFirst()))
    case "uit", "off": leaveTeachersMode()
    case _ where Self.onlyMine.contains(words.joined(separator: " ").lowercased()):
      await goWithoutPassphrase()
    // The text may be a passphrase, so it is not repeated on the screen.
    case _?: screen.say(ShellText.teacherWhat, style: .problem)
    }
  }

  private func enterTeachersMode() async {
    guard !isTeacher else {
      screen.say(ShellText.teacherHints)
      return
    }
    switch settings.teacherAccess {
    case .notChosen:
      // Otherwise the first pupil who asks would see everything.
      screen.say(ShellText.choosePassphrase)
      return
    case .onlyMine: await openRecordings()
    case .passphrase:
      guard await knowsPassphrase() else { return }
      await openRecordings()
    }
    openTeachersMode()
  }

  /// Asks for the passphrase of sealed recordings, if they are not open yet; without it the teacher's
  /// mode has none of them.
  private func openRecordings() async {
    let door = keyDoor
    if door.isClosed { _ = await door.opens(at: console) }
  }

  private var keyDoor: KeyDoor {
    KeyDoor(to: [transcripts]) { [screen] phrase, isProblem in
      screen.write(phrase.text(in: screen.language), style: isProblem ? .problem : .dim)
    }
  }

  private func openTeachersMode() {
    isTeacher = true
    guard changePerson() else { return }
    greetTeacher()
  }

  /// Shows what the teacher can do now.
  func greetTeacher() {
    screen.say(
      settings.teacherAccess == .passphrase ? ShellText.teacherOn : .teacherOnWithoutPassphrase)
    screen.say(ShellText.teacherHints)
    if !sitting.door.dossiers.aliases.isEmpty { screen.say(ShellText.teacherDossierHints) }
    if hardest.isOpen(at: now()) { sayHardest() }
    listUnread()
    sayUnseen()
    remindOfOldRecordings()
  }

  private func leaveTeachersMode() {
    if isTeacher {
      isTeacher = false
      guard changePerson(wasTeacher: true) else { return }
    }
    screen.say(ShellText.teacherOff)
  }

  /// Ends the teacher's mode before a pupil plays; a room is led by the teacher, so the mode stays
  /// on.
  ///
  /// - Returns: whether this process continues; otherwise the program was started again.
  func endTeachersMode(before audience: Audience, _ next: SittingState.Next) async -> Bool {
    guard isTeacher, !audience.isRoom else { return true }
    isTeacher = false
    guard changePerson(wasTeacher: true, next: next) else { return false }
    screen.say(ShellText.teacherOff)
    return true
  }

  /// Asks for the passphrase, if one is set; each wrong one makes the next delay longer.
  private func knowsPassphrase() async -> Bool {
    guard settings.passphrase.isSet else { return true }
    return await TeacherDoor(passphrase: settings.passphrase, keys: keyDoor) {
      [screen] phrase, isProblem in
      screen.write(phrase.text(in: screen.language), style: isProblem ? .problem : .dim)
    }.opens(at: console)
  }

  /// Stores that no pupil uses this laptop.
  private func goWithoutPassphrase() async {
    guard !settings.passphrase.isSet else {
      screen.say(ShellText.passphraseIsSet, style: .problem)
      return
    }
    do throws(ArchiveError) {
      try settings.rememberOnlyMine()
      await openRecordings()
      openTeachersMode()
    } catch {
      screen.say(error, style: .problem)
    }
  }

  private func setPassphrase() async {
    if !isTeacher {
      guard await knowsPassphrase() else { return }
    }
    // Asked again immediately: a person who typed it at the next prompt would show it to the class.
    while let first = await console.secret(ShellText.newPassphrasePrompt) {
      guard first.count >= TeacherPassphrase.minimumLength else {
        screen.say(ArchiveError.passphraseTooShort, style: .problem)
        continue
      }
      guard let second = await console.secret(ShellText.repeatPassphrasePrompt) else { return }
      guard first == second else {
        screen.say(ShellText.passphrasesDiffer, style: .problem)
        continue
      }
      do throws(ArchiveError) {
        try settings.passphrase.set(first)
        screen.say(ShellText.passphraseSet(settings.passphrase.path))
        if !isTeacher { screen.say(ShellText.nowTypeTeacher) }
      } catch {
        screen.say(error, style: .problem)
      }
      return
    }
  }
}
