public import Archive
import Discussion
public import Roleplay
import Yarn

/// The interactive shell, in which a person chooses what to play and what to look back at.
@MainActor
public final class InteractiveShell {
  let console: Console
  let repertoire: Repertoire
  let transcripts: TranscriptFolder
  let settings: Settings
  let sitting: Sitting
  /// Whether everything is shown, and not only the recordings of this sitting.
  var isTeacher = false
  /// Whether pupils may choose the hardest version of the other person.
  var hardest: HardestForALesson
  /// What the command line has and the shell has not.
  let teachersCommands: [TeachersCommand]
  /// The language of this laptop, in which each turn begins: the teacher's choice, or the system's.
  var ownLanguage: Language
  /// Seconds since 1970.
  let now: () -> Int
  /// Starts the program again between two persons; nil if that is not done.
  let reexecution: Reexecution?
  private let handedOn: SittingState?
  /// Whether the person was told that this window keeps its contents.
  var hasSaidScreenStays: Bool
  /// Whether the teacher ordered the last list of recordings with aliases.
  var showsAliases = false
  var isStopping = false
  /// The order that was typed where only Enter was asked for.
  private var typedAtPage: String?
  /// Whether the program had to stop because it could not be started again.
  public internal(set) var hasFailed = false

  /// Opens rooms full of phones; nil where there are none.
  public var rooms: (any RoomMaker)? {
    get { sitting.rooms }
    set { sitting.rooms = newValue }
  }

  /// Makes a shell.
  ///
  /// - Parameters:
  ///   - console: the screen and the keyboard; its language is the initial one.
  ///   - engine: the version of the program.
  ///   - alias: the name this person goes by (`--as`); nil to let them pick one.
  ///   - seed: where chance starts (`--seed`).
  ///   - makeCode: makes the code with which a play is gone on with; by chance.
  ///   - teachersCommands: the commands of the command line that a teacher can order here too.
  ///   - minutes: works out how many minutes a scenario takes; nil where nobody is told.
  ///   - now: the time, in seconds since 1970; nil for this computer's.
  ///   - handedOn: what goes on from the turn of the person before.
  ///   - reexecution: how the program begins anew between two persons; nil where nothing that was
  ///     typed stays in it, since no person types.
  public init(
    console: Console, repertoire: Repertoire, transcripts: TranscriptFolder, settings: Settings,
    engine: String, alias: String? = nil, seed: UInt32? = nil,
    makeCode: @escaping (Language) -> PlayCode = { PlayCode(in: $0) },
    teachersCommands: [TeachersCommand] = [],
    minutes: ((Scenario) -> ClosedRange<Int>?)? = nil, now: (() -> Int)? = nil,
    handedOn: SittingState? = nil, reexecution: Reexecution? = nil
  ) {
    self.now = now ?? HardestForALesson.now
    hardest = handedOn?.hardest ?? HardestForALesson()
    self.teachersCommands = teachersCommands
    ownLanguage = handedOn?.ownLanguage ?? console.language
    self.console = console
    self.repertoire = repertoire
    self.transcripts = transcripts
    self.settings = settings
    sitting = Sitting(
      console: console, repertoire: repertoire, transcripts: transcripts, engine: engine,
      alias: alias, seed: seed, makeCode: makeCode, handedOn: handedOn)
    sitting.minutes = minutes
    sitting.now = self.now
    self.handedOn = handedOn
    self.reexecution = reexecution
    hasSaidScreenStays = handedOn?.hasSaidScreenStays ?? false
    isTeacher = handedOn?.isTeacher ?? false
    OpenKeys.shared.take(
      readers: handedOn?.readersKeys ?? [], recordings: handedOn?.recordingKeys ?? [])
    if let handedOn {
      console.language = handedOn.language
      console.played = handedOn.played.flatMap { LanguageTag($0) }
    }
    console.pace = settings.readingPace
    sitting.offeredTranslations = { [weak self] in self?.offeredTranslations ?? [] }
  }

  var screen: Screen { console.screen }

  /// Runs commands until the person leaves.
  public func run() async {
    await begin(after: handedOn)
    while !isStopping {
      if let order = typedAtPage {
        typedAtPage = nil
        await obey(Substring(order))
        continue
      }
      // Anybody may have cut something here before.
      if !isTeacher { console.reader.forgetCutText() }
      switch await console.read(request) {
      case .ended, .closed: isStopping = true
      case .interrupted: screen.say(ShellText.howToStop)
      case .tooLong: screen.say(ShellText.unknown("…", suggestion: nil), style: .problem)
      case .line(let line):
        for order in line.text.split(separator: "\n") where !isStopping { await obey(order) }
      }
    }
    if !hasFailed { screen.say(ShellText.goodbye) }
  }

