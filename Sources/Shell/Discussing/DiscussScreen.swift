public import Discussion
import Roleplay
import Yarn

/// What a class said, on a terminal: all at once, or step by step on the board, with the teacher's
/// reading of what pupils typed.
@MainActor
public final class DiscussScreen {
  let console: Console
  let reading: ClassReading
  let scenario: String
  private let guide: TeacherGuide
  private let smallestGroup: Int?
  var desk: ModerationDesk

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

  var screen: Screen { console.screen }

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
    if figures.figures.contains(where: figures.showsOwnWords) { warnOfNames() }
    screen.writeBlank()
  }

  private func showProblems() {
    for problem in desk.problems { screen.say(problem, style: .problem) }
  }

  /// A teacher may have read too quickly.
  private func warnOfNames() {
    screen.writeBlank()
    screen.say(DiscussText.mayNameSlipThrough, style: .dim)
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
        if figures.showsOwnWords(figures.figures[place]) { warnOfNames() }
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
      case "o", "a":
        await read(again: true)
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
  func line(_ prompt: DiscussText) async -> String? {
    let request = ReadRequest(
      prompt: Prompt(StyledText(console.text(prompt), .dim)), isRemembered: false)
    guard case .line(let line) = await console.read(request) else { return nil }
    return line.text.trimmed
  }
}
