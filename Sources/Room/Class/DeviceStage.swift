import Archive
import Roleplay
import Yarn

/// One pupil's browser, or that of a pair: what they would read and choose in a terminal, one scene
/// at a time.
actor DeviceStage: Stage {
  private let scenario: Scenario
  private let offeredNumbers: OfferedNumbers
  /// Called with every change of the page.
  private var publish: @Sendable (DevicePage) -> Void
  private(set) var page = DevicePage()
  /// The language of what the program itself says.
  private(set) var language: Language
  /// The tag of the language in which the pupil wants to read the story; nil if it has no such
  /// translation.
  private var wantedStory: String?
  /// Whether the pupil wants to read that language below the Dutch.
  private var wantsBoth = false
  private var progress = PlayProgress()
  private var waiting: CheckedContinuation<DeviceAct, Never>?
  /// Whether the last question was answered, so that the page is cleared for what follows.
  private var isAnswered = false
  /// Whether the pupil just took a step back.
  private var isBack = false
  /// The questions that were answered, in order: whoever goes back to one sees what was on the page
  /// with it. A question that comes again in a later round is there once for each round.
  private var answered: [AnsweredQuestion] = []
  /// What was typed at the open question.
  private var words: String?
  /// What the pupil did beside answering since the last entry.
  private var aside = Aside()
  private var wantsSofter = false
  /// Whether the pupil stops as soon as what was typed is stored.
  private var isStopping = false
  /// Who plays which role.
  private var castings: [Casting] = []
  /// What is said with the next question.
  private var notice: String?

  /// The maximum number of words that are looked up between two entries: a device that does nothing
  /// else fills no recording.
  private static let maximumLookUpCount = 50

  /// A question, the cues that were on the page with it, and what was typed.
  private struct AnsweredQuestion {
    var line: String
    var cues: [Cue]
    var words: String?
  }

  /// Makes a stage.
  ///
  /// - Parameters:
  ///   - language: the language of what the program itself says.
  ///   - story: the tag of the language in which the pupil wants to read the story; nil to show it
  ///     as it is played.
  ///   - publish: called with every change of the page, in order.
  init(
    scenario: Scenario, language: Language, story: String? = nil,
    publish: @escaping @Sendable (DevicePage) -> Void
  ) {
    self.scenario = scenario
    self.language = language
    wantedStory = story
    self.publish = publish
    progress.parts = scenario.parts
    offeredNumbers = scenario.offeredNumbers
  }

  // MARK: - Class

  /// Changes the page, and shows it.
  func change(_ change: @Sendable (inout DevicePage) -> Void) {
    change(&page)
    publish(page)
  }

  /// Changes the language of what the program itself says, and of the story.
  ///
  /// - Parameters:
  ///   - story: the tag of the story's language; nil to show it as it is played.
  ///   - isBoth: whether it is shown below the Dutch; nil to leave that as it is.
  func speak(_ language: Language, story: String?, isBoth: Bool? = nil) {
    self.language = language
    wantedStory = story
    wantsBoth = isBoth ?? wantsBoth
    if page.alias != nil { showStory() }
    publish(page)
  }

  /// Shows the story in the wanted language, and notes the change for the recording.
  private func showStory() {
    let story = wantedStory ?? page.language
    let before = page.shown
    page.other = story == Scenario.baseLanguage ? nil : story
    page.below = wantsBoth ? page.other : nil
    page.shownIn = page.below == nil ? story : Scenario.baseLanguage
    guard page.shown != before else { return }
    aside.shownIn = page.shown
  }

  /// Shows the page on another device from now on.
  func move(to publish: @escaping @Sendable (DevicePage) -> Void) {
    self.publish = publish
  }

  /// Takes what the pupil does.
  ///
  /// - Parameter turn: the step that it is meant for.
  /// - Throws: ``DeviceError`` if the page was not the newest, or the teacher paused the class.
  func take(_ act: DeviceAct, turn: Int) throws(DeviceError) {
    guard turn == page.turn else { throw .tooLate }
    guard !page.isHeld else { throw .held }
    switch act {
    case .pause, .endPause:
      page.isPaused = act == .pause
      publish(page)
      return
    case .lookUp(let word):
      guard page.step == .reading || page.step == .asking,
        aside.lookedUp.count < Self.maximumLookUpCount
      else { throw .tooLate }
      aside.lookedUp.append(word)
      return
    case .minute:
      guard let end = page.talkEnd else { throw .unfit }
      page.talkEnd = max(end, HTTPServer.milliseconds()) + 60_000
      publish(page)
      return
    case .goOn, .inputs, .back, .soften, .stop, .decide, .throwAway: break
    }
    if page.isPaused {
      guard act.isPossibleInPause else { throw .tooLate }
      if case .stop = act { page.isPaused = false }
    }
    guard let waiting, page.step.takes(act) else { throw .tooLate }
    self.waiting = nil
    page.notice = nil
    waiting.resume(returning: act)
  }

  /// Takes an answer to the open question as a page sends it.
  func take(_ message: ClassMessage, turn: Int) throws(DeviceError) {
    guard turn == page.turn else { throw .tooLate }
    guard !page.isHeld else { throw .held }
    guard let cue = page.question, page.step == .asking, !page.isPaused else { throw .tooLate }
    // What is typed answers the question as it is shown.
    let translation = page.translation(in: scenario)
    let answer = DeviceAnswer(
      cue: translation?.cue(cue) ?? cue, audience: page.audience, offeredNumbers: offeredNumbers)
    do throws(DeviceAnswer.AnswerError) {
      var inputs = try answer.inputs(of: message)
      if let translation { inputs = inputs.map { translation.original($0, for: cue) } }
      if case .role(let role) = cue.shape { try cast(role, &inputs) }
      try take(inputs, turn)
    } catch {
      guard error != .unfit else { throw .unfit }
      page.notice = ClassNotice(error).text(in: language)
      page.turn += 1
      publish(page)
    }
  }

  private func take(_ inputs: [Input], _ turn: Int) throws(DeviceAnswer.AnswerError) {
    do throws(DeviceError) {
      try take(.inputs(inputs), turn: turn)
    } catch {
      throw .unfit
    }
  }

  private func cast(_ role: String, _ inputs: inout [Input]) throws(DeviceAnswer.AnswerError) {
    let player =
      inputs.lazy.compactMap { input in
        if case .text(let player) = input { player } else { nil }
      }.first ?? ""
    let other = castings.first {
      $0.role != role && !player.isEmpty && $0.player.lowercased() == player.lowercased()
    }
    // One person may play everybody.
    if let other, page.audience != .solo {
      throw .playsAlready(player: player, role: other.role)
    }
    castings.removeAll { $0.role == role }
    castings.append(Casting(role: role, player: player))
  }

  /// Waits for the next act of the pupil in a step.
  private func wait(for step: DevicePage.Step) async -> DeviceAct {
    page.step = step
    page.turn += 1
    let act = await withCheckedContinuation { continuation in
      waiting = continuation
      publish(page)
    }
    page.step = .busy
    return act
  }

  /// Ends whatever is being waited for: the class is over.
  func stop() {
    isStopping = true
    guard let waiting else { return }
    self.waiting = nil
    waiting.resume(returning: .stop(draft: nil))
  }

  // MARK: - Before and after

  /// Shows who the pupil is in the play, and waits until the pupil begins.
  ///
  /// - Returns: whether the pupil begins.
  func welcome(as alias: String, code: PlayCode?, in language: String, for audience: Audience)
    async -> Bool
  {
    page.alias = alias
    page.code = code?.description
    page.language = language
    page.shownIn = language
    page.other = language == Scenario.baseLanguage ? nil : language
    page.audience = audience
    guard !isStopping else { return false }
    return await wait(for: .welcome) == .goOn
  }

  /// Takes up a play that was stopped.
  ///
  /// - Parameters:
  ///   - transcript: what was played before.
  ///   - reminder: the cues since the last reply.
  func takeUp(_ transcript: Transcript, reminder: [Cue]) {
    for decision in transcript.decisions {
      guard case .role(let role) = decision.cue.shape, let reply = decision.reply else { continue }
      castings.removeAll { $0.role == role }
      castings.append(Casting(role: role, player: reply.texts.first ?? ""))
    }
    let shown = transcript.shownIn
    wantsBoth = shown.count > 1
    page.shownIn = shown.first ?? page.language
    page.below = wantsBoth ? shown.last : nil
    showStory()
    takeUp(questionsOf: transcript)
    for cue in reminder { _ = progress.pass(cue) }
    guard !transcript.isAtEnd else { return }
    page.cues = reminder.filter { !$0.showsNothing }
    page.position = progress.place
  }

  /// Takes the answered questions from what was played before, with the cues that were on the page.
  private func takeUp(questionsOf transcript: Transcript) {
    var cues: [Cue] = []
    var open: Cue?
    for entry in transcript.currentPath {
      switch entry.kind {
      case .cue(let cue):
        // A new part begins on a clean page.
        if progress.pass(cue) { cues = [] }
        if cue.isOpen { open = cue } else if !cue.showsNothing { cues.append(cue) }
      case .reply(let reply):
        guard let question = open else { continue }
        let words: String? = if case .words = question.shape { reply.texts.first } else { nil }
        answered.append(AnsweredQuestion(line: question.line, cues: cues, words: words))
        open = nil
        cues = []
      case .input, .set, .back, .resume, .aside, .end: break
      }
    }
  }

  /// Asks who may see the recording, until it is decided.
  ///
  /// - Returns: nil if the class ended before.
  func askVisibility() async -> DeviceAct? {
    page.question = nil
    page.talkEnd = nil
    guard !isStopping else { return nil }
    let act = await wait(for: .deciding)
    return isStopping ? nil : act
  }

  /// Shows how it ended.
  func end(_ step: DevicePage.Step, ending: DevicePage.Ending? = nil, result: [String] = []) {
    page.step = step
    page.turn += 1
    page.ending = ending
    if let notice { page.notice = notice }
    notice = nil
    page.question = nil
    page.answer = nil
    page.talkEnd = nil
    page.isPaused = false
    if step == .finished || step == .stopped { page.cues = [] }
    page.result = result
    publish(page)
  }

  /// Shows why the play cannot go on.
  func fail(_ problem: any Phrase) {
    page.notice = problem.text(in: language)
    end(.failed)
  }

  // MARK: - Stage

  /// Puts a cue on the page. Before a new part, waits until the pupil has read the old one.
  func show(_ cue: Cue) async -> Onward {
    guard !isStopping else { return .stop }
    guard !cue.showsNothing, !isEmptyBalloon(cue) else { return .goOn }
    if isAnswered {
      if !isBack, let question = page.question {
        answered.append(AnsweredQuestion(line: question.line, cues: page.cues, words: words))
      }
      words = nil
      page.cues = []
      page.question = nil
      page.answer = nil
      page.talkEnd = nil
      isAnswered = false
    }
    if progress.pass(cue), page.cues.contains(where: \.isToBeRead) {
      let onward = await read()
      guard onward == .goOn else { return onward }
      page.cues = []
    }
    page.position = progress.place
    if cue.isOpen {
      page.question = cue
      page.answer = nil
      page.before = nil
      if isBack, let place = answered.lastIndex(where: { $0.line == cue.line }) {
        page.before = answered[place].words
        page.cues = answered[place].cues
        answered.removeSubrange(place...)
      }
      isBack = false
    } else {
      page.cues.append(cue)
      publish(page)
    }
    if case .wait(let seconds) = cue.kind, seconds > 0 {
      // A pupil who stops does not wait until the pause is over.
      try? await Task.sleep(for: .milliseconds(Int(min(seconds, Self.longestPause) * 1000)))
    }
    return isStopping ? .stop : .goOn
  }

  /// The longest pause between two lines, in seconds.
  private static let longestPause: Float = 5

  /// Waits until the pupil goes on reading.
  private func read() async -> Onward {
    while true {
      switch await wait(for: .reading) {
      case .back:
        goBack()
        return .back
      case .stop: return .stop
      case .soften:
        // It is done at the next question.
        wantsSofter = true
        page.notice = ClassNotice.softerSoon.text(in: language)
      default: return .goOn
      }
    }
  }

  /// Waits for what the pupil does about the open question.
  func move(for cue: Cue, answer: Answer) async -> Move {
    guard !isStopping else { return .stop }
    if wantsSofter {
      wantsSofter = false
      return .soften
    }
    page.question = cue
    page.answer = answer
    if case .notes(.talk(let minutes)) = cue.shape, page.talkEnd == nil {
      page.talkEnd = HTTPServer.milliseconds() + minutes * 60_000
    }
    page.notice = notice
    notice = nil
    switch await wait(for: .asking) {
    case .inputs(let inputs):
      isAnswered = inputs.last == .submit
      for case .text(let words) in inputs { self.words = words }
      return .inputs(inputs)
    case .back:
      goBack()
      return .back
    case .soften: return .soften
    case .stop(let draft):
      guard let draft, case .words = cue.shape, !draft.allSatisfy(\.isWhitespace) else {
        return .stop
      }
      // It comes back when the play is resumed.
      isStopping = true
      return .inputs([.text(draft)])
    default: return .inputs([])
    }
  }

  private func goBack() {
    isAnswered = true
    isBack = true
    progress.goBack()
  }

  /// Says why the last inputs were not accepted, with the question.
  func refuse(_ problem: InputError, for cue: Cue) async {
    isAnswered = false
    if case .atTheStart = problem { isBack = false }
    notice = problem.text(in: language)
  }

  /// Says that something could not be stored, and waits until the pupil tries again.
  func decideAfter(_ problem: any Phrase) async -> Retry {
    guard !isStopping else { return .stop }
    page.notice = problem.text(in: language)
    return await wait(for: .retrying) == .goOn ? .again : .stop
  }

  /// Says something about the recording, with what comes next.
  func tell(_ notice: any Phrase) async { self.notice = notice.text(in: language) }

  /// The words that were looked up since it was asked last.
  func takeAside() async -> Aside {
    defer { aside = Aside() }
    return aside
  }

  /// Says what became of the wish that the other person be softer.
  func answer(_ softening: Softening) async {
    notice = ClassNotice.softening(softening).text(in: language)
  }

  /// Whether a cue is a balloon without words in a panel, which has no place there.
  private func isEmptyBalloon(_ cue: Cue) -> Bool {
    cue.kind == .line && cue.text.allSatisfy(\.isWhitespace)
  }
}

extension DevicePage.Step {
  /// Whether an act fits this step.
  fileprivate func takes(_ act: DeviceAct) -> Bool {
    switch (self, act) {
    case (.welcome, .goOn), (.welcome, .stop), (.reading, .goOn), (.reading, .back),
      (.reading, .soften), (.reading, .stop), (.asking, .inputs), (.asking, .back),
      (.asking, .soften), (.asking, .stop), (.deciding, .decide), (.deciding, .throwAway),
      (.retrying, .goOn), (.retrying, .stop):
      true
    default: false
    }
  }
}

extension DeviceAct {
  /// Whether it can be done while the pupil has paused the story.
  fileprivate var isPossibleInPause: Bool {
    switch self {
    case .stop, .soften: true
    default: false
    }
  }
}
