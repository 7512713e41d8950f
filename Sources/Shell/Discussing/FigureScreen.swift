import Discussion
import Roleplay
import Yarn

/// Shows the figures of a class as text, each with its questions for discussion.
@MainActor
struct FigureScreen {
  let screen: Screen
  let results: ClassResults

  /// What is shown at one time.
  enum Figure {
    case turnout
    case question(Int)
    case road, changes, endings, comics, lookedUp, talkingPoints
  }

  /// The figures with something to show, in order.
  var figures: [Figure] {
    var figures: [Figure] = [.turnout]
    figures += results.shownQuestions.map { .question($0) }
    if !results.changes.isEmpty { figures.append(.changes) }
    if results.endings.contains(where: { !$0.name.isEmpty }) { figures.append(.endings) }
    if results.showsRoad { figures.append(.road) }
    if !results.comics.shown.isEmpty || results.comics.unread + results.comics.hidden > 0 {
      figures.append(.comics)
    }
    if !results.lookedUp.isEmpty { figures.append(.lookedUp) }
    if !results.talkingPoints.isEmpty { figures.append(.talkingPoints) }
    return figures
  }

  /// Whether a figure contains words of pupils.
  func showsOwnWords(_ figure: Figure) -> Bool {
    switch figure {
    case .question(let index):
      switch results.questions[index].figure {
      case .answers(let answers): !answers.shown.isEmpty
      case .notes(let board): board.groups.contains { !$0.notes.isEmpty }
      case .choice, .places, .numbers, .orders: false
      }
    case .comics: !results.comics.shown.isEmpty
    case .turnout, .road, .changes, .endings, .lookedUp, .talkingPoints: false
    }
  }

  /// Writes a figure.
  func show(_ figure: Figure) {
    screen.writeBlank()
    switch figure {
    case .turnout: showTurnout()
    case .question(let index): show(results.questions[index], number: results.number(of: index))
    case .road: showRoad()
    case .changes: showChanges()
    case .endings: showEndings()
    case .comics: showComics()
    case .lookedUp:
      screen.say(DiscussText.lookedUp, style: .bold)
      FigureBars(screen: screen).show(
        results.lookedUp.map { FigureBars.Bar(words: $0.word, count: $0.recordings) })
      screen.say(DiscussText.lookedUpHint, style: .dim)
    case .talkingPoints:
      screen.say(DiscussText.alsoTalkAbout, style: .bold)
      for point in results.talkingPoints {
        screen.write(point.moment, style: .dim, prefix: StyledText("  "))
        screen.write(point.question, prefix: StyledText("    "))
      }
    }
  }

  // MARK: Who played

  private func showTurnout() {
    let turnout = results.turnout
    screen.write(results.heading, style: .bold)
    if turnout.counted == 0 {
      screen.say(DiscussText.nothingCounted)
    } else {
      screen.say(DiscussText.counted(turnout.counted, rooms: turnout.rooms))
    }
    if let few = results.fewPlayers { screen.say(DiscussText.fewPlayers(few), style: .bold) }
    if turnout.notShown > 0 { screen.say(DiscussText.notShown(turnout.notShown), style: .dim) }
    if turnout.whatIfs > 0 { screen.say(DiscussText.whatIfs(turnout.whatIfs), style: .dim) }
    if turnout.excluded > 0 { screen.say(DiscussText.excluded(turnout.excluded), style: .dim) }
    if turnout.copies > 0 { screen.say(DiscussText.copies(turnout.copies), style: .dim) }
    if turnout.versions > 1 { screen.say(DiscussText.versions(turnout.versions), style: .dim) }
    if results.smallestGroup == nil { screen.say(DiscussText.noGroupsApart, style: .dim) }
    if turnout.others > 0 {
      let names = turnout.otherScenarios.map { "\($0.name) (\($0.recordings))" }
      screen.say(
        DiscussText.others(turnout.others, names: names.joined(separator: ", ")), style: .dim)
    }
    guard !turnout.skipped.isEmpty else { return }
    screen.say(DiscussText.skipped(turnout.skipped.count), style: .dim)
    for line in turnout.skipped.lines(in: screen.language) {
      screen.write(line, style: .dim, prefix: StyledText("  "), indent: 4)
    }
  }

