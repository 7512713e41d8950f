import Roleplay

/// Open questions and notes.
extension TerminalStage {
  /// One answer; of a room, the two or three that were heard.
  func answer(_ cue: Cue, reply: Reply) async -> Move {
    if audience.isRoom, !cue.isForTeacher { return await hear(cue, reply: reply) }
    giveOnce(.answer, .hintAnswer)
    if let written = reply.texts.last, !isReminded {
      screen.say(StageText.alreadyWritten(written))
    }
    isReminded = true
    switch await ask(.you) {
    case .stop: return stopping(with: [])
    case .back: return .back
    case .tooLong(let characters):
      await refuse(.textTooLong(characters: characters), for: cue)
      return .inputs([])
    case .more: return await severalLines(for: cue)
    case .text(let text):
      guard text.allSatisfy(\.isWhitespace) else { return .inputs([.text(text), .submit]) }
      if isEmptyMeant || !reply.texts.isEmpty { return .inputs([.submit]) }
      // Whoever presses Enter from line to line presses it here too.
      isEmptyMeant = true
      screen.say(StageText.emptyAnswer, style: .problem)
      return .inputs([])
    }
  }

  /// Lines until an empty one.
  private func severalLines(for cue: Cue) async -> Move {
    screen.say(StageText.hintMore, style: .dim)
    var lines: [String] = []
    while true {
      switch await ask(.more, isInMore: true) {
      case .text(""):
        return .inputs(lines.isEmpty ? [] : [.text(lines.joined(separator: "\n")), .submit])
      case .text(let line): lines.append(line)
      case .more: continue
      case .back:
        screen.say(StageText.linesThrownAway)
        return .inputs([])
      case .stop: return stopping(with: lines)
      case .tooLong(let characters):
        await refuse(.textTooLong(characters: characters), for: cue)
      }
    }
  }

  /// Stops; what was typed is kept with the question, and comes back when it is taken up again.
  private func stopping(with lines: [String]) -> Move {
    let lines = lines + [unfinished].compactMap { $0 }
    guard !lines.isEmpty else { return .stop }
    stopsNext = true
    return .inputs([.text(lines.joined(separator: "\n"))])
  }

  /// A class's answers, one on each line; each is kept as it comes.
  private func hear(_ cue: Cue, reply: Reply) async -> Move {
    giveOnce(.heard, .hintHeard)
    switch await ask(.heard) {
    case .stop: return .stop
    case .back: return .back
    case .more: return .inputs([])
    case .tooLong(let characters):
      await refuse(.textTooLong(characters: characters), for: cue)
      return .inputs([])
    case .text(let text):
      if text.allSatisfy(\.isWhitespace) { return .inputs([.submit]) }
      return .inputs([.text((reply.texts.suffix(1) + [text]).joined(separator: "\n"))])
    }
  }

  /// Notes, numbered as they come; then one of them is picked.
  func collect(_ cue: Cue, minimum: Int, reply: Reply) async -> Move {
    if isPicking { return await pick(cue, minimum: minimum, reply: reply) }
    giveOnce(.collect, .hintCollect(minimum: minimum))
    if !isReminded, !reply.texts.isEmpty { list(reply) }
    isReminded = true
    switch await ask(.noteNumber(reply.texts.count + 1)) {
    case .stop: return .stop
    case .back: return .back
    case .more: return .inputs([])
    case .tooLong(let characters):
      await refuse(.textTooLong(characters: characters), for: cue)
      return .inputs([])
    case .text(let text):
      if let order = NoteOrder(text) { return obey(order, notes: reply.texts.count) }
      if !text.allSatisfy(\.isWhitespace) {
        if reply.texts.count == 1 { giveOnce(.notes, .hintNotes) }
        return .inputs([.text(text)])
      }
      guard reply.texts.count >= max(1, minimum) else {
        await refuse(
          .tooFewNotes(have: reply.texts.count, minimum: max(1, minimum)), for: cue)
        return .inputs([])
      }
      guard cue.picksNote else { return .inputs([.submit]) }
      guard reply.texts.count > 1 else { return .inputs([.choose("1"), .submit]) }
      isPicking = true
      screen.writeBlank()
      list(reply)
      return await pick(cue, minimum: minimum, reply: reply)
    }
  }

  private func pick(_ cue: Cue, minimum: Int, reply: Reply) async -> Move {
    giveOnce(.pick, .hintPick)
    while true {
      switch await ask(.pick) {
      case .stop: return .stop
      case .back:
        // One step back from picking is writing on.
        isPicking = false
        return .inputs([])
      case .more: screen.say(StageText.notANumber(count: reply.texts.count), style: .problem)
      case .tooLong(let characters):
        await refuse(.textTooLong(characters: characters), for: cue)
      case .text(let text):
        if let order = NoteOrder(text) {
          isPicking = false
          return obey(order, notes: reply.texts.count)
        }
        guard let number = Int(text.filter { !$0.isWhitespace }),
          reply.texts.indices.contains(number &- 1)
        else {
          screen.say(StageText.notANumber(count: reply.texts.count), style: .problem)
          continue
        }
        return .inputs([.choose(String(number)), .submit])
      }
    }
  }

  func obey(_ order: NoteOrder, notes: Int) -> Move {
    isReminded = false
    switch order {
    case .unclear(let example):
      isReminded = true
      screen.say(StageText.noteNotUnderstood(example: example), style: .problem)
      return .inputs([])
    case .remove(let number): return .inputs([.withdraw(number)])
    case .edit(let number, let text): return .inputs([.edit(number, text)])
    case .group(let numbers, let heading):
      return .inputs(numbers.map { .group($0, heading: heading) })
    }
  }

  /// The notes, numbered; under their headings where they have any.
  func list(_ reply: Reply) {
    guard reply.headings.contains(where: { !$0.isEmpty }) else {
      for index in reply.texts.indices { list(reply, index) }
      return
    }
    var headings: [String] = []
    for heading in reply.headings where !headings.contains(heading) { headings.append(heading) }
    // What stands under no heading comes last.
    for heading in headings.filter({ !$0.isEmpty }) + headings.filter(\.isEmpty) {
      screen.write(
        heading.isEmpty ? console.text(StageText.withoutHeading) : heading, style: .bold)
      for index in reply.texts.indices where reply.headings[index] == heading {
        list(reply, index)
      }
    }
  }

  private func list(_ reply: Reply, _ index: Int) {
    screen.write(reply.texts[index], prefix: StyledText("  \(index + 1). ", .bold))
  }
}
