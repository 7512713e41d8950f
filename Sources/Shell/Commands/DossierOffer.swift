import Archive
import Roleplay
import Yarn

/// After a play: what the pupil wants to keep of it in a dossier.
@MainActor
struct DossierOffer {
  let console: Console
  let door: DossierDoor
  /// The name the pupil goes by.
  let alias: String
  /// Whether the code was given before the play.
  let isOpen: Bool

  private var dossiers: DossierFolder { door.dossiers }
  private var screen: Screen { console.screen }

  /// Asks, and does it.
  func make(of lesson: Dossier.Lesson) async {
    var lesson = lesson
    let isNew = !dossiers.contains(alias)
    screen.writeBlank()
    if lesson.reflections.isEmpty {
      guard await confirms(.keepAgreements) else { return }
    } else {
      guard await confirms(isNew ? .keepInNewDossier : .keepInDossier) else { return }
      if !lesson.agreements.isEmpty, await !confirms(.keepAgreementsToo) {
        lesson.agreements = []
      }
    }
    if !isNew, !isOpen {
      screen.say(ShellText.codeToKeep)
      guard await door.open(alias) != nil else {
        screen.say(ShellText.notInDossier)
        return
      }
    }
    do throws(ArchiveError) {
      if isNew {
        let code = try dossiers.begin(Dossier(alias: alias, lessons: [lesson]))
        screen.say(ShellText.writeCodeDown)
        await CodeOnPaper(console: console).show(code)
      } else {
        try door.add(lesson, to: alias)
      }
      screen.say(ShellText.inDossier)
    } catch {
      screen.say(error, style: .problem)
    }
  }

  /// Asks on lines of its own: a prompt that is wider than the screen breaks within words.
  private func confirms(_ question: ShellText) async -> Bool {
    console.reader.forgetTypedAhead()
    screen.say(question, style: .bold)
    return await console.saysYes(to: .yesOrNo, isSilenceNo: false)
  }
}

/// Shows a code once, until it stands on paper.
@MainActor
struct CodeOnPaper {
  let console: Console

  /// Shows it; then it is taken off the screen, where that can be done.
  func show(_ code: DossierCode) async {
    // An Enter from while the code was made must not take it away unread.
    console.reader.forgetTypedAhead()
    console.screen.write(code.description, style: .bold, prefix: StyledText("    "))
    let prompt = Prompt(StyledText(console.text(ShellText.codeIsOnPaper), .bold))
    let reading = await console.read(
      ReadRequest(prompt: prompt, isSecret: true, isRemembered: false))
    // Where the prompt took more than one line, taking lines away would leave some of it.
    guard case .line = reading, CellWidth.of(prompt.text) < console.screen.terminal.columns
    else { return }
    console.screen.eraseLineAbove()
    console.screen.eraseLineAbove()
  }
}
