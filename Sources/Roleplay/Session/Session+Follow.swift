extension Session {
  /// A session that followed a recording, and how far.
  public struct Following: Sendable {
    /// The session after everything that matched.
    public var session: Session
    /// Where the paths diverge; nil if every decision matched.
    public var divergence: Divergence?
    /// The entry after which the recorded path is left; nil if all of it counts. To continue
    /// playing, first add an entry `back(to:)` with this number.
    public var leaves: Int?
    /// A reply that the session gave but the recording lacks, because it ended just before it.
    public var missingReply: Reply?
  }

  /// Follows a recording; used to step back, to resume, and to try another choice.
  ///
  /// The recorded decisions on the current path are given to a new session. Cues are matched by
  /// line id, so that lines that an author added or removed are skipped. It stops at the first
  /// decision without a match.
  ///
  /// - Throws: ``SessionError`` if the scenario cannot be played or cannot continue.
  public static func follow(
    _ transcript: Transcript, in scenario: Scenario
  ) throws(SessionError) -> Following {
    var following = Following(session: try Session(scenario: scenario, opening: transcript.opening))
    let path = transcript.currentPath
    var last = 0
    var lastCue = 0
    for decision in Transcript.decisions(on: path) {
      switch try following.session.take(decision) {
      case .matched(let reply):
        following.missingReply = decision.end == nil ? reply : nil
        last = decision.end ?? last
        lastCue = decision.number
      case .parted(let reason):
        // A question without an answer is not a decision yet: the new question replaces it.
        if decision.reply != nil || !decision.inputs.isEmpty {
          following.divergence = Divergence(
            entry: decision.number, question: decision.cue.text, reason: reason)
        }
        following.leaves = last
        return following
      }
    }
    if following.session.openCue == nil {
      try following.session.pass(path.filter { $0.number > lastCue }.compactMap(\.plainCue))
    }
    return following
  }

  private enum Taking {
    case matched(Reply?)
    case parted(Divergence.Reason)
  }

  /// Goes to the next open cue and gives it the recorded inputs. If they do not match, the session
  /// is unchanged.
  private mutating func take(_ decision: Decision) throws(SessionError) -> Taking {
    var trial = self
    var cue: Cue
    do throws(SessionError) {
      repeat {
        cue = try trial.next()
        if cue.kind == .end { return .parted(.endsBefore) }
      } while !cue.isOpen
    } catch .saysTooMuch {
      return .parted(.noQuestion)
    }
    guard cue.asksTheSame(as: decision.cue) else { return .parted(.otherQuestion(now: cue.text)) }
    for setting in decision.settings { trial.apply(setting) }
    let reply: Reply?
    do throws(InputError) {
      reply = try trial.accept(decision.inputs.compactMap { $0.translated(decision.cue, cue) })
    } catch .unavailableOption(let option) where decision.chosenText == option {
      return .parted(.optionGone(option))
    } catch {
      return .parted(decision.isChosenGone(in: cue) ?? .doesNotFit(error))
    }
    if let recorded = decision.reply, recorded.chosen != reply?.chosen {
      return .parted(decision.isChosenGone(in: cue) ?? .doesNotFit(.nothingChosen))
    }
    self = trial
    return .matched(reply)
  }

  /// Skips the cues before the next question that match one of these recorded cues. Cues that were
  /// added or removed are skipped too.
  private mutating func pass(_ recorded: [Cue]) throws(SessionError) {
    var trial = self
    var rest = recorded[...]
    while !rest.isEmpty {
      let cue: Cue
      do throws(SessionError) {
        cue = try trial.next()
      } catch .saysTooMuch {
        return
      }
      if cue.isOpen { return }
      if let index = rest.firstIndex(where: { $0.saysTheSame(as: cue) }) {
        rest = rest[(index + 1)...]
        self = trial
      }
      if cue.kind == .end { return }
    }
  }
}

extension Entry {
  /// The cue that it put on the stage, if that takes no reply.
  fileprivate var plainCue: Cue? {
    if case .cue(let cue) = kind, !cue.isOpen { cue } else { nil }
  }
}

extension Decision {
  /// The text of the option that was finally chosen.
  fileprivate var chosenText: String? {
    cue.options?.first { $0.id == reply?.chosen }?.text
  }

  /// Reports if the option that was finally chosen is not an option of a cue.
  fileprivate func isChosenGone(in cue: Cue) -> Divergence.Reason? {
    guard let options = cue.options, let chosenText,
      !options.contains(where: { $0.id == reply?.chosen })
    else { return nil }
    return .optionGone(chosenText)
  }
}

extension Cue {
  /// Whether two open cues are the same question, even if their texts differ.
  fileprivate func asksTheSame(as other: Cue) -> Bool {
    guard line == other.line, let question, let asked = other.question,
      question.exercise == asked.exercise
    else { return false }
    return question.shape.asksTheSame(as: asked.shape, isSameLine: !line.isEmpty)
  }

  /// Whether two cues without a reply are the same, even if their texts differ.
  fileprivate func saysTheSame(as other: Cue) -> Bool {
    guard line == other.line, kind.name == other.kind.name else { return false }
    return switch kind {
    case .command, .round: kind == other.kind
    case .line, .act, .question, .reveal, .wait, .swap, .compare, .hero, .panel, .helper, .end:
      true
    }
  }
}

extension Question.Shape {
  /// Whether two questions of one exercise are the same, even if their texts differ.
  fileprivate func asksTheSame(as other: Self, isSameLine: Bool) -> Bool {
    switch self {
    case .options(let options):
      guard case .options(let others) = other else { return false }
      return isSameLine || options.contains { option in others.contains { $0.id == option.id } }
    case .notes(let noting):
      guard case .notes(let others) = other else { return false }
      return noting.name == others.name
    case .order(let items):
      guard case .order(let others) = other else { return false }
      return isSameLine || items.contains { item in others.contains { $0.id == item.id } }
    case .role(let role): return isSameLine || other == .role(role)
    case .words, .number, .place: return true
    }
  }
}

extension Question.Noting {
  /// The name under which they are stored; nil if they are not stored.
  fileprivate var name: String? {
    switch self {
    case .ideas(let name, _), .agreements(let name): name
    case .talk: nil
    }
  }
}

extension Input {
  /// The input for the current options; nil if it names an option that no longer exists.
  fileprivate func translated(_ recorded: Cue, _ now: Cue) -> Input? {
    let before = recorded.listed
    let options = now.listed
    guard !before.isEmpty, !options.isEmpty else { return self }
    switch self {
    case .choose(let id), .ballot(_, let id):
      return options.contains { $0.id == id } ? self : nil
    case .tally(.counts(let counts)):
      guard counts.count == before.count else { return self }
      let byID = Dictionary(zip(before.map(\.id), counts), uniquingKeysWith: +)
      let isLost = byID.contains { id, count in
        count > 0 && !options.contains { $0.id == id }
      }
      return isLost ? nil : .tally(.counts(options.map { byID[$0.id] ?? 0 }))
    case .tally(.most(let place)):
      guard before.indices.contains(place) else { return self }
      return options.firstIndex { $0.id == before[place].id }.map { .tally(.most($0)) }
    case .tally(.equal), .text, .edit, .group, .order, .withdraw, .erased, .submit: return self
    }
  }
}
