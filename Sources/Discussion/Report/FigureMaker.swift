import Drawing
import Roleplay
import Yarn

/// Makes the figures of one question: charts, tables and lists of texts.
struct FigureMaker {
  /// Distinguishes the pictures of this question from others on the page.
  let id: String
  let title: String
  let language: Language
  /// The size of the smallest group whose results are shown separately; nil if no group's are.
  let smallest: Int?
  /// Whether only whole rooms voted: children and adults are then shown instead of the total.
  var isOfRooms = false

  /// Longer texts, in characters, get the full width of the page.
  private static let long = 240
  /// If people changed their minds in more ways than this, they are not listed in words.
  private static let maximumMoveCount = 8
  /// If there are more different numbers than this, they are shown as ranges.
  private static let maximumNumberCount = 12

  func say(_ text: ReportText) -> String { text.text(in: language) }

  func figure(
    _ picture: Picture, _ description: [String], caption: String? = nil
  ) -> ReportFigure {
    ReportFigure(
      caption: caption.map { [$0] } ?? [], pictures: [picture],
      inWords: say(.inWords), sentences: description)
  }

  private func bars(
    _ id: String, _ bars: [BarChart.Bar], caption: String? = nil
  ) -> ReportFigure {
    let chart = BarChart(id: id, title: caption ?? title, bars: bars, language: language)
    return figure(chart.picture, chart.description, caption: caption)
  }

  // MARK: Choices

  func votes(_ votes: [VoteCounts]) -> [ReportFigure] {
    var figures: [ReportFigure] = []
    let drawn = votes.indices.filter { isDrawn($0, of: votes) }
    if isOfRooms, let apart = groupsApart(votes, drawn) { return [apart] }
    if drawn.contains(where: { votes[$0].kinds != nil }) {
      return drawn.map { byKind(votes[$0], time: drawn.count > 1 ? $0 + 1 : nil) }
        + comparedVotes(votes)
    }
    if let only = drawn.first, drawn.count == 1 {
      figures.append(
        bars(
          id,
          votes[only].options.map {
            BarChart.Bar($0.words, count: $0.people, sign: $0.card.map(ChartSign.init))
          }, caption: only > 0 ? say(.vote(only + 1)) : nil))
    } else if let first = votes.first, !drawn.isEmpty {
      // The options are the same each time, by their ids.
      let chart = GroupedBarChart(
        id: id, title: title, answers: first.options.map(answer),
        groups: drawn.map { time in
          let counts = Dictionary(
            votes[time].options.map { ($0.id, $0.people) }, uniquingKeysWith: { one, _ in one })
          return .init(say(.vote(time + 1)), counts: first.options.map { counts[$0.id] ?? 0 })
        }, language: language)
      figures.append(figure(chart.picture, chart.description))
    }
    return figures + comparedVotes(votes)
  }

  /// Compares groups, for each time that the question was asked.
  func comparedVotes(_ votes: [VoteCounts]) -> [ReportFigure] {
    votes.enumerated().compactMap { time, vote in
      guard let groups = vote.groups, !groups.items.isEmpty else { return nil }
      return compared(
        groups, vote.options.map(answer), id: "\(id)-groups-\(time + 1)",
        time: votes.count > 1 ? time + 1 : nil)
    }
  }

  /// Compares children with adults, and the first time with the second; nil if they were not
  /// counted separately each time.
  private func groupsApart(_ votes: [VoteCounts], _ drawn: [Int]) -> ReportFigure? {
    guard let first = votes.first, !drawn.isEmpty,
      drawn.allSatisfy({ votes[$0].groups?.items.isEmpty == false })
    else { return nil }
    var groups: [GroupedBarChart.Group] = []
    for group in first.groups?.items.map(\.group) ?? [] {
      for time in drawn {
        guard let item = votes[time].groups?.items.first(where: { $0.group == group }) else {
          return nil
        }
        let counts = Dictionary(
          zip(votes[time].options.map(\.id), item.counts), uniquingKeysWith: { one, _ in one })
        let name = name(of: group)
        groups.append(
          .init(
            drawn.count > 1 ? say(.groupTime(name, time + 1)) : name,
            counts: first.options.map { counts[$0.id] ?? 0 }))
      }
    }
    let chart = GroupedBarChart(
      id: id, title: title, answers: first.options.map(answer), groups: groups, language: language)
    return figure(chart.picture, chart.description)
  }

