public import Roleplay
import Archive
import Discussion
import Yarn

/// Plays a recording back: on a separate page with single keys, or line by line on a plain screen.
@MainActor
public final class Player {
  /// How the playback ended.
  public enum Exit: Sendable, Hashable {
    case stopped
    /// In a lesson: go to its next moment, or to the previous one.
    case nextMoment, previousMoment
  }

  let console: Console
  let transcript: Transcript
  /// The recording in the language in which it is shown.
  let shown: Transcript
  let tools: PlayerTools?
  /// The question of a lesson at this moment, with its caption.
  let task: (caption: String, question: String)?
  let name: String
  /// Whether the scenario was played to its end.
  let isFinished: Bool
  var playback: Playback
  private(set) var marks: [Mark] = []
  /// The last message, until the next command.
  var message: String?
  /// A warning that is shown first, and in full.
  private(set) var warning: String?
  private(set) var isPlaying: Bool
  /// Whether the screen may show the alias of who played.
  let withAlias: Bool
  /// How many lines of the page are scrolled back over.
  var scroll = 0
  private var lastSearch = ""
  private let scenario: @MainActor (Opening) -> Scenario?
  /// The consequences of each choice; computed when answers are hidden for the first time.
  private lazy var consequences = ChoiceConsequences(
    of: transcript, in: scenario(transcript.opening))

  /// Makes a player.
  ///
  /// - Parameters:
  ///   - console: the console on which it is shown.
  ///   - transcript: the recording.
  ///   - shown: the recording in the language in which it is shown; nil for that of the play.
  ///   - first: the number of the entry at which to begin, from 1.
  ///   - isPlaying: whether it plays automatically from the start.
  ///   - tools: what a teacher can do; nil for a pupil.
  ///   - showsAlias: whether the teacher wants to see who played.
  ///   - notice: what is to be known about the recording before it is looked at.
  ///   - task: what a lesson asks at this moment, under a caption.
  ///   - scenario: finds the scenario of a recording, to know what only a choice led to.
  public init(
    console: Console, transcript: Transcript, shown: Transcript? = nil, from first: Int = 1,
    isPlaying: Bool = false,
    tools: PlayerTools? = nil, showsAlias: Bool = false, notice: (any Phrase)? = nil,
    task: (caption: String, question: String)? = nil,
    scenario: @escaping @MainActor (Opening) -> Scenario? = { _ in nil }
  ) {
    self.scenario = scenario
    self.console = console
    self.transcript = transcript
    self.shown = shown ?? transcript
    self.isPlaying = isPlaying
    self.tools = tools
    self.task = task
    warning = notice.map { console.text($0) }
    withAlias = tools == nil || showsAlias
    name = transcript.shownName(in: console.language, withAlias: withAlias)
    isFinished = transcript.visibility != nil
    playback = Playback(of: PlaybackIndex(of: self.shown))
    if first > 1 { playback.go(toEntry: first) }
    if task != nil { playback.hideAnswers(true, with: consequences, isAskedHere: true) }
  }

  var screen: Screen { console.screen }

  /// Whether a teacher looks at a recording that the class may not see.
  var isKeptFromClass: Bool { tools != nil && transcript.isKeptFromClass }

  /// Shows the recording until the person stops.
  @discardableResult
  public func run() async -> Exit {
    readMarks()
    if let keyReader { return await PlayerScreen(player: self, reader: keyReader).run() }
    return await PlayerVoice(player: self).run()
  }

  /// Reads single keys; nil on a plain screen.
  var keyReader: (any KeyReader)? {
    console.isInteractive && !screen.plain ? console.reader as? any KeyReader : nil
  }

  // MARK: - Commands

