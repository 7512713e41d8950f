import Archive
import Discussion
import Roleplay
import Yarn

/// What the shell shows: recordings, help.
extension InteractiveShell {
  /// What can be ordered, with words for each; `help export` is about one order of the command line.
  func showHelp(of words: [String]) async {
    if isTeacher, let word = words.first,
      let other = teachersCommands.first(where: { $0.isNamed(word) })
    {
      await obey(other, ["--help"])
      return
    }
    let lines = screen.lines {
      screen.writeBlank()
      // Whom to talk to is for pupils.
      if !isTeacher, let help = try? repertoire.help(in: console.language),
        !help.allSatisfy(\.isWhitespace)
      {
        screen.write(help)
        screen.writeBlank()
      }
      screen.writeTable(isTeacher ? teachersHelp : console.text(ShellText.commands))
      screen.writeBlank()
    }
    _ = await console.write(lines) { await turnsPage() }
  }

  /// The shell's own commands, then those of the command line.
  private var teachersHelp: String {
    let others = teachersCommands.map { command in
      "\(command.name(in: console.language))  \(command.purpose.text(in: console.language))"
    }
    return ([console.text(ShellText.teacherCommands)] + others).joined(separator: "\n")
  }

  /// Does what the command line does, by the same words.
  func obey(_ command: TeachersCommand, _ words: [String]) async {
    guard isTeacher else {
      screen.say(PlayerText.onlyForTeacher)
      return
    }
    let words = CommandOptions.split(words.joined(separator: " "))
    await command.run(
      command.takesRecordings ? words.map(recordingName) : words, console.language)
    screen.writeBlank()
  }

  /// The recordings this person may see, newest first: those of this sitting, or all for a teacher.
  func recordings() -> [Recording] {
    do throws(ArchiveError) {
      let mine = Set(sitting.recordings)
      var found: [Recording] = []
      for result in try transcripts.recordings() {
        switch result {
        case .success(let recording):
          if isTeacher || mine.contains(recording.path) { found.append(recording) }
        case .failure(let problem):
          if isTeacher { screen.say(problem, style: .problem) }
        }
      }
      return found
    } catch {
      screen.say(error, style: .problem)
      return []
    }
  }

  /// What may be shown to the current person.
  var disclosure: Disclosure {
    isTeacher
      ? Disclosure(to: .teacher)
      : Disclosure(
        to: .pupil(
          PupilsTurn(alias: sitting.alias, recordings: Set(sitting.recordings))))
  }

  /// The words that ask for a list with aliases.
  static let aliasOrders = ["namen", "names"]

  /// The recording that is meant: the only one, the one with the given number or name, or one
  /// chosen from a list. A teacher's list may be on the board, so it has no aliases unless the
  /// teacher asks for them.
  ///
  /// - Parameters:
  ///   - offersAliases: whether aliases may be in the list at all.
  ///   - otherwise: finds a recording by what was typed at the list and is no number; nil where it
  ///     finds none, which it says.
  func chosen(
    _ words: [String], of recordings: [Recording], none: ShellText, offersAliases: Bool = true,
    otherwise: ((String) -> Recording?)? = nil
  ) async -> Recording? {
    guard !recordings.isEmpty else {
      screen.say(none)
      return nil
    }
    showsAliases = false
    if words.isEmpty, recordings.count == 1 { return recordings[0] }
    var wanted = words.first
    func isAliasOrder(_ word: String) -> Bool {
      offersAliases && Self.aliasOrders.contains(word.lowercased())
    }
    while wanted.map(isAliasOrder) ?? true {
      showsAliases = wanted != nil
      list(recordings, withAliases: showsAliases, offersAliases)
      let prompt = Prompt(StyledText(console.text(StageText.pick), .bold))
      guard
        case .line(let line) = await console.read(
          ReadRequest(prompt: prompt, isRemembered: false))
      else { return nil }
      let typed = line.text.filter { !$0.isWhitespace }
      if typed.isEmpty { return nil }
      if let otherwise, typed.wholeNumber == nil { return otherwise(line.text) }
      wanted = typed
    }
    if let named = recordings.first(where: {
      wanted == $0.name || wanted == $0.name.withoutRecordingSuffix
    }) {
      return named
    }
    guard let wanted, let number = wanted.wholeNumber, recordings.indices.contains(number &- 1)
    else {
      screen.say(StageText.notANumber(count: recordings.count), style: .problem)
      return nil
    }
    return recordings[number - 1]
  }

  private func list(_ recordings: [Recording], withAliases: Bool, _ offersAliases: Bool) {
    var disclosure = disclosure
    if isTeacher || !offersAliases {
      disclosure = Disclosure(to: .class, withAliases: withAliases)
    }
    if isTeacher, offersAliases {
      screen.say(withAliases ? ShellText.aliasesHere : .withoutAliases, style: .dim)
    }
    var statuses = PlayStatuses(repertoire)
    // As the aliases are, it is nothing for a board.
    var plays = isTeacher && withAliases ? TeachersPlays() : nil
    for (index, recording) in recordings.enumerated() {
      screen.write(
        describe(
          recording, disclosure, statuses.status(of: recording),
          isUnseen: plays?.isUnread(recording) ?? false),
        prefix: StyledText("  \(index + 1)  ", .bold))
    }
  }

  private func describe(
    _ recording: Recording, _ disclosure: Disclosure, _ status: PlayStatus?, isUnseen: Bool
  ) -> String {
    let opening = recording.opening
    let state =
      switch recording.visibility {
      case .teacher: console.text(ShellText.finished)
      case .class: console.text(ShellText.finishedForClass)
      case nil: console.text(ShellText.unfinished)
      }
    return [
      opening.heading, disclosure.alias(of: opening, recording.visibility),
      RecordedTime.shown(opening.recorded), state,
      status.map { console.text(ShellText.playStatus($0)) },
      opening.parent == nil ? nil : console.text(ShellText.whatIf),
      isUnseen ? console.text(ShellText.unseen) : nil,
    ].compactMap { $0 }.joined(separator: " · ")
  }
}