  /// Waits at the end of a screenful; an order that is typed there is obeyed next.
  func turnsPage() async -> Bool {
    await console.goesOn { [weak self] in self?.typedAtPage = $0 }
  }

  private var request: ReadRequest {
    let prompt = Prompt(
      StyledText(console.text(isTeacher ? ShellText.teacherPrompt : ShellText.prompt), .bold))
    // It is not known yet who types, and the next person must not see it.
    return ReadRequest(
      prompt: prompt, completion: .words { [weak self] in self?.completions(after: $0) ?? [] },
      isRemembered: isTeacher,
      choices: { [weak self] in self.map { $0.isTeacher ? [] : $0.scenarioLines } ?? [] })
  }

  /// The lines that the arrow keys put on the prompt: the number and name of each scenario.
  private var scenarioLines: [String] {
    let room = screen.terminal.columns - 3
    return repertoire.playbills.enumerated().map { index, playbill in
      let heading = PrintableText.of(playbill.heading(in: console.language), layout: .oneLine)
      return CellWidth.cut("\(index + 1) \(heading)", to: room)
    }
  }

  func greet() async {
    let openPlays = screen.lines { showOpenPlays() }
    func writeGreeting() {
      screen.writeBlank()
      screen.write("Weerwoord", style: .bold)
      screen.say(ShellText.greeting)
      // In the other languages, for whoever cannot read this one.
      for language in Language.allCases where language != console.language {
        screen.write(ShellText.otherLanguage.text(in: language), style: .dim)
      }
      let command = ShellCommand.language.name(in: console.language)
      let offered = Set(settings.offeredLanguages.map(\.description))
      for tag in repertoire.translations where offered.contains(tag) {
        screen.write(
          LanguageInvitation(tag: tag, order: "\(command) \(tag)").line, style: .dim)
      }
    }
    let greetingCount = screen.lines { writeGreeting() }.count
    let reserved = greetingCount + openPlays.count + 3
    let list = scenarioList(reserved: reserved)
    // Where the screen does not hold all, what somebody may have come back for is seen first.
    let shown = screen.holds(list.count + reserved) ? list + openPlays : openPlays + list
    let lines = screen.lines {
      writeGreeting()
      screen.writeBlank()
      for line in shown { screen.writeLine(line) }
    }
    let isSeen = await console.write(lines) { await turnsPage() }
    guard isSeen || typedAtPage == nil else { return }
    screen.say(ShellText.howToBegin)
    offerFirstScene()
  }

  /// The scene that shows how everything works, in two minutes.
  static let firstScene = "proefspel"

  /// Offers the first scene where the list does not say that it was played here, whatever others played
  /// on this laptop before.
  private func offerFirstScene() {
    guard !isTeacher, let place = repertoire.names.firstIndex(of: Self.firstScene),
      !played.contains(Self.firstScene)
    else { return }
    screen.say(ShellText.firstScene(number: place + 1), style: .bold)
  }

  // MARK: - Commands