  /// Runs a command.
  ///
  /// - Parameter ask: asks for a line with a prompt; returns nil if there is none.
  /// - Returns: how the playback ended, if it did; otherwise nil.
  func obey(
    _ command: PlayerCommand, ask: (PlayerText) async -> String?
  ) async -> Exit? {
    scroll = if case .scroll = command { scroll } else { 0 }
    switch command {
    case .stop: return .stopped
    case .nextMoment where task != nil: return .nextMoment
    case .previousMoment where task != nil: return .previousMoment
    case .nextMoment, .previousMoment: say(.noLessonHere)
    case .next: step(playback.next(), else: .atEnd)
    case .back: step(playback.back(), else: .atStart)
    case .start: playback.rewind()
    case .end: playback.unwind()
    case .playOrPause: isPlaying ? pause() : play()
    case .play: play()
    case .pause: pause()
    case .faster: change(speed: playback.speed.faster)
    case .slower: change(speed: playback.speed.slower)
    case .speed(let speed): change(speed: speed)
    case .go(let target, let direction):
      step(
        playback.go(to: target, direction),
        else: target == .choice ? .noChoice(direction) : .noAnswer(direction))
    case .goToMark(let direction):
      step(playback.go(toOneOf: marks.map(\.entry), direction), else: .noMark(direction))
    case .entry(let number):
      let typed = if let number { String(number) } else { await ask(.entryPrompt) }
      if let typed { go(toEntry: typed) }
    case .search(let words):
      let typed = if let words { words } else { await ask(.searchPrompt) }
      if let typed { search(typed.isEmpty ? lastSearch : typed) }
    case .only(let name):
      let typed = if let name { name } else { await ask(.voicePrompt(voices)) }
      if let typed { listen(to: typed) }
    case .everybody: playback.listen(to: nil)
    case .hide:
      playback.hideAnswers(!playback.hidesAnswers, with: playback.hidesAnswers ? nil : consequences)
      say(playback.hidesAnswers ? .answersHidden : .answersShown)
    case .show: _ = showAnswer()
    case .mark: mark()
    case .note(let words):
      guard tools != nil else { return forTeacher() }
      let typed = if let words { words } else { await ask(.notePrompt) }
      if let typed, !typed.isEmpty { note(typed) }
    case .lesson(let name, let question):
      guard tools != nil else { return forTeacher() }
      await addToLesson(name, question, ask: ask)
    case .whatIf: return forTeacher()
    case .sideBySide: _ = rounds()
    case .scroll(let lines): scroll = max(0, scroll + lines)
    case .order:
      guard let line = await ask(.orderPrompt), !line.isEmpty else { return nil }
      return await obey(line: line, ask: ask)
    case .help: break
    }
    return nil
  }

  /// The rounds of a scene that was played more than once; nil if there is none, or if answers are
  /// hidden.
  func rounds() -> [PlayedRounds]? {
    guard !playback.hidesAnswers else {
      say(.answersHidden)
      return nil
    }
    let rounds = shown.playedRounds
    guard rounds.isEmpty else { return rounds }
    say(.playedOnce)
    return nil
  }

  /// Shows the last hidden answer so far; nil if there is none.
  func showAnswer() -> Moment? {
    let isHere = playback.isAnswerHidden
    guard let moment = playback.showAnswer() else {
      say(.nothingHidden)
      return nil
    }
    if !isHere { say(.answerShown(moment.question ?? moment.entry)) }
    return moment
  }

  /// Runs the command on a line.
  func obey(line: String, ask: (PlayerText) async -> String?) async -> Exit? {
    guard let command = PlayerCommand(line: line), command != .order else {
      say(.unknownOrder(line))
      return nil
    }
    return await obey(command, ask: ask)
  }

  /// The number of the current entry, or of the question if it is an answer. Marks, lessons and
  /// branches use this number.
  var entry: Int? {
    playback.moment.map { $0.question ?? $0.entry }
  }

  /// Makes one step of automatic playback, which stops at the end and at a hidden answer.
  func tick() {
    message = nil
    playback.next()
    if playback.isAtEnd || playback.isAnswerHidden { isPlaying = false }
  }

  func pause() { isPlaying = false }

  func say(_ text: PlayerText) { message = console.text(text) }

  private func play() {
    guard !playback.isAtEnd else { return say(.atEnd) }
    isPlaying = true
  }

  private func step(_ isDone: Bool, else text: PlayerText) {
    if !isDone { say(text) }
  }

  private func change(speed: PlaybackSpeed) {
    playback.speed = speed
    say(.speed(speed.label))
  }

