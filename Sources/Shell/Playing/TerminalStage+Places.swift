import Roleplay

/// Numbers, places on a line, and casting.
extension TerminalStage {
  func number(_ cue: Cue, in range: ClosedRange<Int>) async -> Move {
    giveOnce(.number, .hintNumber)
    return await reply(to: cue, .number(minimum: range.lowerBound, maximum: range.upperBound))
  }

  /// Asks one person for a place; of a room, people are counted on each place.
  func place(_ cue: Cue, in range: ClosedRange<Int>, _ people: PeopleCount) async -> Move {
    if audience.isRoom, !cue.isForTeacher {
      return await countPlaces(cue, in: range, people)
    }
    let isStep = PlaceRow.isStep(range)
    if isStep {
      giveOnce(.step, .hintStep)
    } else {
      giveOnce(.scale, .hintScale)
    }
    let prompt =
      isStep ? StageText.step : .place(minimum: range.lowerBound, maximum: range.upperBound)
    let move = await self.reply(to: cue, prompt)
    if case .inputs(let inputs) = move, case .choose(let text) = inputs.first,
      let place = Int(text)
    {
      PlaceRow(range: range, screen: screen).show(standing: place)
    }
    return move
  }

  /// Asks for the player of a role; an empty answer means the program.
  func cast(_ cue: Cue, role: String) async -> Move {
    giveOnce(.cast, .hintCast)
    while true {
      let move = await reply(
        to: cue, .player(role: role), completion: .lines(["A", "B", "C"]))
      guard case .inputs(let inputs) = move else { return move }
      let player = inputs.lazy.compactMap { input in
        if case .text(let player) = input { player } else { nil }
      }.first
      if let player, let other = casting.roleTaken(by: player, besides: role) {
        screen.say(StageText.playsAlready(player: player, role: other), style: .problem)
        continue
      }
      casting.give(role, to: player ?? "")
      return move
    }
  }

  /// Asks for a line that is a complete reply.
  func reply(
    to cue: Cue, _ prompt: StageText, completion: Completion = .none
  ) async -> Move {
    while true {
      switch await ask(prompt, completion: completion) {
      case .stop: return .stop
      case .back: return .back
      case .again: return .inputs([])
      case .more: screen.say(StageText.moreElsewhere, style: .problem)
      case .tooLong(let characters):
        await refuse(.textTooLong(characters: characters), for: cue)
      case .text(let text):
        let text = isStep(cue) ? YesOrNo(text).map { $0 == .yes ? "1" : "0" } ?? text : text
        do throws(ReplyTextError) {
          return .inputs(try ReplyText.inputs(from: text, for: cue, audience: audience))
        } catch {
          screen.say(error, style: .problem)
          wrongReplies += 1
          if wrongReplies == 2, isStep(cue) { screen.say(StageText.howToStep, style: .problem) }
        }
      }
    }
  }

  /// Whether a question is answered by staying or stepping over a line.
  private func isStep(_ cue: Cue) -> Bool {
    guard case .place(let range) = cue.shape else { return false }
    return PlaceRow.isStep(range)
  }

  /// Asks a teacher to count the people on each place; the count can be repeated until Enter.
  private func countPlaces(
    _ cue: Cue, in range: ClosedRange<Int>, _ people: PeopleCount
  ) async -> Move {
    let isStep = PlaceRow.isStep(range)
    let example = (0..<range.count).map { String([3, 5, 8, 2][$0 % 4]) }.joined(separator: "\u{A0}")
    let unclear = StageText.placesUnclear(example: example)
    if case .counts(let counts) = people.tally {
      PlaceRow(range: range, screen: screen).show(counts: counts)
    } else {
      giveOnce(
        isStep ? .steps : .places,
        isStep ? .hintSteps(example: example) : .hintPlaces(example: example))
    }
    return await count(for: cue, isCounted: people.tally != nil, unclear: unclear)
  }

  /// Asks for a count in the order on the screen; it can be repeated until Enter.
  func count(for cue: Cue, isCounted: Bool, unclear: StageText) async -> Move {
    while true {
      switch await ask(isCounted ? .countAgain : .count) {
      case .stop: return .stop
      case .back:
        // A step back from a count starts it again.
        return isCounted ? .inputs([.withdraw(nil)]) : .back
      case .again: return .inputs([])
      case .more: screen.say(StageText.moreElsewhere, style: .problem)
      case .tooLong(let characters):
        await refuse(.textTooLong(characters: characters), for: cue)
      case .text(let text):
        if isCounted, text.allSatisfy(\.isWhitespace) { return .inputs([.submit]) }
        // One number could be one person's answer, so with a room it is rejected.
        guard let inputs = try? ReplyText.inputs(from: text, for: cue, audience: audience),
          case .tally(.counts(let counts)) = inputs.first, counts.contains(where: { $0 > 0 })
        else {
          screen.say(unclear, style: .problem)
          continue
        }
        // The count is shown first, and can still be corrected.
        return .inputs(inputs.filter { $0 != .submit })
      }
    }
  }

  /// Asks for agreements, each with who, what and when.
  func agree(_ cue: Cue, agreed: [String]) async -> Move {
    giveOnce(.agree, .hintAgree)
    if !isReminded {
      for (index, text) in agreed.enumerated() {
        screen.write(
          Agreement(kept: text)?.sentence ?? text, prefix: StyledText("  \(index + 1). ", .bold))
      }
    }
    isReminded = true
    let prompts = [StageText.agreeWho(agreed.count + 1), .agreeWhat, .agreeWhen]
    switch await ask(prompts[agreement.count]) {
    case .stop: return .stop
    case .back:
      if agreement.isEmpty { return .back }
      agreement = []
      screen.say(StageText.linesThrownAway)
      return .inputs([])
    case .more, .again: return .inputs([])
    case .tooLong(let characters):
      await refuse(.textTooLong(characters: characters), for: cue)
      return .inputs([])
    case .text(let text):
      let isEmpty = text.allSatisfy(\.isWhitespace)
      if agreement.isEmpty, isEmpty { return .inputs([.submit]) }
      if agreement.isEmpty, let order = NoteCommand(text) {
        if case .remove = order { return obey(order, notes: agreed.count) }
        // An agreement has three parts, so it is not edited but removed and made again.
        return obey(
          .unclear(example: NoteCommand.removal(console.language)), notes: agreed.count)
      }
      if agreement.count == 1, isEmpty {
        await refuse(.agreementIncomplete, for: cue)
        return .inputs([])
      }
      agreement.append(text)
      guard agreement.count == 3 else { return .inputs([]) }
      let agreed = Agreement(who: agreement[0], what: agreement[1], when: agreement[2])
      agreement = []
      return .inputs([.text(agreed.kept)])
    }
  }
}