  /// Compares pupils and pairs with the hands in rooms.
  private func byKind(_ vote: VoteCounts, time: Int?) -> ReportFigure {
    let kinds: [(ReportText, [Int])] =
      vote.kinds.map { [(.playersAlone, $0.alone), (.handsInRooms, $0.inRooms)] }
      ?? [(.playersAlone, vote.options.map(\.people))]
    let chart = GroupedBarChart(
      id: time.map { "\(id)-\($0)" } ?? id, title: title, answers: vote.options.map(answer),
      groups: kinds.map { .init(say($0.0), counts: $0.1) }, language: language)
    return figure(chart.picture, chart.description, caption: time.map { say(.vote($0)) })
  }

  /// Whether a time is in the chart: the first one, and others to which more than a few people
  /// came; never one at which nobody was counted.
  private func isDrawn(_ time: Int, of votes: [VoteCounts]) -> Bool {
    !votes[time].isUncounted && (time == 0 || votes[time].people * 5 > votes[0].people)
  }

  /// What a few people were asked again, in words.
  func again(_ votes: [VoteCounts]) -> [String] {
    votes.indices.filter { !isDrawn($0, of: votes) }.map { time in
      let options = votes[time].options.filter { $0.people > 0 }
        .map { "“\($0.words)” \($0.people)" }
      return "\(say(.vote(time + 1))): \(options.joined(separator: ", "))."
    }.filter { $0.contains("“") }
  }

  private func answer(_ option: OptionCount) -> GroupedBarChart.Category {
    .init(option.words, sign: option.card.map(ChartSign.init))
  }

  private func compared(
    _ groups: GroupComparison, _ answers: [GroupedBarChart.Category], id: String, time: Int?
  ) -> ReportFigure {
    let caption = named(.groups, time: time)
    let chart = GroupedBarChart(
      id: id, title: "\(title) \(caption)", answers: answers,
      groups: groups.items.map { .init(name(of: $0.group), counts: $0.counts) },
      language: language)
    return figure(chart.picture, chart.description, caption: caption)
  }

  /// A name with its time, if there are several.
  private func named(_ text: ReportText, time: Int?) -> String {
    [say(text), time.map { say(.vote($0)) }].compactMap { $0 }.joined(separator: ", ")
  }

  private func name(of group: AnswerGroup) -> String {
    switch group {
    case .children: say(.children)
    case .adults: say(.adults)
    case .named(let name): name
    }
  }

  /// The ways in which people voted, if there were several.
  func means(_ votes: [VoteCounts]) -> [ReportTable] {
    votes.enumerated().flatMap { time, vote in
      means(vote, time: votes.count > 1 ? time + 1 : nil)
    }
  }

  private func means(_ vote: VoteCounts, time: Int?) -> [ReportTable] {
    let means: [(ReportText, (OptionCount) -> Int)] = [
      (.alone, { $0.alone }), (.cards, { $0.cards }), (.phones, { $0.phones }),
    ]
    let used = means.filter { mean in vote.options.contains { mean.1($0) > 0 } }
    guard used.count > 1 else { return [] }
    return [
      ReportTable(
        tableName: named(.howCounted, time: time), heads: ([.option] + used.map(\.0)).map(say),
        rows: vote.options.map { option in
          .init(head: option.words, cells: used.map { "\($0.1(option))" })
        })
    ]
  }

  func remarks(_ votes: [VoteCounts]) -> [String] {
    guard votes.count > 1 else { return votes.flatMap(remarks) }
    return votes.enumerated().flatMap { time, vote in
      remarks(vote).map { "\(say(.vote(time + 1))): \($0)" }
    }
  }

