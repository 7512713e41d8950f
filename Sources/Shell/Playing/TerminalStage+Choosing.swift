import Roleplay
import Yarn

/// Choices of one person and of a room.
extension TerminalStage {
  /// Asks one person to choose, by number or by words.
  func choose(_ options: [Cue.Option], for cue: Cue) async -> Move {
    giveOnce(.choice, .hintChoice)
    let completion = Completion.lines(options.filter(\.isAvailable).map(\.text))
    let lines = offeredLines(options, prompt: .choose(count: options.count))
    while true {
      switch await ask(
        .choose(count: options.count), completion: completion, choices: lines.map(\.line))
      {
      case .stop: return .stop
      case .back: return .back
      case .again: return .inputs([])
      case .more: screen.say(StageText.moreAtChoice, style: .problem)
      case .tooLong(let characters):
        await refuse(.textTooLong(characters: characters), for: cue)
      case .text("?"):
        showHelp(atCount: false)
        await returnToBoard()
      case .text(let text):
        let typed = lines.first { $0.line == text }.map { String($0.number) } ?? text
        guard let inputs = inputs(from: typed, for: cue) else { continue }
        echo(inputs, typed: text, prompt: .choose(count: options.count), options: options)
        return .inputs(inputs)
      }
    }
  }

  /// The lines that the arrow keys put on the prompt: the number and text of each available option,
  /// truncated at the end of the line, so that nothing above is redrawn.
  private func offeredLines(
    _ options: [Cue.Option], prompt: StageText
  ) -> [(number: Int, line: String)] {
    let room = screen.terminal.columns - CellWidth.of(words(of: prompt)) - 2
    return options.indices.filter { options[$0].isAvailable }.map { index in
      let words = PrintableText.of(options[index].text, layout: .oneLine)
      return (index + 1, CellWidth.cut("\(index + 1) \(words)", to: room))
    }
  }

  /// Asks a teacher to count the hands or cards of a room; the count can be repeated until Enter.
  func count(_ options: [Cue.Option], for cue: Cue, _ people: PeopleCount) async -> Move {
    if isDeciding { return await decide(options, for: cue) }
    let example = Self.example(count: options.count)
    let counted = people.tally ?? Self.tally(of: people.ballots, options)
    let isRefused = refusal != nil
    showBoard(for: cue, options, tallies: Self.tallies(of: people, counted, options))
    defer { board = nil }
    if let counted, let board, cue.isStatement {
      // The room looks at it while it goes on: what follows is shown below, and a count can still be
      // corrected then.
      noteShown(counted, of: options)
      self.counted = CountedStatement(statement: cue, board: board)
      return .inputs([.submit])
    }
    if let text = recount {
      recount = nil
      if let inputs = try? ReplyText.inputs(from: text, for: cue, audience: audience) {
        return .inputs(inputs.filter { $0 != .submit })
      }
    }
    if let counted {
      if board == nil {
        show(people, counted, of: options)
      } else {
        noteShown(counted, of: options)
      }
    } else if board != nil, !isRefused {
      giveOnce(.colours) {
        board?.draw(remark: console.text(StageText.hintBoard(example: example)))
      }
    } else if cue.isStatement, options.contains(where: { $0.colour != nil }) {
      giveOnce(.colours, .hintColours)
    } else {
      giveOnce(.count, .hintCount(example: example))
    }
    while true {
      switch await ask(counted == nil ? .count : .countAgain) {
      case .stop: return .stop
      case .back:
        // A step back from a count starts it again.
        return counted == nil ? .back : .inputs([.withdraw(nil)])
      case .again: return .inputs([])
      case .more: complain(StageText.moreElsewhere)
      case .tooLong(let characters):
        complain(InputError.textTooLong(characters: characters))
      case .text(let text):
        if counted != nil, text.allSatisfy(\.isWhitespace) { return .inputs([.submit]) }
        // One number could be a count or an option, so with a room it is rejected.
        if options.count > 1, Int(text.filter { !$0.isWhitespace }) != nil,
          text.split(separator: " ").count == 1
        {
          complain(
            StageText.oneNumberOnly(
              example: example, hasColours: options.contains { $0.colour != nil }))
          continue
        }
        if let place = TallyPlace(text, count: options.count).place {
          return .inputs([.tally(.most(place))])
        }
        guard let inputs = inputs(from: text, for: cue, otherwise: .countUnclear(example: example))
        else { continue }
        if case .tally(.counts(let counts)) = inputs.first, counts.allSatisfy({ $0 == 0 }) {
          complain(StageText.nobodyCounted(example: example))
          continue
        }
        // The count is shown first, and can still be corrected.
        if inputs.first?.isCount == true {
          // A count replaces an earlier one, including one by groups.
          let isByGroups =
            !people.ballots.isEmpty && people.ballots.keys.allSatisfy(VoterGroup.isCard)
          let anew: [Input] = isByGroups ? [.withdraw(nil)] : []
          return .inputs(anew + inputs.filter { $0 != .submit })
        }
        if case .choose = inputs.first {
          echo(inputs, typed: text, prompt: .count, options: options)
        }
        return .inputs(inputs)
      }
    }
  }

  /// Asks somebody to decide after a tie.
  private func decide(_ options: [Cue.Option], for cue: Cue) async -> Move {
    while true {
      switch await ask(.decide) {
      case .stop: return .stop
      case .back: return .back
      case .again: return .inputs([])
      case .more: screen.say(StageText.moreAtChoice, style: .problem)
      case .tooLong(let characters):
        await refuse(.textTooLong(characters: characters), for: cue)
      case .text(let text):
        guard let inputs = inputs(from: text, for: cue) else { continue }
        if inputs.first?.isCount == true {
          isDeciding = false
          return .inputs(inputs.filter { $0 != .submit })
        }
        echo(inputs, typed: text, prompt: .decide, options: options)
        return .inputs(inputs)
      }
    }
  }

