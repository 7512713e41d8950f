import Archive
import Discussion
import Roleplay
import Yarn

/// Lists of scenarios and recordings, and the help.
extension InteractiveShell {
  /// Shows the scenarios with their numbers, by purpose, including those that cannot be read.
  func showScenarios() {
    screen.writeBlank()
    let groups = PlaybillGroup.groups(of: repertoire.playbills)
    let width = String(groups.reduce(0) { $0 + $1.playbills.count }).count
    // If nothing was played here, reading the recordings is not necessary.
    let played =
      sitting.recordings.isEmpty ? [] : Set(recordings().map(\.opening.scenario))
    for group in groups {
      // Without purposes, the list has no headings.
      if let purpose = group.purpose {
        screen.say(purpose, style: .bold)
      } else if groups.count > 1 {
        screen.say(ShellText.otherScenarios, style: .bold)
      }
      for (number, playbill) in group.playbills {
        let number = String(number)
        let pad = String(repeating: " ", count: width - number.count)
        show(playbill, lead: "  \(pad)\(number)  ", isPlayed: played.contains(playbill.name))
      }
    }
    screen.writeBlank()
  }

  /// Shows a scenario of the list.
  ///
  /// - Parameter lead: its number, with the text around it.
  private func show(_ playbill: Playbill, lead: String, isPlayed: Bool) {
    let prefix = StyledText(lead, .bold)
    if let problem = playbill.problem {
      screen.write(playbill.name, prefix: prefix)
      screen.write(
        problem.text(in: console.language), style: .problem,
        prefix: StyledText(String(repeating: " ", count: lead.count)))
      return
    }
    let isForARoom = playbill.audiences.allSatisfy(\.isRoom) && !playbill.audiences.isEmpty
    let details = [
      playbill.minutes.map { "\($0) min" }, playbill.level,
      isForARoom ? console.text(ShellText.forARoom) : nil,
      isPlayed ? console.text(ShellText.playedHere) : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    let heading = playbill.heading(in: console.language)
    screen.write(details.isEmpty ? heading : "\(heading) (\(details))", prefix: prefix)
  }

  /// Shows the commands with a description of each.
  func showHelp() {
    screen.writeBlank()
    if let help = try? repertoire.help(in: console.language), !help.allSatisfy(\.isWhitespace) {
      screen.write(help)
      screen.writeBlank()
    }
    screen.writeTable(console.text(isTeacher ? ShellText.teacherCommands : .commands))
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
  ///   - showsAliases: whether the list may have aliases at all.
  ///   - otherwise: finds a recording from other text typed at the list; returns nil if it finds
  ///     none, after saying so.
  func chosen(
    _ words: [String], of recordings: [Recording], none: ShellText, showsAliases: Bool = true,
    otherwise: ((String) -> Recording?)? = nil
  ) async -> Recording? {
    guard !recordings.isEmpty else {
      screen.say(none)
      return nil
    }
    if words.isEmpty, recordings.count == 1 { return recordings[0] }
    var wanted = words.first
    func isAliasOrder(_ word: String) -> Bool {
      showsAliases && Self.aliasOrders.contains(word.lowercased())
    }
    while wanted.map(isAliasOrder) ?? true {
      list(recordings, withAliases: wanted != nil, showsAliases)
      let prompt = Prompt(StyledText(console.text(StageText.pick), .bold))
      guard
        case .line(let line) = await console.read(
          ReadRequest(prompt: prompt, isRemembered: false))
      else { return nil }
      let typed = line.text.filter { !$0.isWhitespace }
      if typed.isEmpty { return nil }
      if let otherwise, Int(typed) == nil { return otherwise(line.text) }
      wanted = typed
    }
    if let named = recordings.first(where: {
      wanted == $0.name || wanted == $0.name.withoutRecordingSuffix
    }) {
      return named
    }
    guard let wanted, let number = Int(wanted), recordings.indices.contains(number &- 1) else {
      screen.say(StageText.notANumber(count: recordings.count), style: .problem)
      return nil
    }
    return recordings[number - 1]
  }

  private func list(_ recordings: [Recording], withAliases: Bool, _ showsAliases: Bool) {
    var disclosure = disclosure
    if isTeacher || !showsAliases {
      disclosure = Disclosure(to: .class, withAliases: withAliases)
    }
    if isTeacher, showsAliases {
      screen.say(withAliases ? ShellText.aliasesHere : .withoutAliases, style: .dim)
    }
    var statuses = PlayStatuses(repertoire)
    for (index, recording) in recordings.enumerated() {
      screen.write(
        describe(recording, disclosure, statuses.status(of: recording)),
        prefix: StyledText("  \(index + 1)  ", .bold))
    }
  }

  private func describe(
    _ recording: Recording, _ disclosure: Disclosure, _ status: PlayStatus?
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
    ].compactMap { $0 }.joined(separator: " · ")
  }
}
