extension Transcript {
  /// The transcript without the withdrawn words: those that were replaced or withdrawn, and, among
  /// entries that do not count, all typed text and all texts of cues, which may repeat it. Numbers,
  /// times, ids, choices and counts stay, so that the current path is unchanged.
  public func finished() -> Transcript {
    var finished = self
    let onPath = Set(currentPath.map(\.number))
    for index in entries.indices where !onPath.contains(entries[index].number) {
      finished.entries[index].kind = entries[index].kind.withoutWords
    }
    let withdrawn = withdrawnTexts
    for index in entries.indices where withdrawn.contains(entries[index].number) {
      finished.entries[index].kind = entries[index].kind.withoutWords
    }
    return finished
  }

  /// Whether one of the last entries may have taken back words: quick to say, and sometimes true where
  /// none were taken back. ``finished()`` knows.
  ///
  /// - Parameter count: the number of entries that were not there before.
  public func mayHaveWithdrawnWords(inLast count: Int) -> Bool {
    entries.indices.suffix(count).contains { index in
      switch entries[index].kind {
      case .back, .input(.edit), .input(.group), .input(.withdraw): true
      case .input(.text), .input(.erased):
        // A second text for the same cue may take the place of the first.
        entries[..<index].reversed().prefix {
          if case .cue = $0.kind { false } else { true }
        }.contains {
          if case .input(.text) = $0.kind { true } else { false }
        }
      case .cue, .input, .reply, .set, .resume, .aside, .end: false
      }
    }
  }

  /// The numbers of the entries on the current path whose text does not count in the end.
  private var withdrawnTexts: Set<Int> {
    var withdrawn: Set<Int> = []
    var cue: Cue?
    /// The entries of the texts that count, and of their headings, in order.
    var standing: [Int] = []
    var headings: [Int?] = []
    for entry in currentPath {
      switch entry.kind {
      case .cue(let shown):
        cue = shown
        standing = []
        headings = []
      case .input(.text), .input(.erased):
        switch cue?.shape {
        case .words, .role:
          withdrawn.formUnion(standing)
          standing = []
        case .options, .notes, .number, .place, .order, nil: break
        }
        standing.append(entry.number)
        headings.append(nil)
      case .input(.edit(let number, _)):
        guard standing.indices.contains(number &- 1) else { continue }
        withdrawn.insert(standing[number - 1])
        standing[number - 1] = entry.number
      case .input(.group(let number, _)):
        guard headings.indices.contains(number &- 1) else { continue }
        if let before = headings[number - 1] { withdrawn.insert(before) }
        headings[number - 1] = entry.number
      case .input(.withdraw(let number)):
        guard let number else {
          withdrawn.formUnion(standing)
          withdrawn.formUnion(headings.compactMap { $0 })
          standing = []
          headings = []
          continue
        }
        if number > 0, number <= standing.count {
          withdrawn.insert(standing.remove(at: number - 1))
        }
        if number > 0, number <= headings.count, let heading = headings.remove(at: number - 1) {
          withdrawn.insert(heading)
        }
      case .input, .reply, .set, .back, .resume, .aside, .end: break
      }
    }
    return withdrawn
  }
}

extension Entry.Kind {
  /// The entry without text that a person typed or that may repeat it.
  fileprivate var withoutWords: Self {
    switch self {
    case .cue(let cue): .cue(cue.withoutWords)
    case .input(.text): .input(.erased)
    case .input(.edit(let number, _)): .input(.edit(number, ""))
    case .input(.group(let number, _)): .input(.group(number, heading: ""))
    case .reply(let reply): .reply(reply.withoutWords)
    case .input, .set, .back, .resume, .aside, .end: self
    }
  }
}

extension Reply {
  fileprivate var withoutWords: Reply {
    var reply = self
    reply.texts = texts.map { _ in "" }
    reply.headings = headings.map { _ in "" }
    return reply
  }
}

extension Cue {
  fileprivate var withoutWords: Cue {
    var cue = self
    cue.speaker = nil
    cue.text = ""
    switch kind {
    case .question(var question):
      question.shape = question.shape.mapWords(options: \.withoutWords, role: { _ in "" })
      cue.kind = .question(question)
    case .reveal(var reveal):
      reveal.question = ""
      reveal.options = reveal.options.map(\.withoutWords)
      cue.kind = .reveal(reveal)
    case .command: cue.kind = .command("")
    case .act: cue.kind = .act(player: "")
    case .swap(let cast):
      cue.kind = .swap(cast.map { _ in Casting(role: "", player: "") })
    case .compare(let comparison):
      cue.kind = .compare(Comparison(columns: comparison.columns, rows: []))
    case .hero(let trait, _): cue.kind = .hero(trait: trait, value: "")
    case .helper: cue.kind = .helper(who: "", what: "")
    case .line, .wait, .round, .panel, .end: break
    }
    return cue
  }
}

extension Cue.Option {
  fileprivate var withoutWords: Cue.Option {
    Cue.Option(id: id, text: "", isAvailable: isAvailable, tags: tags)
  }
}
