public import Discussion
import Roleplay
import Yarn

/// What a class said, on a terminal: all at once, or step by step on the board, with the teacher's
/// reading of what pupils typed.
@MainActor
public final class DiscussScreen {
  private let console: Console
  private let reading: ClassReading
  private let scenario: String
  private let guide: TeacherGuide
  private let smallestGroup: Int?
  private var desk: ModerationDesk

  /// Makes a screen.
  ///
  /// - Parameters:
  ///   - reading: the recordings that were read.
  ///   - scenario: whose figures are shown.
  ///   - guide: the teacher's questions.
  ///   - desk: what the teacher decided, and where more is kept.
  ///   - smallestGroup: a group of fewer people is not shown apart; nil: none is.
  public init(
    console: Console, reading: ClassReading, scenario: String, guide: TeacherGuide,
    desk: ModerationDesk, smallestGroup: Int?
  ) {
    self.console = console
    self.reading = reading
    self.scenario = scenario
    self.guide = guide
    self.desk = desk
    self.smallestGroup = smallestGroup
  }

  private var screen: Screen { console.screen }

  /// The figures as they may be shown now.
  public var results: ClassResults {
    reading.results(
      of: scenario, moderation: desk.moderation, guide: guide, smallestGroup: smallestGroup)
  }

  /// Writes all figures.
  public func showAll() {
    showProblems()
    let figures = FigureScreen(screen: screen, results: results)
    for figure in figures.figures { figures.show(figure) }
    screen.writeBlank()
  }

  private func showProblems() {
    for problem in desk.problems { screen.say(problem, style: .problem) }
  }

  // MARK: Step by step

  /// Shows one figure at a time; without a person at a terminal all of them.
  public func run() async {
    guard console.isInteractive else {
      showAll()
      return
    }
    showProblems()
    var place = 0
    var isShown = false
    while true {
      let figures = FigureScreen(screen: screen, results: results)
      let last = figures.figures.count - 1
      place = min(max(0, place), last)
      if !isShown {
        screen.clear()
        figures.show(figures.figures[place])
        if place == last { screen.say(DiscussText.lastFigure, style: .dim) }
        screen.writeBlank()
        isShown = true
      }
      guard let line = await line(.stepPrompt) else { return }
      switch line.lowercased() {
      case "":
        if place == last { return }
        place += 1
        isShown = false
      case "t", "b":
        place -= 1
        isShown = false
      case "l", "r":
        await read()
        isShown = false
      case "s", "q", "/stop": return
      case "?": screen.writeTable(DiscussText.stepHelp.text(in: console.language))
      case let word:
        if let number = Int(word),
          let question = results.questions.indices.first(where: {
            results.number(of: $0) == number
          })
        {
          // Behind the turnout, which is no question.
          place = question + 1
          isShown = false
        } else {
          screen.say(DiscussText.unknownStep, style: .problem)
        }
      }
    }
  }

  /// A line that was typed, without white space at its ends; nil where the person stops.
  private func line(_ prompt: DiscussText) async -> String? {
    let request = ReadRequest(
      prompt: Prompt(StyledText(console.text(prompt), .dim)), isRemembered: false)
    guard case .line(let line) = await console.read(request) else { return nil }
    return line.text.trimmed
  }

  // MARK: Reading

  /// Lets the teacher read what pupils typed, and decide about each; what was decided already is
  /// passed over.
  public func read() async {
    if let problem = desk.problems.first {
      screen.say(problem, style: .problem)
      return
    }
    let texts = reading.openTexts(of: scenario).filter { desk.moderation.verdicts[$0.key] == nil }
    guard !texts.isEmpty else {
      screen.say(DiscussText.noUnread)
      return
    }
    screen.say(DiscussText.boardOff, style: .bold)
    guard let answer = await line(.boardOffPrompt),
      ["ja", "j", "yes", "y"].contains(answer.lowercased())
    else {
      screen.say(DiscussText.nothingRead)
      return
    }
    var place = 0
    while texts.indices.contains(place) {
      screen.clear()
      show(texts[place], number: place + 1, of: texts.count)
      switch await decide(about: texts[place]) {
      case .next: place += 1
      case .back: place = max(0, place - 1)
      case .stop: place = -1
      }
    }
    screen.clear()
    if place >= texts.count { screen.say(DiscussText.readAll, style: .bold) }
    console.reader.forget()
  }

