import Archive
import Roleplay
import Yarn

/// Asks the pupil, after a play, what to store in a dossier.
@MainActor
struct DossierOffer {
  let console: Console
  let door: DossierDoor
  /// The pupil's alias.
  let alias: String
  /// Whether the dossier was opened with its code before the play.
  let isOpen: Bool
  /// The path of the recording of the play.
  let recording: String

  private var dossiers: DossierFolder { door.dossiers }
  private var screen: Screen { console.screen }

  /// Asks, and stores the results.
  ///
  /// - Returns: false if they could not be stored, which was shown.
  func make(of lesson: Dossier.Lesson) async -> Bool {
    // Nobody is asked about a dossier because of a word alone.
    guard !lesson.hasOnlyWords || isOpen else { return true }
    var lesson = lesson
    let isNew = !dossiers.contains(alias)
    screen.writeBlank()
    if lesson.hasOnlyWords {
      guard await confirms(.keepWords) else { return true }
    } else if lesson.reflections.isEmpty {
      guard await confirms(.keepAgreements) else { return true }
    } else {
      guard await confirms(isNew ? .keepInNewDossier : .keepInDossier) else { return true }
      if !lesson.agreements.isEmpty, await !confirms(.keepAgreementsToo) {
        lesson.agreements = []
      }
    }
    if !isNew, !isOpen {
      screen.say(ShellText.codeToKeep)
      guard await door.open(alias) != nil else {
        screen.say(ShellText.notInDossier)
        return true
      }
    }
    do throws(ArchiveError) {
      if isNew {
        let code = try dossiers.begin(
          Dossier(alias: alias, lessons: [lesson]), recording: recording)
        screen.say(ShellText.writeCodeDown)
        await CodeOnPaper(console: console).show(code)
      } else {
        try door.add(lesson, to: alias, recording: recording)
      }
      screen.say(ShellText.inDossier)
      return true
    } catch {
      screen.say(error, style: .problem)
      return false
    }
  }

  /// Asks on separate lines: a prompt that is wider than the screen would break within words.
  private func confirms(_ question: ShellText) async -> Bool {
    console.reader.forgetTypedAhead()
    screen.say(question, style: .bold)
    return await console.saysYes(to: .yesOrNo, isSilenceNo: false)
  }
}

/// Shows a code once, until the pupil has written it down.
@MainActor
struct CodeOnPaper {
  let console: Console

  /// Shows the code, and erases it from the screen afterwards, if that is possible.
  func show(_ code: DossierCode) async {
    // An Enter that was typed earlier must not erase the code unread.
    console.reader.forgetTypedAhead()
    console.screen.write(code.description, style: .bold, prefix: StyledText("    "))
    let prompt = Prompt(StyledText(console.text(ShellText.codeIsOnPaper), .bold))
    let reading = await console.read(
      ReadRequest(prompt: prompt, isSecret: true, isRemembered: false))
    // If the prompt took more than one line, erasing lines would leave part of it.
    guard case .line = reading, CellWidth.of(prompt.text) < console.screen.terminal.columns
    else { return }
    console.screen.eraseLineAbove()
    console.screen.eraseLineAbove()
  }
}
