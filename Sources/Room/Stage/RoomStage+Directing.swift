public import Roleplay

/// What the teacher does.
extension RoomStage {
  /// How to join.
  public var invitation: RoomInvitation? { entrance?.invitation }
  /// The address of the page for the beamer.
  public var beamer: String? { entrance?.beamer }
  /// The address of the teacher's own page.
  public var desk: String? { entrance?.desk }

  /// What laptops handed in.
  public var laptops: [HandedIn] {
    get async { await entrance?.laptops ?? [] }
  }

  /// Does what the teacher wants.
  public func direct(_ direction: Direction) async throws(RoomError) {
    if direction != .stop { await untilWaiting() }
    switch direction {
    case .close: try await close()
    case .show: try await display()
    case .again: try await again()
    case .count(let tally): try await count(.together(tally))
    case .countApart(let groups): try await count(.apart(groups))
    case .talk(let minutes):
      guard (1...RoomError.longestTalk).contains(minutes) else { throw .noMinutes(minutes) }
      view.talk = talk(minutes)
      changed()
    case .display(let text): try await moderate(text, isDisplayed: true)
    case .discard(let text): try await moderate(text, isDisplayed: false)
    case .pick(let number): try pick(number)
    case .reply(let words): try reply(words)
    case .next: try next()
    case .back:
      guard isWaiting else { throw .nothingOpen }
      open = nil
      box = nil
      wake(.back)
    case .stop: wake(.stop)
    }
  }

  private func close() async throws(RoomError) {
    if view.phase == .questionnaire {
      try next()
      return
    }
    guard box != nil else { throw .nothingOpen }
    guard view.phase == .asking else { throw .closedAlready }
    view.phase = .closed
    changed()
    await store([.closed])
  }

  private func display() async throws(RoomError) {
    guard let box else {
      // After the vote, its result may still be shown.
      guard let result = view.result ?? unshown else { throw .nothingOpen }
      view.result = result
      view.phase = .shown
      changed()
      return
    }
    guard !box.isEmpty else { throw .nobodyVoted }
    view.result = box.result(seats: seats, first: first)
    view.phase = .shown
    changed()
    await store([.shown])
  }

  /// Begins a second vote on the question; from a talk after the vote, by a step back.
  private func again() async throws(RoomError) {
    guard let box else {
      guard let open, isWaiting, case .notes(.talk) = open.shape, view.question != nil else {
        throw .nothingOpen
      }
      self.open = nil
      wake(.back)
      return
    }
    guard !box.isEmpty else { throw .nobodyVoted }
    let counted = box.all(seats: seats)
    let inputs = box.inputs(seats: seats)
    first = counted
    self.box = BallotBox(box.question, audience: audience)
    view.phase = .asking
    view.result = nil
    view.talk = nil
    await beginVote()
    // The recording has the first vote as well, withdrawn.
    wake(.goOn(inputs + [.withdraw(nil)]))
  }

  private func count(_ cards: BallotBox.Cards) async throws(RoomError) {
    guard var box else { throw open == nil ? .nothingOpen : .notCounted }
    box.cards = cards
    var trial = OpenCue(box.question, audience: audience)
    do throws(InputError) {
      try trial?.accept(box.inputs(seats: seats))
    } catch {
      throw .input(error)
    }
    let counted = box.cardCount
    if let seatCount, counted > seatCount {
      throw .moreThanSeats(counted: counted, seats: seatCount)
    }
    self.box = box
    count()
    if view.phase == .shown { view.result = box.result(seats: seats, first: first) }
    changed()
    await store([.cards(cards)])
  }

  /// Updates the numbers of those who answered the open question.
  func count() {
    view.cards = box?.cardCount ?? 0
    view.answered = box?.ballots.count ?? Set(sent.map(\.seat)).count
  }

  /// The texts that phones sent and that were not discarded.
  public func texts() -> [RoomText] {
    sent.enumerated().filter { !$0.element.isDiscarded }.map { place, text in
      RoomText(number: place + 1, words: text.words, isDisplayed: text.isDisplayed)
    }
  }

  private func moderate(_ number: Int, isDisplayed: Bool) async throws(RoomError) {
    guard sent.indices.contains(number &- 1), !sent[number - 1].isDiscarded else {
      throw .noSuchNumber(number)
    }
    sent[number - 1].isDisplayed = isDisplayed
    sent[number - 1].isDiscarded = !isDisplayed
    view.texts = sent.filter(\.isDisplayed).map(\.words)
    changed()
    await store([.moderated(text: number, isDisplayed: isDisplayed)])
  }

  // MARK: - Going on