  // MARK: What was asked

  private func show(_ question: QuestionResults, number: Int?) {
    let lead = text(question.isStatement ? .statement(number) : .question(number))
    screen.write(
      question.wordsAlone, style: .bold, prefix: StyledText("\(lead): ", .dim), indent: 0)
    if let school = question.schoolAnswer {
      screen.write(school, prefix: StyledText("\(text(.school)): ", .bold), indent: 2)
    }
    for point in question.talkingPoints { screen.say(DiscussText.talkAbout(point.question)) }
    screen.writeBlank()
    switch question.figure {
    case .choice(let votes):
      for (index, vote) in votes.enumerated() {
        if index > 0 { screen.say(DiscussText.askedAgain(time: index + 1), style: .dim) }
        show(vote)
      }
    case .places(let counts):
      for (index, places) in counts.enumerated() {
        if index > 0 { screen.say(DiscussText.askedAgain(time: index + 1), style: .dim) }
        show(places)
      }
    case .numbers(let counts): show(counts)
    case .orders(let counts):
      for (index, order) in counts.enumerated() {
        if index > 0 { screen.say(DiscussText.askedAgain(time: index + 1), style: .dim) }
        show(order)
      }
    case .answers(let answers): show(answers)
    case .notes(let board): show(board)
    }
  }

  private func show(_ vote: VoteCounts) {
    let means = [\OptionCount.alone, \.cards, \.phones].filter { path in
      vote.options.contains { $0[keyPath: path] > 0 }
    }
    let isMixed = means.count > 1
    let bars = FigureBars(screen: screen)
    guard !vote.isUncounted else {
      bars.showWords(
        vote.options.map { .init(words: $0.words, card: $0.card.map(sign), count: 0) })
      showUncounted(vote)
      return
    }
    func bar(_ option: OptionCount, _ count: Int, saysHow: Bool) -> FigureBars.Bar {
      var remarks: [String] = []
      if saysHow, count > 0 {
        remarks.append(text(.people(alone: 0, cards: option.cards, phones: option.phones)))
      }
      if option.uncounted > 0 { remarks.append(text(.uncounted(option.uncounted))) }
      return FigureBars.Bar(
        words: option.words, card: option.card.map(sign), count: count,
        remark: remarks.joined(separator: "; "))
    }
    if let kinds = vote.kinds {
      // A pair's choice and a raised hand are different things, so there are two figures.
      screen.say(DiscussText.aloneOrTogether, style: .dim)
      bars.show(
        zip(vote.options, kinds.alone).map {
          FigureBars.Bar(words: $0.words, card: $0.card.map(sign), count: $1)
        })
      screen.say(DiscussText.countedInGroups, style: .dim)
      bars.show(
        zip(vote.options, kinds.inRooms).map { bar($0, $1, saysHow: means.count > 2) })
    } else {
      bars.show(vote.options.map { bar($0, $0.people, saysHow: isMixed) })
    }
    if means == [\.cards] { screen.say(DiscussText.byCards, style: .dim) }
    if means == [\.phones] { screen.say(DiscussText.byPhones, style: .dim) }
    if vote.equal > 0 { screen.say(DiscussText.equal(vote.equal)) }
    show(
      vote.groups,
      words: vote.options.indices.map { index in
        vote.options[index].card.map { sign($0).text } ?? String(index + 1)
      })
  }

  /// Shows the choices of rooms that did not count.
  private func showUncounted(_ vote: VoteCounts) {
    for option in vote.options where option.uncounted > 0 {
      screen.say(
        option.card.map { DiscussText.moreOf($0, option.uncounted) }
          ?? .majorityChose(option.uncounted, PrintableText.of(option.words, layout: .oneLine)))
    }
    if vote.equal > 0 { screen.say(DiscussText.equal(vote.equal)) }
    screen.say(DiscussText.nobodyCounted, style: .dim)
  }

  private func show(_ places: PlaceCounts) {
    let words = places.people.indices.map { index in
      places.isStep ? text(index == 0 ? .stays : .steps) : String(places.lowest + index)
    }
    if places.isStep {
      FigureBars(screen: screen).show(
        zip(words, places.people).map { FigureBars.Bar(words: $0, count: $1) })
    } else {
      showPlaces(places, words)
    }
    show(places.groups, words: words)
  }

