import Archive
public import Roleplay
import Yarn

/// A class in which everybody plays on their own device, each at their own pace.
public actor ClassRoom: DirectedClass {
  /// More devices than a school has in one room are not pupils.
  static let maximumSeats = 200
  /// So many aliases are proposed at once.
  private static let proposedAliases = 3

  let play: ClassPlay
  private let folder: TranscriptFolder
  private let hashing = PlayCodeHashing()
  /// The pupils, by the ids in their cookies, in the order in which they came in.
  private var pupils: [String: Pupil] = [:]
  /// The aliases of recordings, of dossiers, and of those who play.
  private var takenAliases: Set<String>
  private var order = 0
  private var isPaused = false
  /// When the time that the teacher set is up, in milliseconds.
  private var timeEnd: Int?
  private var timer: Task<Void, Never>?
  private var isClosing = false
  private var server: ClassServer?

  /// A device, and the play on it.
  private struct Pupil {
    var place: Int
    var stage: DeviceStage
    var feed: DeviceFeed
    var playing: Task<Void, Never>?
    var path: String?
    /// The aliases that the pupil can pick from.
    var proposed: [String] = []
    /// Whether the pupil goes on although the class is paused.
    var isLetOn = false
  }

  private init(_ play: ClassPlay) {
    self.play = play
    folder = TranscriptFolder(path: play.transcripts)
    takenAliases = Set(DossierFolder(in: folder).aliases)
    for recording in Self.recordings(in: folder) { takenAliases.insert(recording.opening.alias) }
  }

  /// Opens a class.
  ///
  /// - Parameter language: the teacher's language.
  /// - Throws: ``ServerError`` if no port could be opened.
  static func open(
    _ play: ClassPlay, in language: Language, _ wish: RoomWish,
    limits: HTTPLimits = ClassServer.limits
  ) async throws(ServerError) -> ClassRoom {
    let room = ClassRoom(play)
    let server = try ClassServer(
      for: room, play: play, language: language, address: wish.address, port: wish.port,
      limits: limits)
    await room.enter(through: server)
    return room
  }

  private func enter(through server: ClassServer) { self.server = server }

  // MARK: - Teacher

  /// How to join.
  public var invitation: RoomInvitation? { server?.invitation }

  /// The server, for tests.
  var entrance: ClassServer? { server }

  /// What laptops handed in.
  public var laptops: [HandedIn] {
    get async { await server?.desk.laptops ?? [] }
  }

  /// Who is where.
  public var view: ClassView {
    get async {
      var view = ClassView()
      view.isPaused = isHeld
      view.secondsLeft = timeEnd.map { max(0, $0 - HTTPServer.milliseconds() + 999) / 1000 }
      for pupil in pupils.values.sorted(by: { $0.place < $1.place }) {
        let page = await pupil.stage.page
        view.seats.append(
          ClassView.Seat(
            alias: page.alias, state: page.state, position: page.position,
            isConnected: pupil.feed.isWatched))
      }
      return view
    }
  }

  /// Whether everybody waits for the teacher.
  private var isHeld: Bool {
    isPaused || (timeEnd.map { $0 <= HTTPServer.milliseconds() } ?? false)
  }

  /// Pauses everybody.
  public func pause() async {
    isPaused = true
    for id in pupils.keys { pupils[id]?.isLetOn = false }
    await hold()
  }

  /// Lets everybody go on; a time that was set is over.
  public func goOn() async {
    isPaused = false
    timeEnd = nil
    timer?.cancel()
    for id in pupils.keys { pupils[id]?.isLetOn = false }
    await hold()
  }

  /// Sets a time, after which everybody is paused.
  public func set(minutes: Int) async {
    await set(milliseconds: minutes * 60_000)
  }

  func set(milliseconds: Int) async {
    isPaused = false
    for id in pupils.keys { pupils[id]?.isLetOn = false }
    timeEnd = HTTPServer.milliseconds() + milliseconds
    timer?.cancel()
    timer = Task(executorPreference: ServingExecutor.shared) { [weak self] in
      try? await Task.sleep(for: .milliseconds(milliseconds))
      guard !Task.isCancelled else { return }
      await self?.hold()
    }
    await hold()
  }

  /// Lets one pupil go on although the others are paused.
  public func letOn(_ alias: String) async throws(ClassError) -> String? {
    let wanted = Self.plain(alias)
    for (id, pupil) in pupils {
      guard let name = await pupil.stage.page.alias, Self.plain(name) == wanted else { continue }
      pupils[id]?.isLetOn = true
      await hold()
      guard let path = pupil.path else { return nil }
      return await newCode(path)
    }
    // A pupil who is not in, because the code was mistyped too often.
    let left = await Self.unfinished(play.scenario.name, by: wanted, in: folder)
    guard let closed = left.first else { throw .unknownAlias(alias) }
    return await newCode(closed.path)
  }

  /// The recordings of a scenario that are not finished, by an alias as it is compared; newest first.
  /// Reading them takes a while, during which nobody else waits.
  @concurrent
  private static func unfinished(
    _ scenario: String, by alias: String, in folder: TranscriptFolder
  ) async -> [Recording] {
    recordings(in: folder).filter {
      !$0.isFinished && $0.opening.scenario == scenario && plain($0.opening.alias) == alias
    }
  }

  private static func recordings(in folder: TranscriptFolder) -> [Recording] {
    guard let results = try? folder.recordings() else { return [] }
    return results.compactMap { try? $0.get() }
  }

  /// A new code for a recording whose code was mistyped too often; nil if the old one is valid.
  private func newCode(_ path: String) async -> String? {
    guard PlayCodeFile(beside: path).remainingAttempts == 0 else { return nil }
    let code = PlayCode(in: Language(tag: play.scenario.languages[0]) ?? .dutch)
    do throws(ArchiveError) {
      try await hashing.store(code, beside: path)
      return code.description
    } catch {
      return nil
    }
  }

  /// Tells every device whether it waits for the teacher, and how much time is left.
  private func hold() async {
    let (isHeld, timeEnd) = (isHeld, timeEnd)
    for pupil in pupils.values {
      let isLetOn = pupil.isLetOn
      await pupil.stage.change { page in
        page.isHeld = isHeld && !isLetOn
        page.timeEnd = timeEnd
      }
    }
  }

  /// Ends it; plays that are not finished can be resumed.
  public func close() async {
    isClosing = true
    timer?.cancel()
    for pupil in pupils.values { await pupil.stage.stop() }
    for pupil in pupils.values { await pupil.playing?.value }
    for pupil in pupils.values { pupil.feed.end() }
    await server?.stop()
  }

  // MARK: - Pupils

  /// Lets a device in.
  ///
  /// - Returns: its id.
  func join(in language: String) async throws(DeviceError) -> String {
    guard !isClosing else { throw .full }
    await makePlace()
    guard pupils.count < Self.maximumSeats else { throw .full }
    let id = RoomSecrets.seatID()
    seat(id, in: language)
    await proposeAliases(to: id)
    return id
  }

  /// If the class is full, lets go of a device that joined, picked no alias, and is not there any more:
  /// a device that joins over and over takes no place from others.
  private func makePlace() async {
    guard pupils.count >= Self.maximumSeats else { return }
    for (id, pupil) in pupils.sorted(by: { $0.value.place < $1.value.place })
    where pupil.playing == nil && !pupil.feed.isWatched {
      guard await pupil.stage.page.step == .choosing else { continue }
      // It may have come back, or begun, meanwhile.
      guard pupils[id]?.playing == nil, !pupil.feed.isWatched else { continue }
      pupils[id] = nil
      return
    }
  }

  /// The language of the story for a page in a language: the same one, if pupils can play in it and
  /// the scenario is translated.
  private func story(in tag: String) -> String? {
    play.languages.contains(tag) && play.scenario.languages.contains(tag) ? tag : nil
  }

  private func seat(_ id: String, in language: String) {
    let feed = DeviceFeed(play, tag: language)
    let stage = DeviceStage(
      scenario: play.scenario, language: Language(tag: language) ?? .dutch,
      story: story(in: language)
    ) { feed.publish($0) }
    order += 1
    pupils[id] = Pupil(place: order, stage: stage, feed: feed)
  }

  /// Whether a device is in.
  func knows(_ id: String) -> Bool { pupils[id] != nil }

  /// The feed of a device.
  func feed(of id: String) -> DeviceFeed? { pupils[id]?.feed }

  /// Changes the language of a device's page.
  ///
  /// - Parameter isBoth: whether the story is shown in it below the Dutch; nil to leave that as it is.
  func speak(_ tag: String, isBoth: Bool?, at id: String) async {
    guard let pupil = pupils[id] else { return }
    pupil.feed.tag = tag
    await pupil.stage.speak(
      Language(tag: tag) ?? .dutch, story: story(in: tag), isBoth: isBoth)
  }

  /// Proposes aliases, other ones than before, and no alias to two devices at once.
  func proposeAliases(to id: String) async {
    guard let pupil = pupils[id] else { return }
    var random = SystemRandomNumberGenerator()
    let proposed = AliasWords.proposed(
      Self.proposedAliases, in: Language(tag: pupil.feed.tag) ?? .dutch,
      taken: pupils.values.reduce(into: takenAliases) { $0.formUnion($1.proposed) },
      using: &random)
    // Before anything is waited for, so that nobody else gets them meanwhile.
    pupils[id]?.proposed = proposed
    let (held, end) = (isHeld, timeEnd)
    await pupil.stage.change { page in
      page.aliases = proposed
      page.isHeld = held
      page.timeEnd = end
      page.turn += 1
    }
  }

  /// Begins a play under an alias that was proposed.
  func begin(_ id: String, as alias: String, for audience: Audience) async throws(DeviceError) {
    guard let stage = pupils[id]?.stage else { throw .otherLesson }
    let page = await stage.page
    guard !page.isHeld else { throw .held }
    guard page.step == .choosing, let pupil = pupils[id], pupil.playing == nil,
      pupil.proposed.contains(alias), play.audiences.contains(audience)
    else { throw .unfit }
    guard takenAliases.insert(alias).inserted else { throw .aliasTaken }
    pupils[id]?.proposed = []
    let language = story(in: pupil.feed.tag) ?? Scenario.baseLanguage
    await start(id, .new(alias: alias, language: language, audience: audience))
  }

  private func start(_ id: String, _ start: DevicePlay.Start) async {
    guard let pupil = pupils[id], pupil.playing == nil else { return }
    let play = DevicePlay(
      play: play, stage: pupil.stage, hashing: hashing,
      language: Language(tag: pupil.feed.tag) ?? .dutch)
    // Not before another request for the same device comes: there is no wait between the two lines.
    // Whatever else the program does keeps no pupil waiting.
    pupils[id]?.playing = Task(executorPreference: ServingExecutor.shared) { [weak self] in
      _ = await play.run(start) { [weak self] path in await self?.note(path, of: pupil.place) }
    }
  }

  private func note(_ path: String, of place: Int) {
    for (id, pupil) in pupils where pupil.place == place { pupils[id]?.path = path }
  }

  /// Resumes a play by its alias and code, also one that is open on another device, which then leaves.
  ///
  /// - Returns: the id of the device.
  func resume(
    _ alias: String, _ code: PlayCode, in language: String
  ) async throws(DeviceError) -> String {
    guard !isClosing else { throw .full }
    let wanted = Self.plain(alias)
    let unfinished = await Self.unfinished(play.scenario.name, by: wanted, in: folder)
    let plays = unfinished.filter { PlayCodeFile(beside: $0.path).remainingAttempts > 0 }
    guard !plays.isEmpty else { throw unfinished.isEmpty ? .noSuchPlay : .playClosed }
    let opened: String?
    do throws(ArchiveError) {
      opened = try await hashing.recording(openedBy: code, among: plays.map(\.path))
    } catch {
      throw .playInUse
    }
    guard let path = opened else { throw .noSuchPlay }
    let id = RoomSecrets.seatID()
    let live = pupils.first { $0.value.path == path }
    if let (old, pupil) = live, await !pupil.stage.page.step.isOver {
      // The old device may lie in another pupil's hands by now.
      pupils[old] = nil
      let feed = DeviceFeed(play, tag: language)
      pupil.feed.end()
      pupils[id] = pupil
      pupils[id]?.feed = feed
      await pupil.stage.move { feed.publish($0) }
      await pupil.stage.speak(Language(tag: language) ?? .dutch, story: story(in: language))
      return id
    }
    if let (old, pupil) = live {
      await pupil.playing?.value
      pupil.feed.end()
      pupils[old] = nil
    }
    guard pupils.count < Self.maximumSeats else { throw .full }
    seat(id, in: language)
    await hold()
    await start(id, .resumed(path: path, code: code))
    return id
  }

  /// Does what a page sends.
  func act(_ message: ClassMessage, at id: String) async throws(DeviceError) {
    guard let stage = pupils[id]?.stage else { throw .otherLesson }
    guard let turn = message.turn, let act = message.act else { throw .unfit }
    switch act {
    case "goOn": try await stage.take(.goOn, turn: turn)
    case "back": try await stage.take(.back, turn: turn)
    case "soften": try await stage.take(.soften, turn: turn)
    case "stop": try await stage.take(.stop(draft: message.words), turn: turn)
    case "word":
      guard let entry = message.words.flatMap({ play.glossary.entry(for: $0) }) else {
        throw .unfit
      }
      try await stage.take(.lookUp(entry.word), turn: turn)
    case "pause": try await stage.take(.pause, turn: turn)
    case "endPause": try await stage.take(.endPause, turn: turn)
    case "minute": try await stage.take(.minute, turn: turn)
    case "teacher": try await stage.take(.decide(.teacher), turn: turn)
    case "class": try await stage.take(.decide(.class), turn: turn)
    case "nobody": try await stage.take(.throwAway, turn: turn)
    default: try await stage.take(message, turn: turn)
    }
  }

  /// Lets a device go after its play, so that another pupil can begin there.
  func leave(_ id: String) async throws(DeviceError) {
    guard let pupil = pupils[id] else { return }
    guard await pupil.stage.page.step.isOver else { throw .unfit }
    pupil.feed.end()
    // The teacher still sees how far the pupil came.
    pupils["left " + id] = pupil
    pupils[id] = nil
  }

  /// An alias as it is compared: case, spaces and hyphens make no difference.
  private static func plain(_ alias: String) -> String {
    alias.lowercased().filter { !$0.isWhitespace && $0 != "-" }
  }
}

extension DevicePage.Step {
  /// Whether the play is not on this device any more.
  var isOver: Bool { self == .finished || self == .stopped || self == .failed }
}

extension DevicePage {
  /// What the teacher sees of it.
  var state: ClassView.Seat.State {
    switch step {
    case .finished: .finished
    case .stopped, .failed: .stopped
    case .choosing: isHeld ? .waiting : .choosing
    case _ where isHeld: .waiting
    case .deciding: .deciding
    case .welcome, .busy, .reading, .asking, .retrying: isPaused ? .paused : .playing
    }
  }
}