  /// Closes a vote, shows it, or goes on.
  public func goOn() async throws(RoomError) {
    await untilWaiting()
    guard box != nil else {
      try next()
      return
    }
    switch view.phase {
    case .asking:
      guard box?.isEmpty == false else { throw .nobodyVoted }
      try await close()
    case .closed: try await display()
    case .welcome, .reading, .shown, .questionnaire, .ended: try next()
    }
  }

  private func next() throws(RoomError) {
    guard isWaiting else { throw .nothingOpen }
    guard let open else {
      wake(.goOn([]))
      return
    }
    guard let box else {
      try finish(open, with: words(for: open) + [.submit])
      return
    }
    guard !box.isEmpty else { throw .nobodyVoted }
    try finish(open, with: box.inputs(seats: seats) + [.submit])
  }

  /// The texts of phones that the teacher showed, as inputs.
  private func words(for cue: Cue) -> [Input] {
    let displayed = sent.filter(\.isDisplayed).map(\.words)
    switch cue.shape {
    case .words: return displayed.prefix(1).map { .text($0) }
    case .notes(.ideas) where cue.picksNote && !displayed.isEmpty:
      return displayed.map { .text($0) } + [.choose("1")]
    case .notes: return cue.isPrivate ? [] : displayed.map { .text($0) }
    default: return []
    }
  }

  /// Picks one of several: the option that decides a tie, or the text to go on with.
  private func pick(_ number: Int) throws(RoomError) {
    guard isWaiting, let open else { throw .nothingOpen }
    switch open.shape {
    case .options(let options):
      guard options.indices.contains(number &- 1) else { throw .noSuchNumber(number) }
      let counted = box?.inputs(seats: seats) ?? []
      try finish(open, with: counted + [.choose(options[number - 1].id), .submit])
    case .words:
      guard sent.indices.contains(number &- 1), !sent[number - 1].isDiscarded else {
        throw .noSuchNumber(number)
      }
      try finish(open, with: [.text(open.kept(sent[number - 1].words)), .submit])
    case .notes(.ideas):
      let displayed = sent.indices.filter { sent[$0].isDisplayed }
      guard let place = displayed.firstIndex(of: number - 1) else { throw .noSuchNumber(number) }
      try finish(
        open,
        with: displayed.map { .text(sent[$0].words) } + [.choose(String(place + 1)), .submit])
    default: throw .noSuchNumber(number)
    }
  }

  /// The teacher's own answer: a count, or what nobody else is asked.
  private func reply(_ words: String) throws(RoomError) {
    guard isWaiting, let open else { throw .nothingOpen }
    let inputs: [Input]
    do throws(ReplyTextError) {
      inputs = try ReplyText.inputs(from: words, for: open, audience: audience)
    } catch {
      throw open.isForTeacher || box == nil ? .reply(error) : .notUnderstood(words)
    }
    try finish(open, with: inputs)
  }

  /// Ends the open cue, after checking that the session accepts the inputs.
  private func finish(_ cue: Cue, with inputs: [Input]) throws(RoomError) {
    var trial = OpenCue(cue, audience: audience)
    do throws(InputError) {
      try trial?.accept(inputs)
    } catch .undecided(let options) {
      throw .undecided(options)
    } catch {
      throw .input(error)
    }
    guard trial?.isClosed == true else { throw .undecided(leading(of: trial)) }
    end(with: inputs)
  }

  private func leading(of open: OpenCue?) -> [String] {
    guard let open, case .options(let options) = open.question.shape else { return [] }
    return open.leaders.map { "\($0 + 1) \(options[$0].text)" }
  }

  // MARK: - Who is there

  /// The number of devices.
  public func attendance() -> RoomAttendance {
    var groups: [VoterGroup: Int] = [:]
    for seat in seats.values {
      if let group = seat.group { groups[group, default: 0] += 1 }
    }
    return RoomAttendance(
      devices: seats.count, connected: entrance?.connected ?? 0, groups: groups, seats: seatCount)
  }

  /// Closes the pages. If the evening is over, writes what people left behind for the teacher, and
  /// erases what each phone answered.
  public func close(isOver: Bool) async -> RoomAftermath {
    wake(.stop)
    if isOver {
      view.phase = .ended
      changed()
    }
    await entrance?.close()
    entrance = nil
    endViews()
    guard isOver else { return RoomAftermath() }
    let aftermath = keepAftermath()
    try? await journal.remove()
    return aftermath
  }

  /// Shows the beamer's page in other languages.
  public func show(in languages: [String]) {
    boardLanguages = languages
    changed()
  }

  /// Stores what the teacher did. If the disk is full the room goes on: only after a power cut it
  /// would have to be done again.
  private func store(_ entries: [RoomEntry]) async {
    try? await journal.keep(entries)
  }
}
