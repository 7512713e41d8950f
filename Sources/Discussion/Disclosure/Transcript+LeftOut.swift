import Roleplay
import Yarn

extension LeftOutWords {
  /// The words that are removed from a recording.
  ///
  /// - Parameters:
  ///   - holdsUnread: whether answers that a teacher must read first (`#read-first`) stay hidden
  ///     until then.
  ///   - comic: returns the key of the recording's comic; only called if there is one.
  init(
    of transcript: Transcript, by moderation: Moderation, holdsUnread: Bool,
    comic: () -> AnswerKey?
  ) {
    self.init()
    guard !moderation.verdicts.isEmpty || holdsUnread else { return }
    let stamp = RecordedOpening(transcript.opening).stamp
    for decision in transcript.decisions {
      guard let reply = decision.reply, decision.cue.isModerated else { continue }
      for (number, text) in reply.texts.enumerated() {
        let key = AnswerKey(stamp, entry: decision.number, note: number, words: text)
        let isUnread = holdsUnread && decision.cue.isReadFirst
        add(moderation.verdicts[key] ?? (isUnread ? .hidden : nil), of: text)
      }
      for heading in reply.headings {
        let key = AnswerKey(heading: heading, of: decision.cue.questionID)
        add(moderation.verdicts[key], of: heading)
      }
    }
    guard let strip = Strip(of: transcript),
      let verdict = comic().flatMap({ moderation.verdicts[$0] })
    else { return }
    switch verdict {
    case .shown: add(verdict, of: strip.readingText)
    case .hidden: for line in strip.readingText.split(separator: "\n") { add(hidden: String(line)) }
    }
  }

  private mutating func add(_ verdict: Moderation.Verdict?, of text: String) {
    switch verdict {
    case .shown(let blanks): add(blanks: blanks, of: text)
    case .hidden: add(hidden: text)
    case nil: break
    }
  }
}

extension Cue {
  /// Whether a teacher reads the answers to it before a class sees them.
  fileprivate var isModerated: Bool {
    switch shape {
    case .words, .notes(.talk), .notes(.ideas): !isForTeacher && !isPrivate
    case .notes(.agreements), .options, .number, .place, .role, .order, nil: false
    }
  }
}

extension Transcript {
  /// The recording without some words.
  func leavingOut(_ words: LeftOutWords) -> Transcript {
    guard !words.isEmpty else { return self }
    var seen = self
    for (name, value) in opening.variables {
      if case .string(let text) = value {
        seen.opening.variables[name] = .string(words.leftOut(ofAnswer: text))
      }
    }
    for index in entries.indices {
      seen.entries[index].kind = entries[index].kind.leavingOut(words)
    }
    return seen
  }
}

extension Entry.Kind {
  fileprivate func leavingOut(_ words: LeftOutWords) -> Self {
    switch self {
    case .cue(let cue): .cue(cue.leavingOut(words))
    case .input(.text(let text)): .input(.text(words.leftOut(ofAnswer: text)))
    case .input(.edit(let number, let text)):
      .input(.edit(number, words.leftOut(ofAnswer: text)))
    case .input(.group(let number, let heading)):
      .input(.group(number, heading: words.leftOut(ofAnswer: heading)))
    case .reply(let reply): .reply(reply.leavingOut(words))
    case .input, .set, .back, .resume, .end: self
    }
  }
}

extension Reply {
  fileprivate func leavingOut(_ words: LeftOutWords) -> Reply {
    var reply = self
    reply.texts = texts.map { words.leftOut(ofAnswer: $0) }
    reply.headings = headings.map { words.leftOut(ofAnswer: $0) }
    return reply
  }
}

extension Cue {
  fileprivate func leavingOut(_ words: LeftOutWords) -> Cue {
    var cue = self
    cue.speaker = speaker.map { words.leftOut(of: $0) }
    cue.text = words.leftOut(of: text)
    switch kind {
    case .question(var question):
      question.shape = question.shape.mapWords(
        options: { $0.leavingOut(words) }, role: { words.leftOut(of: $0) })
      cue.kind = .question(question)
    case .reveal(var reveal):
      reveal.question = words.leftOut(of: reveal.question)
      reveal.options = reveal.options.map { $0.leavingOut(words) }
      cue.kind = .reveal(reveal)
    case .command(let text): cue.kind = .command(words.leftOut(of: text))
    case .act(let player): cue.kind = .act(player: words.leftOut(of: player))
    case .swap(let cast):
      cue.kind = .swap(
        cast.map {
          Casting(role: words.leftOut(of: $0.role), player: words.leftOut(of: $0.player))
        })
    case .compare(var comparison):
      for row in comparison.rows.indices {
        comparison.rows[row].question = words.leftOut(of: comparison.rows[row].question)
        comparison.rows[row].answers = comparison.rows[row].answers.map {
          words.leftOut(ofAnswer: $0)
        }
      }
      cue.kind = .compare(comparison)
    case .hero(let trait, let value):
      cue.kind = .hero(trait: trait, value: words.leftOut(ofAnswer: value))
    case .helper(let who, let what):
      cue.kind = .helper(
        who: words.leftOut(ofAnswer: who), what: words.leftOut(ofAnswer: what))
    case .line, .wait, .round, .panel, .end: break
    }
    return cue
  }
}

extension Cue.Option {
  fileprivate func leavingOut(_ words: LeftOutWords) -> Cue.Option {
    var option = self
    option.text = words.leftOut(of: text)
    return option
  }
}
