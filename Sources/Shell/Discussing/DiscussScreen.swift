public import Discussion
import Roleplay
import Yarn

/// Shows the results of a class on a terminal: all at once, or step by step on the board, with the
/// teacher's reading of pupils' texts.
@MainActor
public final class DiscussScreen {
  let console: Console
  /// The results, with the teacher's decisions.
  public internal(set) var discussion: ClassDiscussion

  /// Makes a screen.
  public init(_ discussion: ClassDiscussion, on console: Console) {
    self.discussion = discussion
    self.discussion.language = console.language
    self.console = console
  }

  var screen: Screen { console.screen }

  /// Writes all figures without asking anything.
  public static func showAll(_ discussion: ClassDiscussion, on screen: Screen) {
    var discussion = discussion
    discussion.language = screen.language
    showProblems(discussion, on: screen)
    let figures = FigureScreen(screen: screen, results: discussion.results)
    for figure in figures.figures { figures.show(figure) }
    if figures.figures.contains(where: figures.showsOwnWords) { warnOfNames(on: screen) }
    screen.writeBlank()
  }

  private static func showProblems(_ discussion: ClassDiscussion, on screen: Screen) {
    for problem in discussion.desk.problems { screen.say(problem, style: .problem) }
  }

  /// A warning, because a teacher may have overlooked names.
  private static func warnOfNames(on screen: Screen) {
    screen.writeBlank()
    screen.say(DiscussText.mayNameSlipThrough, style: .dim)
  }

  // MARK: Step by step

  /// Shows one figure at a time; all of them if there is no person at a terminal.
  public func run() async {
    guard console.isInteractive else {
      Self.showAll(discussion, on: screen)
      return
    }
    Self.showProblems(discussion, on: screen)
    var place = 0
    var isShown = false
    while true {
      let all = discussion.results
      let results = onBoard(all)
      let figures = FigureScreen(screen: screen, results: results)
      let last = figures.figures.count - 1
      place = min(max(0, place), last)
      if !isShown {
        screen.clear()
        _ = await console.write(screen.lines { figures.show(figures.figures[place]) }) {
          await console.goesOn()
        }
        if place == 0 { showTurnoutNotices(all) }
        if figures.showsOwnWords(figures.figures[place]) { Self.warnOfNames(on: screen) }
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
      // Where answers are read, `t` shows one to the class: it never means anything else.
      case "b":
        place -= 1
        isShown = false
      case "l", "r":
        await read()
        isShown = false
      case "o", "a":
        await read(again: true)
        isShown = false
      case "s", "q", "/stop": return
      case "?": screen.writeTable(DiscussText.stepHelp.text(in: console.language))
      case let word:
        if let number = Int(word),
          let question = results.shownQuestions.firstIndex(where: {
            results.number(of: $0) == number
          })
        {
          // After the turnout, which is not a question.
          place = question + 1
          isShown = false
        } else {
          screen.say(DiscussText.unknownStep, style: .problem)
        }
      }
    }
  }

  /// The results without what is of no use on a board: recordings of scenarios that nobody asked for,
  /// and the names of files that are not finished yet.
  private func onBoard(_ all: ClassResults) -> ClassResults {
    var results = all
    if discussion.isScenarioNamed { results.turnout.otherScenarios = [] }
    results.turnout.skipped.removeAll { $0.reason == .unfinished }
    return results
  }

  private func showTurnoutNotices(_ results: ClassResults) {
    let unfinished = results.turnout.skipped.count { $0.reason == .unfinished }
    if unfinished > 0 { screen.say(DiscussText.unfinished(unfinished), style: .dim) }
    let hasPoints =
      !results.talkingPoints.isEmpty || results.questions.contains { !$0.talkingPoints.isEmpty }
    // The teacher's pages are in the language of the scripts.
    if hasPoints, console.language.rawValue != Scenario.baseLanguage {
      screen.say(DiscussText.talkingPointsAreDutch, style: .dim)
    }
  }

  /// A typed line, without white space at its ends; nil if the person stops.
  func line(_ prompt: DiscussText) async -> String? {
    let request = ReadRequest(
      prompt: Prompt(StyledText(console.text(prompt), .dim)), isRemembered: false)
    guard case .line(let line) = await console.read(request) else { return nil }
    return line.text.trimmed
  }
}