  /// Writes a line for each place: its number, a bar, and the number of people.
  private func showPlaces(_ places: PlaceCounts, _ words: [String]) {
    let most = max(1, places.people.max() ?? 1)
    let lead = (words.map(\.count).max() ?? 1) + 4
    let widest = max(4, min(60, screen.terminal.columns) - lead - String(most).count - 2)
    for (word, count) in zip(words, places.people) {
      let length = count == 0 ? 0 : max(1, count * widest / most)
      let gap = String(repeating: " ", count: lead - 2 - word.count)
      screen.writeLine(
        "  " + StyledText(word, .bold).rendered(screen.emphasis) + gap
          + String(repeating: "#", count: length) + (length > 0 ? " " : "") + "\(count)")
    }
  }

  private func show(_ groups: GroupComparison?, words: [String]) {
    guard let groups else { return }
    for group in groups.items {
      let name =
        switch group.group {
        case .children: text(.children)
        case .adults: text(.adults)
        case .named(let name): name
        }
      screen.write(text(.groupOf(name, people: group.people)), prefix: StyledText("  "))
      FigureBars(screen: screen).showRow(
        zip(words, group.counts).map { ($0, $1) }, prefix: "    ")
    }
    if groups.hidden > 0, let smallest = results.smallestGroup {
      screen.say(DiscussText.groupsHidden(groups.hidden, smallest: smallest), style: .dim)
    }
  }

  private func show(_ numbers: NumberCounts) {
    if let median = numbers.median, let least = numbers.items.first, let most = numbers.items.last {
      screen.say(DiscussText.numbers(median: median, least: least.number, most: most.number))
    }
    FigureBars(screen: screen).showRow(
      numbers.items.map { ("\($0.number)", $0.recordings) }, prefix: "  ")
  }

  /// Shows the items by their average place, each with how much people differ.
  private func show(_ order: OrderCounts) {
    for (place, item) in order.items.enumerated() {
      screen.write(
        item.words, style: place == 0 ? .bold : nil, prefix: StyledText("  \(place + 1). ", .bold))
      var facts: [String] = []
      if let average = item.averageTenths, let spread = item.spread {
        facts.append(text(.averagePlace(tenths: average, spread)))
      }
      if order.rooms > 0 { facts.append(StageText.points(item.points).text(in: screen.language)) }
      screen.write(facts.joined(separator: "; "), style: .dim, prefix: StyledText("     "))
    }
  }

  private func show(_ answers: OpenAnswers) {
    for answer in answers.shown {
      screen.write(answer.words, prefix: StyledText("  – "), indent: 4)
      if let kind = answer.kind, !kind.words.isEmpty {
        screen.write("(\(kind.words))", style: .dim, prefix: StyledText("    "))
      }
    }
    let kinds = answers.kinds
    if kinds.count > 1 {
      screen.say(DiscussText.kindsOfAnswer, style: .dim)
      FigureBars(screen: screen).show(
        kinds.map { FigureBars.Bar(words: $0.kind.words, count: $0.answers) })
    }
    if answers.shown.isEmpty { screen.say(DiscussText.nothingShown, style: .dim) }
    showRest(unread: answers.unread, hidden: answers.hidden)
    if answers.silent > 0 { screen.say(DiscussText.silent(answers.silent), style: .dim) }
  }

  private func show(_ board: NoteBoard) {
    for group in board.groups {
      let heading =
        group.heading.isEmpty
        ? text(.underNoHeading)
        : group.isMerged ? text(.mergedHeading(group.heading)) : group.heading
      screen.write("\(heading): \(group.count)", style: .bold, prefix: StyledText("  "))
      for note in group.notes {
        screen.write(note.words, prefix: StyledText(note.isPicked ? "    → " : "    – "), indent: 6)
      }
    }
    showRest(unread: board.unread, hidden: board.hidden)
  }

  private func showRest(unread: Int, hidden: Int) {
    if unread > 0 { screen.say(DiscussText.unread(unread), style: .dim) }
    if hidden > 0 { screen.say(DiscussText.hidden(hidden), style: .dim) }
  }