  private func go(toEntry typed: String) {
    let highest = playback.index.lastEntry
    guard let number = Int(typed), playback.go(toEntry: number) else {
      return say(.noSuchEntry(typed, highest: highest))
    }
  }

  private func search(_ words: String) {
    guard !words.isEmpty else { return }
    lastSearch = words
    switch playback.search(words) {
    case .found: break
    case .foundFromStart: say(.foundFromStart(words))
    case .notFound: say(.notFound(words))
    }
  }

  /// The names of the speakers.
  private var voices: [String] {
    playback.index.voices.map { name(of: $0) }
  }

  func name(of voice: PlaybackVoice) -> String {
    switch voice {
    case .role(let name): name
    case .player: name
    }
  }

  private func listen(to typed: String) {
    guard !typed.isEmpty else {
      playback.listen(to: nil)
      return
    }
    let voices = playback.index.voices
    let wanted = typed.lowercased()
    let found =
      Int(typed).flatMap { voices.indices.contains($0 &- 1) ? voices[$0 - 1] : nil }
      ?? voices.first { name(of: $0).lowercased() == wanted }
      ?? voices.first { name(of: $0).lowercased().hasPrefix(wanted) }
    guard let found else { return say(.noVoice(typed, among: self.voices)) }
    playback.listen(to: found)
  }

  // MARK: - Marks

  /// The marks and notes at the current moment.
  var marksHere: [Mark] {
    let step = playback.step
    guard let first = step.first, let last = step.last else { return [] }
    let lowest = min(first.entry, last.question ?? first.entry)
    return marks.filter { (lowest...last.entry).contains($0.entry) }
  }

  private func readMarks() {
    guard let tools else { return }
    do throws(ArchiveError) {
      let read = try tools.marks.read()
      marks = read.marks
      if let problem = read.problem { warn(of: problem) }
    } catch {
      warn(of: error)
    }
  }

  private func warn(of problem: ArchiveError) {
    warning = [warning, console.text(problem)].compactMap { $0 }.joined(separator: " ")
  }

  private func mark() {
    guard let tools else { return _ = forTeacher() }
    guard let entry else { return }
    do throws(ArchiveError) {
      if marks.contains(where: { $0.kind == .mark && $0.entry == entry }) {
        try tools.marks.remove(.mark, at: entry)
        marks = try tools.marks.read().marks
        say(.unmarked(entry))
      } else {
        try keep(
          Mark(
            entry: entry, kind: .mark, by: tools.by ?? console.text(ShellText.teacherName),
            at: RecordedTime.now()))
        say(.marked(entry))
      }
    } catch {
      message = console.text(error)
    }
  }

  private func note(_ words: String) {
    guard let tools, let entry else { return }
    do throws(ArchiveError) {
      try keep(
        Mark(
          entry: entry, kind: .note, text: words,
          by: tools.by ?? console.text(ShellText.teacherName), at: RecordedTime.now()))
      say(.noted(entry))
    } catch {
      message = console.text(error)
    }
  }

  private func keep(_ mark: Mark) throws(ArchiveError) {
    try tools?.marks.add(mark)
    marks.append(mark)
  }

  private func addToLesson(
    _ name: String, _ question: String, ask: (PlayerText) async -> String?
  ) async {
    guard let tools, let entry else { return }
    guard !isKeptFromClass else { return say(.keptFromLessons) }
    let names = (try? tools.lessons.names) ?? []
    let typed = name.isEmpty ? await ask(.lessonPrompt(names)) : name
    guard let typed, !typed.isEmpty else { return }
    do throws(ArchiveError) {
      // Before the question is asked, so that nobody types it in vain.
      _ = try tools.lessons.path(of: typed)
    } catch {
      message = console.text(error)
      return
    }
    let asked = question.isEmpty && name.isEmpty ? await ask(.questionPrompt) : question
    guard let asked else { return }
    do throws(ArchiveError) {
      try tools.lessons.add(
        LessonPlan.Step(recording: tools.name, entry: entry, question: asked), to: typed)
      say(.inLesson(typed, entry))
    } catch {
      message = console.text(error)
    }
  }

  private func forTeacher() -> Exit? {
    say(.onlyForTeacher)
    return nil
  }
}
