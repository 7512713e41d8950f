import Yarn

/// What is kept of an answer beside the transcript: in variables, and side by side with others.
extension OpenCue {
  /// What a variable keeps of it.
  var value: Value {
    switch answer {
    case .option: .string(words)
    case .words(let text):
      .string(kept(text ?? ""))
    case .notes(let notes): .string(notes.texts.joined(separator: "\n"))
    case .number(let number): .number(Float(number ?? 0))
    case .place(let placement): .number(Float(placement.place ?? 0))
    case .role(let player): .string(player ?? "")
    case .order(let ranking): .string(ranking.sorted(cue.listed).first?.text ?? "")
    }
  }

  /// Own words as scripts see them: where they finish a sentence, without its beginning, which the
  /// script says itself.
  private func kept(_ text: String) -> String {
    guard let beginning = SentenceBeginning(of: cue) else { return text }
    return cue.tags.contains("whole")
      ? beginning.sentence(of: text) ?? "" : beginning.rest(of: text)
  }

  /// The notes as scripts see them: an agreement is a sentence.
  var notes: Answer.Notes {
    var notes = answer.noted
    if case .notes(.agreements) = question.shape {
      notes.texts = notes.texts.map { Agreement(kept: $0)?.sentence ?? $0 }
    }
    return notes
  }

  /// The answer in words, as it is put side by side with another round's; empty where it is none that
  /// can be.
  var words: String { question.words(of: answer) }
}

extension Question {
  /// The words of an answer to it that a round keeps; empty where it keeps none.
  fileprivate func words(of answer: Answer) -> String {
    switch shape {
    case .options(let options):
      options.first { $0.id == answer.vote.chosen }?.text ?? ""
    case .words, .notes(.ideas), .notes(.agreements): answer.texts.joined(separator: "\n")
    case .number, .place: answer.numeral ?? ""
    case .order(let items): answer.ranking.sorted(items).map(\.text).joined(separator: "\n")
    case .notes(.talk), .role: ""
    }
  }
}

extension Cue {
  /// The words of a reply that a round keeps; empty where it keeps none.
  func words(ofReply reply: Reply) -> String {
    guard let question else { return "" }
    return question.words(of: Answer(reply, to: question.shape))
  }
}