  private func remarks(_ vote: VoteCounts) -> [String] {
    var remarks: [String] = []
    let alone = vote.options.contains { $0.alone > 0 }
    let cards = vote.options.contains { $0.cards > 0 }
    let phones = vote.options.contains { $0.phones > 0 }
    if cards, !alone, !phones { remarks.append(say(.byCards)) }
    if phones, !alone, !cards { remarks.append(say(.byPhones)) }
    for option in vote.options where option.uncounted > 0 {
      remarks.append(
        say(
          option.card.map { .moreOf($0, option.uncounted, option.words) }
            ?? .uncounted(option.uncounted, option.words)))
    }
    if vote.equal > 0 { remarks.append(say(.equal(vote.equal))) }
    return remarks + hidden(vote.groups)
  }

  func hidden(_ groups: GroupComparison?) -> [String] {
    guard let groups, groups.hidden > 0, let smallest else { return [] }
    return [say(.hiddenGroups(groups.hidden, smallest: smallest))]
  }

  // MARK: Twice

  /// Compares the first time with the second.
  func change(_ change: Change) -> [ReportFigure] {
    let chart = GroupedBarChart(
      id: "\(id)-change", title: title, answers: change.items.map { .init($0.words) },
      groups: [
        .init(say(.vote(1)), counts: change.items.map(\.before)),
        .init(say(.vote(2)), counts: change.items.map(\.after)),
      ], language: language)
    return [figure(chart.picture, chart.description)]
  }

  /// The people who changed their minds, in words.
  func moves(_ change: Change) -> [String] {
    func words(_ item: Int) -> String {
      guard change.items.indices.contains(item) else { return "…" }
      // A line to step over has no visible numbers.
      return change.isLine && change.items.count == 2
        ? say(item == 0 ? .stays : .steps) : change.items[item].words
    }
    let moved = change.moves.filter { $0.from != $0.to && $0.recordings > 0 }
      .sorted { ($1.recordings, $0.from, $0.to) < ($0.recordings, $1.from, $1.to) }
      .prefix(Self.maximumMoveCount)
      .map { say(.moved($0.recordings, from: words($0.from), to: words($0.to))) }
    return change.same > 0 ? moved + [say(.stayed(change.same))] : moved
  }

  // MARK: Lines and numbers

  func places(_ times: [PlaceCounts], _ change: Change?) -> [ReportFigure] {
    guard let first = times.first else { return [] }
    var figures: [ReportFigure] = []
    if first.isStep {
      let answers = [ReportText.stays, .steps].map { GroupedBarChart.Category(say($0)) }
      if times.count == 1 {
        figures = [bars(id, zip(answers, first.people).map { .init($0.words, count: $1) })]
      } else {
        let chart = GroupedBarChart(
          id: id, title: title, answers: answers,
          groups: times.enumerated().map { .init(say(.vote($0 + 1)), counts: $1.people) },
          language: language)
        figures = [figure(chart.picture, chart.description)]
      }
    } else if let change, change.isLine {
      let chart = PlacesChart(
        id: id, title: title, lowest: Int(change.items.first?.words ?? "") ?? first.lowest,
        before: change.items.map(\.before), after: change.items.map(\.after),
        moves: .init(up: change.higher, down: change.lower, stayed: change.same),
        language: language)
      figures = [figure(chart.picture, chart.description)]
    } else {
      for (time, places) in times.enumerated() {
        let chart = PlacesChart(
          id: "\(id)-\(time + 1)", title: title, lowest: places.lowest, before: places.people,
          language: language)
        figures.append(
          figure(
            chart.picture, chart.description,
            caption: times.count > 1 ? say(.vote(time + 1)) : nil))
      }
    }
    for (time, places) in times.enumerated() {
      guard let groups = places.groups, !groups.items.isEmpty else { continue }
      let answers = places.people.indices.map { place in
        GroupedBarChart.Category(
          places.isStep ? say(place == 0 ? .stays : .steps) : "\(places.lowest + place)")
      }
      figures.append(
        compared(
          groups, answers, id: "\(id)-groups-\(time + 1)",
          time: times.count > 1 ? time + 1 : nil))
    }
    return figures
  }

