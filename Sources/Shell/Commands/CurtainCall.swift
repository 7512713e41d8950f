import Archive
import Discussion
import Roleplay
import Yarn

/// Ends a play: the pupil chooses who may see the recording, and it is made final.
@MainActor
struct CurtainCall {
  let console: Console
  let stage: TerminalStage
  /// Whether a file gives the answers, so that there is nobody to ask.
  var isAnswered = false
  /// Who may see the recording if there is nobody to ask.
  var unasked = Visibility.teacher

  private enum Choice {
    case keep(Visibility)
    case throwAway
  }

  /// The result for the recording.
  enum Outcome {
    /// It is stored, and final.
    case kept
    /// It is stored, and final; a page of it could not be made, which was shown.
    case keptWithoutPages
    /// It was thrown away, or the pupil will be asked later.
    case notKept
    /// The pupil's choice could not be carried out; the reason was shown.
    case failed
  }

  /// Asks the pupil, and carries out the choice. If the terminal is gone, the recording stays
  /// unfinished, to ask later.
  ///
  /// Lines from a file or another program were written before the question, and do not answer it.
  func end(_ transcript: Transcript, in journal: FileJournal) async -> Outcome {
    let isAsked = !isAnswered && console.reader.isTyped
    guard let choice = isAsked ? await ask() : Choice.keep(unasked) else { return .notKept }
    do throws(ArchiveError) {
      switch choice {
      case .throwAway:
        try journal.throwAway()
        console.screen.clear()
        console.screen.say(ShellText.thrownAway)
        return .notKept
      case .keep(let visibility):
        guard await keep(visibility, transcript, in: journal) else { return .failed }
        if let notice = try journal.finish() { await stage.tell(notice) }
        console.screen.say(ShellText.kept(visibility, stage.audience))
        let arePagesMade = await showPages(
          of: transcript, beside: journal.path, areKept: !journal.isSealed)
        return arePagesMade ? .kept : .keptWithoutPages
      }
    } catch {
      console.screen.say(error, style: .problem)
      return .failed
    }
  }

  /// Makes the comic, the map and the agreements of the play, if it has any, and shows them in
  /// words.
  ///
  /// - Parameter areKept: whether pages are made; not beside a sealed recording, whose words they
  ///   would show.
  /// - Returns: whether all that were to be made were.
  private func showPages(
    of transcript: Transcript, beside recording: String, areKept: Bool
  ) async -> Bool {
    let made = RecordingPages(of: transcript)
    guard !made.pages.isEmpty else { return true }
    let screen = console.screen
    screen.writeBlank()
    await show(made)
    guard areKept else {
      screen.writeBlank()
      screen.say(ShellText.pagesAreSealed)
      return true
    }
    var names: [String] = []
    do throws(ArchiveError) {
      for page in made.pages {
        let path = GeneratedPages.path(page.kind.rawValue, beside: recording)
        try GeneratedFile.write(
          page.html, to: path, mark: RecordingPages.mark, force: false, isPrivate: true)
        names.append(path)
      }
    } catch {
      screen.say(error, style: .problem)
    }
    let areAllMade = names.count == made.pages.count
    guard !names.isEmpty else { return areAllMade }
    screen.writeBlank()
    screen.say(ShellText.pagesMade)
    // A path that is broken into lines cannot be opened.
    for name in names { screen.writeLine(ShownPath.link(to: name, on: screen.terminal)) }
    if !isAnswered { await openPages(names) }
    return areAllMade
  }

  /// Shows the contents of the pages; a comic panel by panel.
  private func show(_ made: RecordingPages) async {
    let screen = console.screen
    let isWatched = !isAnswered && console.isInteractive && !screen.plain
    let isStrip = made.pages.contains { $0.kind == .comic }
    var isFirst = true
    for paragraph in made.words {
      if !isFirst, isWatched, isStrip { guard await console.goesOn() else { return } }
      let lines = screen.lines {
        // On a plain screen, which may be read aloud, the hero is described in words instead.
        if isFirst, !screen.plain {
          for line in made.sketch { screen.writeLine(line) }
        }
        // A blank line separates paragraphs when they are shown a screen at a time.
        screen.writeBlank()
        screen.write(paragraph)
      }
      isFirst = false
      if isAnswered {
        for line in lines { screen.writeLine(line) }
      } else {
        guard await console.write(lines, wait: { await console.goesOn() }) else { return }
      }
    }
  }

