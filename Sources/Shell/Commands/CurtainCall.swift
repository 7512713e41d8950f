import Archive
import Discussion
import Roleplay
import Yarn

/// After the end of a play: the pupil chooses who may see the recording, and it is made final.
@MainActor
struct CurtainCall {
  let console: Console
  let stage: TerminalStage
  /// Whether a file gives the answers, and so nobody is there to ask.
  var isAnswered = false

  private var isRoom: Bool { stage.audience.isRoom }

  private enum Choice {
    case keep(Visibility)
    case throwAway
  }

  /// What became of the recording.
  enum Outcome {
    /// It is kept, and final.
    case kept
    /// It was thrown away, or it is to be asked about later.
    case notKept
    /// What the pupil wanted could not be done; why was said.
    case failed
  }

  /// Asks, and does it. Where the terminal is gone the recording stays as it is, to be asked later.
  func end(_ transcript: Transcript, in journal: FileJournal) async -> Outcome {
    let answer = isAnswered ? Choice.keep(.teacher) : await ask()
    guard let choice = answer else { return .notKept }
    do throws(ArchiveProblem) {
      switch choice {
      case .throwAway:
        try journal.throwAway()
        console.screen.say(ShellText.thrownAway)
        return .notKept
      case .keep(let visibility):
        guard await keep(visibility, transcript, in: journal) else { return .failed }
        if let notice = try journal.seal() { await stage.tell(notice) }
        console.screen.say(ShellText.kept(visibility, isRoom: isRoom))
        await showPages(of: transcript, beside: journal.path)
        return .kept
      }
    } catch {
      console.screen.say(error, style: .problem)
      return .failed
    }
  }

  /// Makes the comic, the map and the agreements of the play, where it has any, and shows them in words.
  private func showPages(of transcript: Transcript, beside recording: String) async {
    let made = RecordingPages(of: transcript)
    guard !made.pages.isEmpty else { return }
    let screen = console.screen
    screen.writeBlank()
    let lines = screen.lines {
      for line in made.sketch { screen.writeLine(line) }
      screen.writeBlank()
      for (index, paragraph) in made.words.enumerated() {
        // A blank line keeps paragraphs apart where they are read a screen at a time.
        if index > 0 { screen.writeBlank() }
        screen.write(paragraph)
      }
    }
    if isAnswered {
      for line in lines { screen.writeLine(line) }
    } else {
      _ = await console.write(lines) { await console.goesOn() }
    }
    var names: [String] = []
    do throws(ArchiveProblem) {
      for page in made.pages {
        let path = PagesBeside.path(page.kind.rawValue, beside: recording)
        try MadeFile.write(
          page.html, to: path, mark: RecordingPages.mark, force: false, isPrivate: true)
        names.append(path)
      }
    } catch {
      screen.say(error, style: .problem)
    }
    guard !names.isEmpty else { return }
    screen.writeBlank()
    screen.say(ShellText.pagesMade)
    // A path that is broken into lines cannot be opened.
    for name in names { screen.writeLine(ShownPath.of(name)) }
  }

  private func keep(
    _ visibility: Visibility, _ transcript: Transcript, in journal: FileJournal
  ) async -> Bool {
    let entry = Entry(
      number: transcript.nextNumber, milliseconds: transcript.milliseconds, kind: .end(visibility))
    while true {
      do throws(ArchiveProblem) {
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
      .onlyTeacher(isRoom: isRoom), .classWithoutAlias(isRoom: isRoom), .nobody,
    ]
    for (index, answer) in answers.enumerated() {
      screen.write(console.text(answer), prefix: StyledText("  \(index + 1)  ", .bold))
    }
    while true {
      let prompt = Prompt(StyledText(console.text(ShellText.whoPrompt), .bold))
      switch await console.read(ReadRequest(prompt: prompt, isRemembered: false)) {
      case .closed: return nil
      case .ended: return console.isInteractive ? nil : .keep(.teacher)
      case .interrupted, .tooLong: screen.say(StageText.notANumber(count: 3), style: .problem)
      case .line(let line):
        switch line.text.filter({ !$0.isWhitespace }) {
        case "", "1": return .keep(.teacher)
        case "2": return .keep(.class)
        case "3":
          if await console.confirms(.throwAway) { return .throwAway }
        default: screen.say(StageText.notANumber(count: 3), style: .problem)
        }
      }
    }
  }
}

extension Console {
  /// Waits for Enter; false where the person wants to see no more.
  fileprivate func goesOn() async -> Bool {
    let prompt = Prompt(StyledText(text(StageText.goOn), .dim))
    guard case .line = await read(ReadRequest(prompt: prompt, isRemembered: false)) else {
      return false
    }
    screen.eraseLineAbove()
    return true
  }

  /// Asks something that is answered by yes or no; no answer is no.
  func confirms(_ question: ShellText) async -> Bool {
    let prompt = Prompt(StyledText(text(question), .bold))
    guard case .line(let line) = await read(ReadRequest(prompt: prompt, isRemembered: false)) else {
      return false
    }
    return YesOrNo(line.text) == .yes
  }
}