  func numbers(_ numbers: NumberCounts) -> [ReportFigure] {
    guard let first = numbers.items.first, let last = numbers.items.last else { return [] }
    guard numbers.items.count > Self.maximumNumberCount else {
      return [
        bars(id, numbers.items.map { .init(say(.number($0.number)), count: $0.recordings) })
      ]
    }
    let step = max(1, (last.number - first.number) / 8 + 1)
    let ranges = stride(from: first.number, through: last.number, by: step).map { start in
      let end = min(last.number, start + step - 1)
      let count = numbers.items.filter { (start...end).contains($0.number) }
        .reduce(0) { $0 + $1.recordings }
      return BarChart.Bar(say(.numbers(start, end)), count: count)
    }
    return [bars(id, ranges)]
  }

  // MARK: Orders

  /// How often each item was put first.
  func orders(_ times: [OrderCounts]) -> [ReportFigure] {
    times.enumerated().compactMap { time, counts in
      guard counts.people > 0 else { return nil }
      return bars(
        "\(id)-first-\(time + 1)",
        counts.items.map { .init($0.words, count: $0.places.first ?? 0) },
        caption: named(.first, time: times.count > 1 ? time + 1 : nil))
    }
  }

  /// The average place of each item, how much people differ, and the points of rooms.
  func places(_ times: [OrderCounts]) -> [ReportTable] {
    times.enumerated().map { time, counts in
      var heads: [ReportText] = [.option]
      if counts.people > 0 { heads += [.averagePlace, .spread] }
      if counts.rooms > 0 { heads.append(.points) }
      return ReportTable(
        tableName: named(.inOrder, time: times.count > 1 ? time + 1 : nil), heads: heads.map(say),
        rows: counts.items.map { item in
          var cells: [String] = []
          if counts.people > 0 {
            cells.append(item.averageTenths.map { say(.tenths($0)) } ?? "–")
            cells.append(item.spread.map { say(.places($0)) } ?? "–")
          }
          if counts.rooms > 0 { cells.append("\(item.points)") }
          return .init(head: item.words, cells: cells)
        })
    }
  }

  // MARK: Own words

  /// The kinds of the shown answers, as pupils chose them.
  func kinds(_ answers: OpenAnswers) -> [ReportFigure] {
    let kinds = answers.kinds
    guard kinds.count > 1 else { return [] }
    return [
      bars(
        "\(id)-kinds", kinds.map { .init($0.kind.words, count: $0.answers) }, caption: say(.kinds))
    ]
  }

  func list(_ answers: OpenAnswers) -> [ReportPart<ReportAnswer>] {
    guard !answers.shown.isEmpty else { return [] }
    return [ReportPart(headings: [], content: answers.shown.map(answer))]
  }

  private func answer(_ shown: ShownAnswer) -> ReportAnswer {
    ReportAnswer(
      answer: shown.words, size: shown.words.utf8.count > Self.long ? "long" : "short",
      marks: (shown.kind.map { [$0.words] } ?? []) + (shown.isPicked ? ["★ " + say(.picked)] : []))
  }

  func remarks(_ answers: OpenAnswers) -> [String] {
    var remarks: [String] = []
    let absent = answers.unread + answers.hidden
    if answers.shown.isEmpty, absent > 0 {
      remarks.append(say(.noneShown))
    } else if absent > 0 {
      remarks.append(say(.notHere(absent)))
    }
    if answers.silent > 0 { remarks.append(say(.silent(answers.silent))) }
    if !answers.shown.isEmpty { remarks.append(say(.mindNames)) }
    return remarks
  }

  func lists(_ board: NoteBoard) -> [ReportPart<ReportAnswer>] {
    board.groups.filter { !$0.notes.isEmpty || !$0.heading.isEmpty }.map { group in
      let only = board.groups.count == 1 && group.heading.isEmpty
      let heading = group.heading.isEmpty ? say(.withoutHeading) : group.heading
      return ReportPart(
        headings: only ? [] : [heading], hints: [say(.notes(group.count))],
        content: group.notes.map(answer))
    }
  }

  func remarks(_ board: NoteBoard) -> [String] {
    let absent = board.unread + board.hidden
    let isEmpty = board.groups.allSatisfy { $0.notes.isEmpty }
    if isEmpty { return absent > 0 ? [say(.noneShown)] : [] }
    return (absent > 0 ? [say(.notHere(absent))] : []) + [say(.mindNames)]
  }
}