  /// Opens the pages for which the person asks, if there is a graphical screen.
  private func openPages(_ paths: [String]) async {
    let screen = console.screen
    guard console.isInteractive, let opener = screen.terminal.opener else { return }
    let prompt = Prompt(StyledText(console.text(ShellText.openPage(paths.count)), .bold))
    while true {
      guard
        case .line(let line) = await console.read(ReadRequest(prompt: prompt, isRemembered: false))
      else { return }
      let word = line.text.filter { !$0.isWhitespace }
      if word.isEmpty { return }
      var number = word.wholeNumber
      if paths.count == 1, let answer = YesOrNo(word) {
        if answer == .no { return }
        number = 1
      }
      guard let number, paths.indices.contains(number &- 1) else {
        screen.say(StageText.notANumber(count: paths.count), style: .problem)
        continue
      }
      if !PageOpener.open(paths[number - 1], with: opener) {
        screen.say(ShellText.pageNotOpened, style: .problem)
        return
      }
    }
  }

  private func keep(
    _ visibility: Visibility, _ transcript: Transcript, in journal: FileJournal
  ) async -> Bool {
    let entry = Entry(
      number: transcript.nextNumber, milliseconds: transcript.milliseconds, kind: .end(visibility))
    while true {
      do throws(ArchiveError) {
        if let notice = try journal.append([entry]) { await stage.tell(notice) }
        return true
      } catch {
        guard await stage.decideAfter(error) == .again else { return false }
      }
    }
  }

  private func ask() async -> Choice? {
    let screen = console.screen
    screen.writeBlank()
    screen.say(ShellText.whoMaySee, style: .bold)
    let answers: [ShellText] = [
      .onlyTeacher(stage.audience), .classWithoutAlias(stage.audience), .nobody,
    ]
    for (index, answer) in answers.enumerated() {
      screen.write(console.text(answer), prefix: StyledText("  \(index + 1)  ", .bold))
    }
    while true {
      // Text that was typed ahead, or the rest of a pasted text, must not answer this question.
      console.reader.forgetTypedAhead()
      let prompt = Prompt(StyledText(console.text(ShellText.whoPrompt), .bold))
      switch await console.read(ReadRequest(prompt: prompt, isRemembered: false)) {
      case .closed: return nil
      case .ended: return console.isInteractive ? nil : .keep(.teacher)
      case .interrupted, .tooLong: screen.say(StageText.notANumber(count: 3), style: .problem)
      case .line(let line):
        let word = line.text.filter { !$0.isWhitespace }
        switch word {
        case "", "1": return .keep(.teacher)
        case "2": return .keep(.class)
        case "3":
          console.reader.forgetTypedAhead()
          if await console.confirms(.throwAway) { return .throwAway }
        default: screen.say(StageText.notANumber(count: 3), style: .problem)
        }
      }
    }
  }
}

extension Console {
  /// Waits for Enter at the end of a screenful; returns false if the person does not want to see more.
  ///
  /// - Parameter typed: takes what was typed instead of Enter or `q`; nothing more is shown then. Nil
  ///   where nothing can be done with it.
  func goesOn(typed: ((String) -> Void)? = nil) async -> Bool {
    let prompt = Prompt(StyledText(text(StageText.nextPage), .dim))
    guard case .line(let line) = await read(ReadRequest(prompt: prompt, isRemembered: false)) else {
      return false
    }
    screen.eraseLineAbove()
    let word = line.text.trimmed
    if SlashCommand(named: "/" + word) == .stop || ShellCommand(named: word) == .stop {
      return false
    }
    guard let typed, !word.isEmpty, YesOrNo(word) != .yes else { return YesOrNo(word) != .no }
    typed(word)
    return false
  }

  /// Asks a yes-or-no question; no answer means no.
  func confirms(_ question: ShellText) async -> Bool {
    await saysYes(to: question, isSilenceNo: true)
  }

  /// Asks for yes or no until the answer is one of them; leaving means no.
  ///
  /// - Parameter isSilenceNo: whether an empty line, or one that is too long, also means no.
  func saysYes(to prompt: ShellText, isSilenceNo: Bool) async -> Bool {
    let prompt = Prompt(StyledText(text(prompt), .bold))
    var wrong = 0
    while true {
      switch await read(ReadRequest(prompt: prompt, isRemembered: false)) {
      case .ended, .closed, .interrupted: return false
      case .tooLong: if isSilenceNo { return false }
      case .line(let line):
        if isSilenceNo, line.text.allSatisfy(\.isWhitespace) { return false }
        if let answer = YesOrNo(line.text) { return answer == .yes }
      }
      wrong += 1
      screen.say(wrong == 1 ? ShellText.neitherYesNorNo : .howToSayYesOrNo, style: .problem)
    }
  }
}
