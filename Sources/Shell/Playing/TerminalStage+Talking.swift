import Roleplay

/// Discussions with a timer.
extension TerminalStage {
  /// Takes notes while people talk; an empty line continues the play.
  func talk(_ cue: Cue, minutes: Int, notes: Answer.Notes) async -> Move {
    // The count before it is corrected: its notes were taken back, and come again afterwards.
    if recount != nil {
      endTalk()
      return .back
    }
    if !notesToKeep.isEmpty {
      defer { notesToKeep = [] }
      return .inputs(notesToKeep.map { .text($0) })
    }
    let clock: TalkClock
    if counted != nil {
      clock = drawTalk(cue, minutes: minutes, notes: notes)
    } else {
      clock = startedClock(for: cue, minutes: minutes)
      if !isReminded { list(notes) }
    }
    defer { board = nil }
    isReminded = true
    let timeIsUp = StageText.timeIsUp(isAlone: audience == .solo)
    if console.isInteractive, !screen.plain {
      clock.tick(
        change: { [unowned self] in
          console.reader.change(prompt: prompt(clock: clock))
        },
        up: { [unowned self] in
          console.reader.change(prompt: prompt(clock: clock))
          console.reader.above { self.screen.say(timeIsUp, style: .bold) }
        })
    } else if console.isInteractive {
      clock.tick(
        change: {},
        up: { [unowned self] in
          console.reader.above { self.screen.say(timeIsUp, style: .bold) }
        })
    }
    defer { clock.stop() }
    let shown = console.isInteractive && !screen.plain ? words(of: clock) : nil
    switch await ask(.note(clock: shown), isRemembered: !cue.isPrivate) {
    case .stop: return .stop
    case .back:
      if notes.texts.isEmpty { endTalk() }
      return .back
    case .more, .again: return .inputs([])
    case .tooLong(let characters):
      await refuse(.textTooLong(characters: characters), for: cue)
      return .inputs([])
    case .text(let text):
      if text.allSatisfy(\.isWhitespace) {
        endTalk()
        return .inputs([.submit])
      }
      if isCount(text) {
        recount = text
        notesToKeep = notes.texts
        guard notes.texts.isEmpty else {
          return .inputs(notes.texts.indices.reversed().map { .withdraw($0 + 1) })
        }
        endTalk()
        return .back
      }
      if let counted, Self.isNumbersOnly(text) {
        let example = Self.example(count: counted.board.options.count)
        await refuse(words: console.text(StageText.countUnclear(example: example)), for: cue)
        return .inputs([])
      }
      if cue.isPrivate {
        screen.say(StageText.noteStays, style: .dim)
        return .inputs([])
      }
      return .inputs([.text(text)])
    }
  }

  private func endTalk() {
    clock = nil
    counted = nil
  }

  /// Whether numbers were typed that correct the count people talk about.
  private func isCount(_ text: String) -> Bool {
    guard let counted,
      let inputs = try? ReplyText.inputs(from: text, for: counted.statement, audience: audience)
    else { return false }
    return inputs.contains { if case .tally = $0 { true } else { false } }
  }

  /// Whether a text has digits and no words, so that it was meant as a count.
  private static func isNumbersOnly(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
  }

  /// Draws what a room talks about: the bars, and below them the question.
  private func drawTalk(_ cue: Cue, minutes: Int, notes: Answer.Notes) -> TalkClock {
    guard var counted else { return startedClock(for: cue, minutes: minutes) }
    var started: TalkClock?
    let hints = screen.lines {
      started = startedClock(for: cue, minutes: minutes)
      if counted.talk == nil { screen.say(StageText.hintRecount, style: .dim) }
    }
    let talk = counted.talk ?? lines(of: counted.cues) + hints
    counted.talk = talk
    self.counted = counted
    counted.board.below = talk + screen.lines { list(notes) }
    let words = refusal.flatMap { $0.cue == cue ? $0.words : nil }
    refusal = nil
    counted.board.draw(remark: words)
    board = counted.board
    return started ?? startedClock(for: cue, minutes: minutes)
  }

  private func startedClock(for cue: Cue, minutes: Int) -> TalkClock {
    if let running = clock, running.cue == cue { return running.clock }
    let started = TalkClock(minutes: minutes)
    clock = (cue, started)
    screen.say(
      console.isInteractive
        ? StageText.hintDiscuss(minutes: minutes, isAlone: audience == .solo)
        : StageText.hintDiscussWithoutClock(minutes: minutes, isAlone: audience == .solo),
      style: .dim)
    if cue.isPrivate { giveOnce(.notKept, .hintPrivate) }
    if console.isInteractive, !screen.plain { giveOnce(.clock, .hintClock) }
    return started
  }

  private func prompt(clock: TalkClock) -> Prompt {
    Prompt(StyledText(words(of: .note(clock: words(of: clock))), .bold))
  }

  private func words(of clock: TalkClock) -> String? {
    guard clock.isPaused else { return clock.face }
    return "\(clock.bar) (\(console.text(StageText.paused)))"
  }

  /// Changes the timer of a discussion.
  ///
  /// - Returns: whether there is one.
  func changeClock(_ change: (TalkClock) -> StageText) -> Bool {
    // Without a terminal, nobody sees a timer, so there is none.
    guard let clock, console.isInteractive else {
      screen.say(StageText.noClock, style: .problem)
      return false
    }
    screen.say(change(clock.clock), style: .dim)
    return true
  }
}