  private func obey(_ order: Substring) async {
    let words = order.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return }
    let rest = Array(words.dropFirst())
    guard let command = ShellCommand(named: first) else {
      if let other = teachersCommands.first(where: { $0.isNamed(first) }) {
        await obey(other, rest)
      } else {
        await obeyWithoutCommand(words)
      }
      return
    }
    let unknown = rest.first { word in
      word.hasPrefix("--") && !command.knows(option: word)
    }
    if let unknown {
      screen.say(
        ShellText.unknownOption(
          unknown, of: command.name(in: console.language),
          known: command.options(in: console.language)),
        style: .problem)
      return
    }
    switch command {
    case .list: await list(rest)
    case .info: showInfo(rest)
    case .play: await play(rest)
    case .replay: await replay(rest)
    case .resume: await resume(rest)
    case .discuss: await discuss(rest)
    case .room: await openRoom(rest)
    case .classPlay: await openClass(rest)
    case .collect: await collect(rest)
    case .handIn: await handIn(rest)
    case .search: await search(rest)
    case .dossier: await showDossier(rest)
    case .code: await renewCode(rest)
    case .lesson: await playLesson(rest)
    case .lessonPage: await showLessonPage(rest)
    case .lessonSeries: showLessonSeries()
    case .tree: await showTree(rest)
    case .hardest: changeHardest(rest)
    case .language: await changeLanguage(rest)
    case .languages: offerLanguages(rest)
    case .pace: changePace(rest)
    case .teacher: await changeMode(rest)
    case .help: await showHelp(of: rest)
    case .stop: isStopping = true
    }
  }

  /// Plays a scenario if the line is its number or its full name.
  private func obeyWithoutCommand(_ words: [String]) async {
    let isScenario =
      Int(words[0]) != nil || repertoire.names.contains { $0.lowercased() == words[0].lowercased() }
    if isScenario, isTeacher, words.count == 1, !isForARoom(words[0]) {
      // A number that was meant for a list would end the teacher's mode.
      screen.say(ShellText.playAsWhom(words[0]))
      return
    }
    if isScenario {
      await play(words)
      return
    }
    if let alias = try? AliasWords.alias(
      words.joined(separator: " "), withDossier: sitting.door.dossiers.aliases)
    {
      screen.say(ShellText.aliasNotNow(alias))
      return
    }
    if !isTeacher, !transcripts.openPlays.isEmpty || !transcripts.sealedPlays.isEmpty,
      PlayCode(typed: words.joined(separator: " ")).hasKnownWords
    {
      screen.say(ShellText.codeNotNow)
      return
    }
    let names =
      ShellCommand.names(in: console.language, forTeacher: isTeacher)
      + (isTeacher ? teachersCommands.flatMap(\.names) : [])
    let suggestion = Suggestion.nearest(to: words[0], among: names + repertoire.names)
    screen.say(ShellText.unknown(words[0], suggestion: suggestion), style: .problem)
  }

  /// Whether a scenario is only for a group, which the teacher leads.
  private func isForARoom(_ word: String) -> Bool {
    (try? repertoire.find(word)).map { repertoire.playbill(of: $0).isForARoom } ?? false
  }

  private func play(_ words: [String]) async {
    var audience: Audience?
    var showsBoard = false
    var isReadAloud = false
    var names: [String] = []
    for word in words {
      switch word.lowercased() {
      case "--klas", "--class": audience = .class
      case "--ouders", "--parents": audience = .parents
      case "--alleen", "--solo": audience = .solo
      case "--paar", "--pair": audience = .pair
      case "--drie", "--three": audience = .three
      case "--bord", "--board": showsBoard = true
      case "--stem", "--voice": isReadAloud = true
      case let word where word.hasPrefix("-"):
        let suggestion = Suggestion.nearest(to: word, among: proposed(.play))
        screen.say(ShellText.unknown(word, suggestion: suggestion), style: .problem)
        return
      default: names.append(word)
      }
    }
    guard let wanted = names.first else {
      screen.say(ShellText.playWhat)
      return
    }
    guard let name = found(wanted) else { return }
    let suited = repertoire.playbill(of: name).audiences
    let choice = AudienceChoice(console: console, suited: suited)
    // A pupil says it where they choose an alias, and is asked nothing else before the play.
    if audience == nil, choice.isOffered, isTeacher || sitting.isOnePersons {
      guard let picked = await choice.pick() else { return }
      audience = picked
    }
    let players = (audience ?? choice.usual).playing(suited)
    sitting.showsBoard = showsBoard
    sitting.isReadAloud = isReadAloud
    guard await endTeachersMode(before: players, .play(scenario: name, audience: players)) else {
      return
    }
    await take(.play(scenario: name, audience: players))
  }

  func found(_ wanted: String) -> String? {
    do throws(ArchiveError) {
      return try repertoire.find(wanted)
    } catch .scenarioUnknown {
      let suggestion = Suggestion.nearest(to: wanted, among: repertoire.names)
      screen.say(ShellText.unknownScenario(wanted, suggestion: suggestion), style: .problem)
    } catch {
      screen.say(error, style: .problem)
    }
    return nil
  }

  private func replay(_ words: [String]) async {
    let paces: [String: ReplayPace] = [
      "stap": .step, "step": .step, "rustig": .natural, "natural": .natural, "alles": .instant,
      "instant": .instant,
    ]
    let pace = words.compactMap { paces[$0.lowercased()] }.first ?? .step
    let isBeside = words.contains { Self.besideWords.contains($0.lowercased()) }
    let wanted = words.filter {
      paces[$0.lowercased()] == nil && !Self.besideWords.contains($0.lowercased())
    }
    let played = recordings()
    let shown = played.filter(disclosure.shows)
    let none: ShellText =
      isTeacher ? .nothingRecorded : played.isEmpty ? .nothingToReplay : .onlyWithTeacher
    guard let recording = await chosen(wanted, of: shown, none: none) else { return }
    if isBeside {
      let rounds = playedRounds(of: recording)
      if rounds.isEmpty { screen.say(PlayerText.playedOnce) }
      await RoundsScreen(rounds: rounds, screen: screen).show(at: console)
      return
    }
    let numbers = wanted.filter { !Self.aliasOrders.contains($0.lowercased()) }
    await replay(
      recording, from: numbers.dropFirst().first.flatMap { Int($0) } ?? 1, pace: pace,
      showsAlias: showsAliases)
  }

  /// Shows a recording from one of its entries; from the last where it has not so many.
  ///
  /// - Parameter showsAlias: whether a teacher wants to see who played.
  func replay(
    _ recording: Recording, from entry: Int, pace: ReplayPace, showsAlias: Bool = false
  ) async {
    do throws(ModerationDesk.FileError) {
      let transcript = try disclosure.read(recording.path)
      if isTeacher { TeachersPlays.look(at: transcript, from: recording.path) }
      let first = min(max(1, entry), transcript.entries.last?.number ?? 1)
      let shown = readable(transcript)
      let notice = MissingEndNotice(about: recording.path)
      guard console.isInteractive, pace != .instant else {
        if let notice { screen.say(notice, style: .problem) }
        ReplayScreen(
          console: console, transcript: shown, from: first, isForTeacher: isTeacher,
          withAlias: showsAlias ? true : nil
        ).run()
        screen.writeBlank()
        return
      }
      await Player(
        console: console, transcript: transcript, shown: shown, from: first,
        isPlaying: pace == .natural,
        tools: isTeacher ? tools(for: recording.path) : nil, showsAlias: showsAlias,
        notice: notice,
        scenario: { [repertoire] in repertoire.scenario(of: $0) }
      ).run()
    } catch {
      screen.say(error, style: .problem)
    }
    screen.writeBlank()
  }

  /// `taal`, `taal en`: for this person's turn, and where the teacher says it, for this laptop.
  private func changeLanguage(_ words: [String]) async {
    let translations = offeredTranslations
    var tag = words.first.flatMap { LanguageTag(meantBy: $0) }
    if words.isEmpty {
      tag = await LanguageChoice(console: console, translations: translations).pick()
      if tag == nil { return }
    }
    let isTranslated = tag?.andWider.contains(where: translations.contains) ?? false
    let spoken = tag.flatMap { Language(tag: $0.description) }
    guard let tag, spoken != nil || isTranslated else {
      screen.say(ShellText.unknownLanguage(words.first ?? "", translations), style: .problem)
      return
    }
    console.played = Language(rawValue: tag.description) == nil && isTranslated ? tag : nil
    guard let spoken else {
      // It is not remembered: the next person at this laptop may read another language.
      showScenarios()
      screen.say(ShellText.playedLanguageChosen(tag.ownName ?? tag.description))
      return
    }
    console.language = spoken
    if isTeacher || settings.teacherAccess == .onlyMine {
      ownLanguage = spoken
      do throws(ArchiveError) {
        try settings.remember(spoken)
      } catch {
        screen.say(error, style: .problem)
      }
    }
    showScenarios()
    screen.say(
      spoken == ownLanguage ? ShellText.languageChosen : .languageForTurn(back: ownLanguage))
  }

  // MARK: - Completion

  private func completions(after words: [String]) -> [String] {
    guard let first = words.first else {
      return ShellCommand.names(in: console.language, forTeacher: isTeacher)
        + (isTeacher ? teachersCommands.map { $0.name(in: console.language) } : [])
    }
    switch ShellCommand(named: first) {
    case .info: return words.count == 1 ? repertoire.names : []
    case .play: return (words.count == 1 ? repertoire.names : []) + proposed(.play)
    case .room where isTeacher:
      return repertoire.names.filter {
        repertoire.playbill(of: $0).audiences.contains(where: \.isRoom)
      }
    case .classPlay where isTeacher:
      return repertoire.names.filter { !repertoire.playbill(of: $0).isForARoom }
    case .lessonPage: return words.count == 1 ? repertoire.names : []
    case .language: return Language.allCases.map(\.rawValue) + offeredTranslations
    case .languages where isTeacher: return repertoire.translations
    case .pace: return ReadingPace.allCases.map { $0.name(in: console.language) }
    case .teacher:
      return words.count > 1
        ? (isTeacher ? repertoire.translations : [])
        : proposed(.teacher)
    case .replay: return proposed(.replay)
    case .hardest where isTeacher: return proposed(.hardest)
    case .lesson where isTeacher: return (try? LessonFolder(in: transcripts).names) ?? []
    default: return []
    }
  }

  private func proposed(_ typed: ProposedWords) -> [String] { typed.words(in: console.language) }
}
