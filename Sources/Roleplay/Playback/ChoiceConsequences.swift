/// The consequences of each choice in a recording: the entries that follow only from the chosen
/// answer, until the next choice that is reached with other answers as well.
///
/// A replay that hides a choice must hide these too. They are found by playing the scenario with
/// each other answer, and then with the same answers as in the recording. If the scenario is not
/// available or has changed, all entries between the choice and the next question count as
/// consequences.
public struct ChoiceConsequences: Sendable {
  /// The numbers of the entries that follow only from an answer, by the number of the entry with
  /// the question.
  private(set) var entries: [Int: [Int]] = [:]

  /// The maximum number of cues that are played after another answer.
  private static let maximumCueCount = 2000

  /// Finds the consequences.
  ///
  /// - Parameter scenario: the current version of the scenario; nil if it is not available.
  public init(of transcript: Transcript, in scenario: Scenario?) {
    let path = transcript.currentPath
    let decisions = Transcript.decisions(on: path)
    var session = scenario.flatMap { scenario in
      try? Session(scenario: scenario, opening: transcript.opening)
    }
    for (place, decision) in decisions.enumerated() {
      // When the scenario asks something else than was recorded, it cannot be used for the entries
      // that follow.
      if !Self.goes(to: decision, &session) { session = nil }
      for setting in decision.settings { session?.apply(setting) }
      guard let end = decision.end, let reply = decision.reply else { return }
      let behind = path.drop { $0.number <= end }
      let others = Self.otherAnswers(to: decision.cue, than: reply)
      if !others.isEmpty {
        entries[decision.number] =
          session.map { session in
            let later = decisions[(place + 1)...]
            let seen = others.reduce(into: Set<String>()) { seen, inputs in
              seen.formUnion(Self.path(of: session, answering: inputs, then: later))
            }
            return Self.only(behind, seen: seen)
          } ?? Self.untilQuestion(behind)
      }
      if let now = session { session = Self.taking(decision, now) }
    }
  }

  // MARK: - The scenario

  /// Plays until the question of a decision; false if something else is asked.
  private static func goes(to decision: Decision, _ session: inout Session?) -> Bool {
    guard var now = session else { return false }
    defer { session = now }
    for _ in 0..<maximumCueCount {
      guard let cue = try? now.next() else { break }
      if cue.isOpen {
        guard cue.line == decision.cue.line, cue.kind.name == decision.cue.kind.name else { break }
        return true
      }
      if cue.kind == .end { break }
    }
    return false
  }

  /// A session after the recorded answer; nil if the answer is no longer valid.
  private static func taking(_ decision: Decision, _ session: Session) -> Session? {
    var session = session
    guard (try? session.accept(decision.inputs)) != nil, session.openCue == nil else { return nil }
    return session
  }

  /// The other answers that could have been given.
  private static func otherAnswers(to cue: Cue, than reply: Reply) -> [[Input]] {
    switch cue.shape {
    case .options(let options):
      return options.filter { $0.isAvailable && $0.id != reply.chosen }
        .map { [.choose($0.id), .submit] }
    case .number(let range), .place(let range):
      return range.map(String.init).filter { $0 != reply.chosen }
        .map { [.choose($0), .submit] }
    // Later lines can show that nothing was said, but not what was said.
    case .words: return reply.texts.isEmpty ? [[.text("…"), .submit]] : []
    case .notes, .role, .order, nil: return []
    }
  }

  /// The identities, as given by ``mark(of:)``, of everything that is shown after another answer.
  private static func path(
    of session: Session, answering inputs: [Input], then later: ArraySlice<Decision>
  ) -> Set<String> {
    var session = session
    guard (try? session.accept(inputs)) != nil, session.openCue == nil else { return [] }
    var later = later
    var seen: Set<String> = []
    for _ in 0..<maximumCueCount {
      guard let cue = try? session.next() else { break }
      if let mark = mark(of: cue) { seen.insert(mark) }
      if cue.kind == .end { break }
      guard cue.isOpen else { continue }
      let place = later.firstIndex { $0.cue.line == cue.line }
      for setting in place.map({ later[$0].settings }) ?? [] { session.apply(setting) }
      if let place, (try? session.accept(later[place].inputs)) != nil, session.openCue == nil {
        later = later[(place + 1)...]
      } else if !answerSomething(in: &session, to: cue) {
        break
      }
    }
    return seen
  }

  /// Answers a question that was not asked in the recording; false if it has no simple answer.
  private static func answerSomething(in session: inout Session, to cue: Cue) -> Bool {
    let inputs: [Input]
    switch cue.shape {
    case .options(let options):
      inputs = options.first(where: \.isAvailable).map { [.choose($0.id), .submit] } ?? [.submit]
    case .number(let range), .place(let range):
      inputs = [.choose(String(range.lowerBound)), .submit]
    case .words: inputs = [.text("…"), .submit]
    case .role: inputs = [.submit]
    case .order(let items): inputs = [.order(items.map(\.id)), .submit]
    case .notes(.ideas(_, let minimum)):
      inputs = (0..<max(1, minimum)).map { .text("\($0 + 1)") } + [.choose("1"), .submit]
    case .notes(.talk), .notes(.agreements), nil: inputs = [.submit]
    }
    return (try? session.accept(inputs)) != nil && session.openCue == nil
  }

  // MARK: - The recording

  /// The recorded entries that are not shown after any other answer.
  private static func only(_ behind: ArraySlice<Entry>, seen: Set<String>) -> [Int] {
    var only: [Int] = []
    var isHidden = false
    for entry in behind {
      switch entry.kind {
      case .cue(let cue):
        guard let mark = mark(of: cue) else { continue }
        isHidden = !seen.contains(mark)
        if isHidden {
          only.append(entry.number)
        } else if cue.isChoice {
          return only
        }
      case .reply: if isHidden { only.append(entry.number) }
      case .input, .set, .back, .resume, .aside, .end: continue
      }
    }
    return only
  }

  /// The entries up to the next question, for when the scenario cannot be used.
  private static func untilQuestion(_ behind: ArraySlice<Entry>) -> [Int] {
    var entries: [(number: Int, line: String)] = []
    for entry in behind {
      guard case .cue(let cue) = entry.kind else { continue }
      if cue.isOpen {
        if !cue.line.isEmpty, entries.last?.line == cue.line { entries.removeLast() }
        break
      }
      if mark(of: cue) != nil, cue.kind != .end { entries.append((entry.number, cue.line)) }
    }
    return entries.map(\.number)
  }

  /// Identifies a cue in another play; nil for a cue that is not shown, or that follows every
  /// choice.
  private static func mark(of cue: Cue) -> String? {
    switch cue.kind {
    case .reveal, .round, .command, .wait, .hero, .helper: nil
    case .line, .act, .question, .swap, .compare, .panel, .end:
      cue.line.isEmpty && cue.options?.isEmpty ?? true
        ? "\(cue.kind.name) \(cue.text)"
        : "\(cue.isOpen) \(cue.line) \(cue.line.isEmpty ? cue.options?.first?.id ?? "" : "")"
    }
  }
}

extension Cue {
  /// Whether it asks to choose one of several things.
  fileprivate var isChoice: Bool {
    switch shape {
    case .options, .number, .place, .order: true
    case .words, .notes, .role, nil: false
    }
  }
}
