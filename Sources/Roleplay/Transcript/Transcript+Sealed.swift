extension Transcript {
  /// The transcript without the words that were withdrawn: those overwritten or taken back, and on
  /// roads that were left all that was typed and all words of cues, which may repeat it. Numbers,
  /// times, ids, choices and counts stay, so that what counts runs exactly as before.
  public func sealed() -> Transcript {
    var sealed = self
    let onRoad = Set(road.map(\.number))
    for index in entries.indices where !onRoad.contains(entries[index].number) {
      sealed.entries[index].kind = entries[index].kind.withoutWords
    }
    let withdrawn = withdrawnTexts
    for index in entries.indices where withdrawn.contains(entries[index].number) {
      sealed.entries[index].kind = .input(.erased)
    }
    return sealed
  }

  /// The numbers of entries on the road whose text does not count in the end.
  private var withdrawnTexts: Set<Int> {
    var withdrawn: Set<Int> = []
    var cue: Cue?
    /// The entries of the texts that stand, in their order.
    var standing: [Int] = []
    for entry in road {
      switch entry.kind {
      case .cue(let shown):
        cue = shown
        standing = []
      case .input(.text), .input(.erased):
        if case .ask = cue?.kind {
          withdrawn.formUnion(standing)
          standing = []
        }
        standing.append(entry.number)
      case .input(.withdraw(let number)):
        guard let number else {
          withdrawn.formUnion(standing)
          standing = []
          continue
        }
        if number > 0, number <= standing.count {
          withdrawn.insert(standing.remove(at: number - 1))
        }
      case .input, .reply, .back, .resume, .end: break
      }
    }
    return withdrawn
  }
}

extension Entry.Kind {
  /// The same without any words a person typed or that may repeat them.
  fileprivate var withoutWords: Self {
    switch self {
    case .cue(let cue): .cue(cue.withoutWords)
    case .input(.text): .input(.erased)
    case .reply(let reply): .reply(reply.withoutWords)
    case .input, .back, .resume, .end: self
    }
  }
}

extension Reply {
  fileprivate var withoutWords: Reply {
    var reply = self
    reply.texts = texts.map { _ in "" }
    return reply
  }
}

extension Cue {
  fileprivate var withoutWords: Cue {
    var cue = self
    cue.speaker = nil
    cue.text = ""
    switch kind {
    case .choice(let options): cue.kind = .choice(options.map(\.withoutWords))
    case .reveal(var reveal):
      reveal.question = ""
      reveal.options = reveal.options.map(\.withoutWords)
      cue.kind = .reveal(reveal)
    case .command: cue.kind = .command("")
    case .line, .ask, .collect, .discuss, .wait, .end: break
    }
    return cue
  }
}

extension Cue.Option {
  fileprivate var withoutWords: Cue.Option {
    Cue.Option(id: id, text: "", isAvailable: isAvailable, tags: tags)
  }
}