  private func inputs(
    from text: String, for cue: Cue, otherwise unclear: StageText? = nil
  ) -> [Input]? {
    do throws(ReplyTextError) {
      return try ReplyText.inputs(from: text, for: cue, audience: audience)
    } catch {
      let command = "/" + text.filter { $0 != " " }
      wrongReplies += 1
      if case .empty = error, unclear == nil {
        complain(StageText.notANumber(count: cue.listed.count))
      } else if case .noSuchOption = error, SlashCommand(named: command) != nil {
        complain(StageText.commandNeedsSlash(command))
      } else if case .noSuchOption = error, let unclear {
        complain(notCounted(in: text, for: cue) ?? unclear)
      } else {
        complain(error)
      }
      if wrongReplies == 2, unclear == nil { screen.say(StageText.howToChoose, style: .problem) }
      return nil
    }
  }

  /// The options for which a count by colours or by groups lacks a number; nil if that is not the
  /// error.
  private func notCounted(in text: String, for cue: Cue) -> StageText? {
    let options = cue.options ?? []
    let missing = IncompleteCount(text, of: options).missing
    guard !missing.isEmpty else { return nil }
    let uncounted = missing.map { place -> Uncounted in
      switch options[place].colour {
      case .green: .green
      case .red: .red
      default: .choice(place + 1)
      }
    }
    return .notCounted(uncounted, example: Self.example(count: options.count))
  }

  /// Shows the text of the chosen options instead of the typed number, if lines can be redrawn.
  private func echo(_ inputs: [Input], typed: String, prompt: StageText, options: [Cue.Option]) {
    guard case .choose(let id) = inputs.first,
      let option = options.first(where: { $0.id == id }), option.isAvailable
    else { return }
    if CellWidth.of(words(of: prompt) + typed) < screen.terminal.columns {
      screen.eraseLineAbove()
    }
    screen.write(option.text, style: option.colour ?? .bold, prefix: StyledText("→ ", .dim))
    screen.writeBlank()
  }

  /// Shows an error; on a board above the input line.
  private func complain(_ problem: some Phrase) {
    if let board {
      board.draw(remark: console.text(problem))
    } else {
      screen.say(problem, style: .problem)
    }
  }

  /// Draws the board, if counts are shown on one.
  private func showBoard(
    for cue: Cue, _ options: [Cue.Option], tallies: [(group: VoterGroup?, tally: Tally)]
  ) {
    guard showsBoard, console.isInteractive, !screen.plain else { return }
    let board = Board(
      screen: screen, question: cue.text, options: options.map(\.besideSign), tallies: tallies)
    let words = refusal.flatMap { $0.cue == cue ? $0.words : nil }
    refusal = nil
    board.draw(remark: words, isFirst: tallies.isEmpty && words == nil)
    self.board = board
  }

  /// The counts, separately for children and adults if they were counted separately.
  private static func tallies(
    of people: PeopleCount, _ counted: Tally?, _ options: [Cue.Option]
  ) -> [(group: VoterGroup?, tally: Tally)] {
    guard let counted else { return [] }
    let groups = VoterGroup.allCases.compactMap { group in
      let own = people.ballots.filter { VoterGroup(voter: $0.key) == group }
      return tally(of: own, options).map { (group: Optional(group), tally: $0) }
    }
    return people.tally == nil && groups.count > 1 ? groups : [(nil, counted)]
  }

  /// Draws the counts, each group separately.
  private func show(_ people: PeopleCount, _ counted: Tally, of options: [Cue.Option]) {
    let tallies = Self.tallies(of: people, counted, options)
    guard tallies.count > 1 else {
      show(counted, of: options)
      return
    }
    for part in tallies {
      if let group = part.group { screen.say(StageText.voters(group), style: .bold) }
      Bars(options: options.map(\.besideSign), tally: part.tally, screen: screen).show()
      screen.writeBlank()
    }
    noteShown(counted, of: options)
  }

  /// The counts of ballots; nil if there are none.
  private static func tally(of ballots: [String: String], _ options: [Cue.Option]) -> Tally? {
    guard !ballots.isEmpty else { return nil }
    return .counts(options.map { option in ballots.values.count { $0 == option.id } })
  }

  static func example(count: Int) -> String {
    // One line, on any screen.
    [12, 7, 3, 5, 2, 1].prefix(count).map(String.init).joined(separator: "\u{A0}")
  }
}

extension Input {
  /// Whether a count begins with it: of all cards, or of separate groups, which starts again.
  fileprivate var isCount: Bool {
    switch self {
    case .tally, .withdraw: true
    case .choose, .text, .ballot, .edit, .group, .order, .erased, .submit: false
    }
  }
}

/// Parses `meer 2` or `more 2`: most people chose an option without a colour.
struct TallyPlace {
  /// The option's index; nil if the text is something else.
  let place: Int?

  /// Parses a typed text.
  init(_ typed: String, count: Int) {
    let words = typed.lowercased().split(separator: " ")
    guard words.count == 2, words[0] == "meer" || words[0] == "more", let number = Int(words[1]),
      (1...max(1, count)).contains(number)
    else {
      place = nil
      return
    }
    place = number - 1
  }
}