  // MARK: The whole

  private func showRoad() {
    screen.say(DiscussText.road, style: .bold)
    var from: ChoiceFlow.Place?
    for step in results.flow.steps {
      if step.from != from {
        screen.write(name(of: step.from), style: .bold, prefix: StyledText("  "))
        from = step.from
      }
      let option = step.option.map { words(ofOption: $0) } ?? (isEven(step) ? text(.even) : nil)
      let way = [option, name(of: step.to)].compactMap { $0 }.joined(separator: " → ")
      screen.write("\(way): \(count(step.travellers))", prefix: StyledText("    "), indent: 6)
    }
  }

  /// Whether rooms continued without an option, because of a tie.
  private func isEven(_ step: ChoiceFlow.Step) -> Bool {
    step.from != .start && step.travellers.rooms > 0
  }

  /// The number of recordings on a path; if some are of groups, the text says so.
  private func count(_ travellers: Travellers) -> String {
    travellers.rooms > 0
      ? text(.travellers(players: travellers.players, groups: travellers.rooms))
      : "\(travellers.players)"
  }

  private func name(of place: ChoiceFlow.Place) -> String {
    switch place {
    case .start: return text(.start)
    case .crossing(let crossing):
      guard let index = results.questions.firstIndex(where: { $0.id == crossing.question })
      else {
        return crossing.question
      }
      let question = results.questions[index]
      let words =
        results.number(of: index).map { "\($0). \(question.wordsAlone)" } ?? question.words
      return crossing.time > 1 ? "\(words) (\(crossing.time)×)" : words
    case .ending(let name):
      guard let ending = results.endings.first(where: { $0.name == name }), !ending.words.isEmpty
      else { return text(.end) }
      return "\(text(.end)): \(ending.words)"
    }
  }

  private func words(ofOption id: String) -> String {
    for case .choice(let votes) in results.questions.map(\.figure) {
      for option in votes.first?.options ?? [] where option.id == id { return option.words }
    }
    return id
  }

  private func showChanges() {
    screen.say(DiscussText.changes, style: .bold)
    for change in results.changes {
      screen.write(change.words, prefix: StyledText("  "))
      for item in change.items {
        screen.write(
          "\(item.words): \(item.before) → \(item.after)", prefix: StyledText("    "), indent: 6)
      }
      let summary: DiscussText =
        change.isLine
        ? .moved(higher: change.higher, same: change.same, lower: change.lower)
        : .changedMind(changed: change.higher + change.lower, same: change.same)
      if !change.moves.isEmpty {
        screen.write(text(summary), style: .dim, prefix: StyledText("    "))
      }
    }
  }

  private func showEndings() {
    screen.say(DiscussText.endings, style: .bold)
    FigureBars(screen: screen).show(
      results.endings.map { ending in
        FigureBars.Bar(
          words: ending.words.isEmpty ? text(.otherEnding) : ending.words,
          count: ending.recordings,
          remark: ending.travellers.rooms > 0 ? count(ending.travellers) : "")
      })
  }

  private func showComics() {
    screen.say(DiscussText.comics, style: .bold)
    for comic in results.comics.shown {
      screen.writeBlank()
      screen.write(comic.strip.hero.name, style: .bold, prefix: StyledText("  "))
      for (index, panel) in comic.strip.panels.enumerated() {
        screen.write(panel.caption, style: .dim, prefix: StyledText("  \(index + 1)  "))
        for balloon in panel.balloons {
          let speaker = balloon.speaker.isEmpty ? comic.strip.hero.name : balloon.speaker
          screen.write(balloon.words, prefix: StyledText("     \(speaker): ", .bold), indent: 7)
        }
      }
    }
    showRest(unread: results.comics.unread, hidden: results.comics.hidden)
  }

  // MARK: Words

  private func text(_ phrase: DiscussText) -> String { phrase.text(in: screen.language) }

  /// A card's colour as a symbol and a word, for people who do not see colours.
  private func sign(_ card: OptionCount.Card) -> StyledText {
    switch card {
    case .green: StyledText("● \(StageText.green.text(in: screen.language))", .green)
    case .red: StyledText("■ \(StageText.red.text(in: screen.language))", .red)
    }
  }
}
