import Archive
import Roleplay
import Yarn

/// The scenarios, by purpose.
extension InteractiveShell {
  /// Lists the scenarios: in short where all that is known of them has no room on the screen.
  ///
  /// - Parameter reserved: the number of other lines on the screen.
  func showScenarios(reserved: Int = 3) {
    let lines = scenarioList(reserved: reserved)
    screen.writeBlank()
    for line in lines { screen.writeLine(line) }
  }

  /// The lines of the list, without the blank one above it.
  func scenarioList(reserved: Int) -> [String] {
    let groups = PlaybillGroup.groups(of: repertoire.playbills)
    let full = screen.lines { show(groups) }
    guard !screen.holds(full.count + reserved) else { return full }
    return screen.lines {
      for group in groups { showInShort(group) }
      if !played.isEmpty { screen.say(ShellText.playedHere, style: .dim) }
      screen.say(ShellText.moreOfAScenario, style: .dim)
      screen.writeBlank()
    }
  }

  /// `lijst`, `lijst klas A2 15`, `lijst thuis`; `lijst 5` is `info 5`.
  func list(_ words: [String]) async {
    if words.count == 1, let wanted = words.first,
      Int(wanted) != nil || repertoire.names.contains(wanted.lowercased())
    {
      showInfo(words)
      return
    }
    let filter: PlaybillFilter
    do throws(PlaybillFilterError) {
      filter = try PlaybillFilter(words)
    } catch {
      screen.say(error, style: .problem)
      return
    }
    let groups = PlaybillGroup.groups(
      of: repertoire.playbills, matching: words.isEmpty ? nil : filter)
    guard !groups.isEmpty else {
      screen.say(ShellText.noneInList, style: .problem)
      return
    }
    screen.writeBlank()
    _ = await console.write(screen.lines { show(groups) }) { await turnsPage() }
  }

  /// `info 5`, `info elektricien`.
  func showInfo(_ words: [String]) {
    guard !words.isEmpty else {
      screen.say(ShellText.infoWhat, style: .problem)
      return
    }
    guard let name = found(words.joined(separator: " ")),
      let number = repertoire.playbills.firstIndex(where: { $0.name == name })
    else { return }
    show(repertoire.playbills[number], number: number + 1)
  }

  /// All that is known of one scenario before it is played.
  private func show(_ playbill: Playbill, number: Int) {
    screen.writeBlank()
    show(playbill, lead: "  \(number)  ", isPlayed: played.contains(playbill.name))
    let below =
      [playbill.goal(in: console.language)].compactMap(\.self)
      + languageLines(of: playbill)
      + (playbill.audiences.isEmpty ? [] : [console.text(ShellText.playedBy(playbill.audiences))])
      + (playbill.problem == nil ? [console.text(ShellText.howToPlay(number: number))] : [])
    for line in below { screen.write(line, prefix: StyledText("     ")) }
    screen.writeBlank()
  }

  /// The languages in which a scenario can be played, if there are more than the program's.
  private func languageLines(of playbill: Playbill) -> [String] {
    let offered = offeredTranslations
    let tags = repertoire.languages(of: playbill.name).filter {
      Language(rawValue: $0) != nil || offered.contains($0)
    }
    return tags.count > 1
      ? [console.text(ShellText.languagesOf(tags.map { LanguageTag($0)?.ownName ?? $0 }))] : []
  }

  /// Whoever has played nothing here need not wait until recordings are read.
  var played: Set<String> {
    sitting.recordings.isEmpty
      ? [] : Set(recordings().filter(\.isFinished).map(\.opening.scenario))
  }

  /// A group on as few lines as it takes.
  private func showInShort(_ group: PlaybillGroup) {
    let played = played
    let title = title(of: group) + ": "
    let items = group.playbills.enumerated().map { index, item in
      let (number, playbill) = item
      let heading = playbill.problem == nil ? playbill.heading(in: console.language) : playbill.name
      let mark = playbill.problem == nil ? played.contains(playbill.name) ? " ✓" : "" : " (!)"
      let words = "\(number) \(heading)\(mark)"
      // What belongs together stays on one line, where it fits on one.
      let room = screen.terminal.columns - (index == 0 ? CellWidth.of(title) : 2) - 2
      return CellWidth.of(words) <= room ? words.replacing(" ", with: "\u{A0}") : words
    }
    screen.write(
      items.joined(separator: "\u{A0}· "), prefix: StyledText(title, .bold), indent: 2)
  }

  private func title(of group: PlaybillGroup) -> String {
    group.purpose.map(console.text) ?? console.text(ShellText.otherScenarios)
  }

  /// Groups with their numbers, those that cannot be read too.
  private func show(_ groups: [PlaybillGroup]) {
    let width = String(repertoire.playbills.count).count
    let played = played
    for group in groups {
      // A list of scenarios that name no purpose has no headings.
      if group.purpose != nil || groups.count > 1 { screen.write(title(of: group), style: .bold) }
      for (number, playbill) in group.playbills {
        let number = String(number)
        let pad = String(repeating: " ", count: width - number.count)
        show(playbill, lead: "  \(pad)\(number)  ", isPlayed: played.contains(playbill.name))
      }
    }
    screen.writeBlank()
  }

  /// A scenario of the list.
  ///
  /// - Parameter lead: its number, with the spaces before and after it.
  private func show(_ playbill: Playbill, lead: String, isPlayed: Bool) {
    let prefix = StyledText(lead, .bold)
    if let problem = playbill.problem {
      screen.write(playbill.name, prefix: prefix)
      screen.write(
        problem.text(in: console.language), style: .problem,
        prefix: StyledText(String(repeating: " ", count: lead.count)))
      return
    }
    let details = [
      playbill.minutes.map { "\($0) min" }, playbill.level,
      playbill.isForARoom ? console.text(ShellText.forARoom) : nil,
      isPlayed ? console.text(ShellText.playedHere) : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    let heading = playbill.heading(in: console.language)
    screen.write(details.isEmpty ? heading : "\(heading) (\(details))", prefix: prefix)
  }
}
