import Roleplay

/// Open questions and notes.
extension TerminalStage {
  /// Asks for one answer; of a room, for the two or three that were heard.
  ///
  /// - Parameter written: the answer so far; nil for none.
  func say(_ cue: Cue, written: String?) async -> Move {
    if audience.isRoom, !cue.isForTeacher { return await hear(cue, heard: written) }
    giveOnce(.answer, .hintAnswer)
    if let written, !isReminded {
      screen.say(StageText.alreadyWritten(written))
    }
    isReminded = true
    let beginning = SentenceBeginning(of: cue)
    switch await ask(beginning.map { .youBegin($0.words) } ?? .you) {
    case .stop: return stopping(with: [])
    case .back: return .back
    case .tooLong(let characters):
      await refuse(.textTooLong(characters: characters), for: cue)
      return .inputs([])
    case .again: return .inputs([])
    case .more: return await severalLines(for: cue)
    case .text(let text):
      if isMeantAsCommand(text) { return .inputs([]) }
      let missing = offeredNumbers.missing(in: text, toLine: cue.line)
      if !missing.isEmpty {
        screen.say(StageText.numbersNotThere(missing), style: .problem)
        return .inputs([])
      }
      let rest = beginning?.rest(of: text) ?? text
      if !rest.allSatisfy(\.isWhitespace) {
        return .inputs([.text(cue.kept(text)), .submit])
      }
      if isEmptyMeant || cue.isOptional || written != nil { return .inputs([.submit]) }
      // A person who presses Enter after each line may press it here by accident.
      isEmptyMeant = true
      screen.say(StageText.emptyAnswer, style: .problem)
      return .inputs([])
    }
  }

  /// Whether a word is a command without its slash; typed again, it is taken as an answer.
  private func isMeantAsCommand(_ text: String) -> Bool {
    let word = text.trimmed.lowercased()
    guard word != wordMeant, let command = SlashCommand(named: "/" + word), command.isEverywhere
    else {
      wordMeant = nil
      return false
    }
    wordMeant = word
    screen.say(StageText.commandOrAnswer("/" + word), style: .problem)
    return true
  }

  /// Asks for lines until an empty one.
  private func severalLines(for cue: Cue) async -> Move {
    screen.say(StageText.hintMore, style: .dim)
    var lines: [String] = []
    while true {
      switch await ask(.more, isInMore: true) {
      case .text(""):
        return .inputs(lines.isEmpty ? [] : [.text(lines.joined(separator: "\n")), .submit])
      case .text(let line): lines.append(line)
      case .more, .again: continue
      case .back:
        screen.say(StageText.linesThrownAway)
        return .inputs([])
      case .stop: return stopping(with: lines)
      case .tooLong(let characters):
        await refuse(.textTooLong(characters: characters), for: cue)
      }
    }
  }

  /// Stops; the typed text is stored with the question, and restored when the play is resumed.
  private func stopping(with lines: [String]) -> Move {
    let lines = lines + [unfinished].compactMap { $0 }
    guard !lines.isEmpty else { return .stop }
    stopsNext = true
    return .inputs([.text(lines.joined(separator: "\n"))])
  }

  /// Asks for a class's answers, one on each line; each is stored immediately.
  private func hear(_ cue: Cue, heard: String?) async -> Move {
    giveOnce(.heard, .hintHeard)
    switch await ask(.heard) {
    case .stop: return .stop
    case .back: return .back
    case .more, .again: return .inputs([])
    case .tooLong(let characters):
      await refuse(.textTooLong(characters: characters), for: cue)
      return .inputs([])
    case .text(let text):
      if text.allSatisfy(\.isWhitespace) { return .inputs([.submit]) }
      return .inputs([.text([heard, text].compactMap { $0 }.joined(separator: "\n"))])
    }
  }

