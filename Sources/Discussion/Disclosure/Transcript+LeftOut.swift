import Roleplay
import Yarn

extension RedactedWords {
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
  func redacting(_ words: RedactedWords) -> Transcript {
    guard !words.isEmpty else { return self }
    var seen = self
    for (name, value) in opening.variables {
      if case .string(let text) = value {
        seen.opening.variables[name] = .string(words.redacted(ofAnswer: text))
      }
    }
    for index in entries.indices {
      seen.entries[index].kind = entries[index].kind.redacting(words)
    }
    return seen
  }
}

extension Entry.Kind {
  fileprivate func redacting(_ words: RedactedWords) -> Self {
    switch self {
    case .cue(let cue): .cue(cue.redacting(words))
    case .input(.text(let text)): .input(.text(words.redacted(ofAnswer: text)))
    case .input(.edit(let number, let text)):
      .input(.edit(number, words.redacted(ofAnswer: text)))
    case .input(.group(let number, let heading)):
      .input(.group(number, heading: words.redacted(ofAnswer: heading)))
    case .reply(let reply): .reply(reply.redacting(words))
    case .input, .set, .back, .resume, .aside, .end: self
    }
  }
}

extension Reply {
  fileprivate func redacting(_ words: RedactedWords) -> Reply {
    var reply = self
    reply.texts = texts.map { words.redacted(ofAnswer: $0) }
    reply.headings = headings.map { words.redacted(ofAnswer: $0) }
    return reply
  }
}

extension Cue {
  fileprivate func redacting(_ words: RedactedWords) -> Cue {
    var cue = self
    cue.speaker = speaker.map { words.redacted(of: $0) }
    cue.text = words.redacted(of: text)
    switch kind {
    case .question(var question):
      question.shape = question.shape.mapWords(
        options: { $0.redacting(words) }, role: { words.redacted(of: $0) })
      cue.kind = .question(question)
    case .reveal(var reveal):
      reveal.question = words.redacted(of: reveal.question)
      reveal.options = reveal.options.map { $0.redacting(words) }
      cue.kind = .reveal(reveal)
    case .command(let text): cue.kind = .command(words.redacted(of: text))
    case .act(let player): cue.kind = .act(player: words.redacted(of: player))
    case .swap(let cast):
      cue.kind = .swap(
        cast.map {
          Casting(role: words.redacted(of: $0.role), player: words.redacted(of: $0.player))
        })
    case .compare(var comparison):
      for row in comparison.rows.indices {
        comparison.rows[row].question = words.redacted(of: comparison.rows[row].question)
        comparison.rows[row].answers = comparison.rows[row].answers.map {
          words.redacted(ofAnswer: $0)
        }
      }
      cue.kind = .compare(comparison)
    case .hero(let trait, let value):
      cue.kind = .hero(trait: trait, value: words.redacted(ofAnswer: value))
    case .helper(let who, let what):
      cue.kind = .helper(
        who: words.redacted(ofAnswer: who), what: words.redacted(ofAnswer: what))
    case .line, .wait, .round, .panel, .end: break
    }
    return cue
  }
}

extension Cue.Option {
  fileprivate func redacting(_ words: RedactedWords) -> Cue.Option {
    var option = self
    option.text = words.redacted(of: text)
    return option
  }
}