  private enum Onwards { case next, back, stop }

  private func decide(about text: OpenText) async -> Onwards {
    while true {
      guard let line = await line(.readPrompt) else { return .stop }
      let word = line.prefix { !$0.isWhitespace }.lowercased()
      let rest = String(line.dropFirst(word.count)).trimmed
      do throws(ModerationDesk.Problem) {
        switch (word, console.language) {
        case ("", _): return .next
        case ("t", .dutch), ("s", .english):
          try desk.decide { $0.verdicts[text.key] = .shown(blanks: $0.blanks(of: text.key)) }
          return .next
        case ("v", .dutch), ("h", .english):
          try desk.decide { $0.verdicts[text.key] = .hidden }
          return .next
        case ("s", .dutch), ("q", _): return .stop
        case ("b", _): return .back
        case ("w", _): try blank(rest, of: text)
        case ("g", _): try group(rest, text)
        case ("?", _): screen.writeTable(DiscussText.readHelp.text(in: console.language))
        default: screen.say(DiscussText.unknownReading, style: .problem)
        }
      } catch {
        screen.say(error, style: .problem)
      }
    }
  }

  /// Blanks a word and shows the text: the teacher has read it, and shows it without that word.
  private func blank(_ word: String, of text: OpenText) throws(ModerationDesk.Problem) {
    guard !word.isEmpty else {
      try desk.decide { $0.verdicts[text.key] = .shown(blanks: []) }
      screen.say(DiscussText.blankWhat)
      showWords(text)
      return
    }
    let places = text.places(of: word)
    guard !places.isEmpty else {
      screen.say(DiscussText.noSuchWord(PrintableText.of(word, layout: .oneLine)), style: .problem)
      return
    }
    try desk.decide {
      $0.verdicts[text.key] = .shown(blanks: $0.blanks(of: text.key).union(places))
    }
    showWords(text)
  }

  private func group(_ heading: String, _ text: OpenText) throws(ModerationDesk.Problem) {
    guard text.kind == .note else {
      screen.say(DiscussText.onlyNotes, style: .problem)
      return
    }
    try desk.decide { $0.put(text.key, under: heading, of: text.question) }
    if heading.isEmpty { screen.say(DiscussText.groupWhat) } else { showWords(text) }
  }

  private func show(_ text: OpenText, number: Int, of count: Int) {
    screen.say(DiscussText.reading(number, of: count), style: .dim)
    switch text.kind {
    case .answer, .note: break
    case .heading: screen.say(DiscussText.headingText, style: .dim)
    case .comic: screen.say(DiscussText.comicText, style: .dim)
    }
    if !text.questionWords.isEmpty { screen.write(text.questionWords, style: .dim) }
    screen.writeBlank()
    showWords(text)
  }

  private func showWords(_ text: OpenText) {
    let moderation = desk.moderation
    screen.write(
      text.blanked(moderation.blanks(of: text.key)), style: .bold, prefix: StyledText("  "))
    let group = moderation.groups[text.question]?.first { $0.notes.contains(text.key) }
    if let group {
      screen.say(DiscussText.mergedHeading(group.heading), style: .dim)
    }
    let verdict: DiscussText =
      switch moderation.verdicts[text.key] {
      case .shown: .verdictShown
      case .hidden: .verdictHidden
      case nil: .verdictNone
      }
    screen.say(verdict, style: .dim)
    screen.writeBlank()
  }
}

extension Moderation {
  /// What is blanked in a text so far.
  fileprivate func blanks(of key: AnswerKey) -> Set<Int> {
    if case .shown(let blanks) = verdicts[key] { blanks } else { [] }
  }
}