  /// Asks for notes, which are numbered, and then for one to pick.
  func collect(_ cue: Cue, minimum: Int, notes: Answer.Notes) async -> Move {
    if isPicking { return await pick(cue, minimum: minimum, notes: notes) }
    giveOnce(.collect, .hintCollect(minimum: minimum))
    if !isReminded, !notes.texts.isEmpty { list(notes) }
    isReminded = true
    switch await ask(.noteNumber(notes.texts.count + 1)) {
    case .stop: return .stop
    case .back: return .back
    case .more, .again: return .inputs([])
    case .tooLong(let characters):
      await refuse(.textTooLong(characters: characters), for: cue)
      return .inputs([])
    case .text(let text):
      if let order = NoteCommand(text) { return obey(order, notes: notes.texts.count) }
      if isMeantAsCommand(text) { return .inputs([]) }
      if !text.allSatisfy(\.isWhitespace) {
        emptyNotes = 0
        if notes.texts.count == 1 { giveOnce(.notes, .hintNotes) }
        return .inputs([.text(text)])
      }
      // If no note is required, an empty answer is valid.
      if minimum == 0, notes.texts.isEmpty { return .inputs([.submit]) }
      guard notes.texts.count >= minimum else {
        await refuse(
          .tooFewNotes(have: notes.texts.count, minimum: minimum), for: cue)
        emptyNotes += 1
        if emptyNotes > 1 {
          screen.say(
            StageText.fewerNotes(missing: minimum - notes.texts.count), style: .problem)
        }
        return .inputs([])
      }
      guard cue.picksNote else { return .inputs([.submit]) }
      guard notes.texts.count > 1 else { return .inputs([.choose("1"), .submit]) }
      isPicking = true
      screen.writeBlank()
      list(notes)
      return await pick(cue, minimum: minimum, notes: notes)
    }
  }

  private func pick(_ cue: Cue, minimum: Int, notes: Answer.Notes) async -> Move {
    giveOnce(.pick, .hintPick)
    while true {
      switch await ask(.pick) {
      case .stop: return .stop
      case .back:
        // A step back from picking returns to writing notes.
        isPicking = false
        return .inputs([])
      case .again: return .inputs([])
      case .more: screen.say(StageText.moreAtChoice, style: .problem)
      case .tooLong(let characters):
        await refuse(.textTooLong(characters: characters), for: cue)
      case .text(let text):
        if let order = NoteCommand(text) {
          isPicking = false
          return obey(order, notes: notes.texts.count)
        }
        guard let number = Int(text.filter { !$0.isWhitespace }),
          notes.texts.indices.contains(number &- 1)
        else {
          screen.say(StageText.notANumber(count: notes.texts.count), style: .problem)
          continue
        }
        return .inputs([.choose(String(number)), .submit])
      }
    }
  }

  func obey(_ order: NoteCommand, notes: Int) -> Move {
    isReminded = false
    switch order {
    case .unclear(let example):
      isReminded = true
      screen.say(StageText.noteNotUnderstood(example: example), style: .problem)
      return .inputs([])
    case .remove(let number):
      if (1...max(1, notes)).contains(number) { screen.say(StageText.noteTakenBack(number)) }
      return .inputs([.withdraw(number)])
    case .edit(let number, let text): return .inputs([.edit(number, text)])
    case .group(let numbers, let heading):
      return .inputs(numbers.map { .group($0, heading: heading) })
    }
  }

  /// Lists the notes with numbers, grouped by headings if there are any.
  func list(_ notes: Answer.Notes) {
    guard notes.headings.contains(where: { !$0.isEmpty }) else {
      for index in notes.texts.indices { list(notes, index) }
      return
    }
    var headings: [String] = []
    for heading in notes.headings where !headings.contains(heading) { headings.append(heading) }
    // Notes without a heading come last.
    for heading in headings.filter({ !$0.isEmpty }) + headings.filter(\.isEmpty) {
      screen.write(
        heading.isEmpty ? console.text(StageText.withoutHeading) : heading, style: .bold)
      for index in notes.texts.indices where notes.headings[index] == heading {
        list(notes, index)
      }
    }
  }

  private func list(_ notes: Answer.Notes, _ index: Int) {
    screen.write(notes.texts[index], prefix: StyledText("  \(index + 1). ", .bold))
  }
}
