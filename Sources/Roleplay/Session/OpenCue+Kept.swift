import Yarn

/// How an answer is stored besides the transcript: in variables, and for comparison with other
/// rounds.
extension OpenCue {
  /// The value for a variable.
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

  /// The text for scripts: if it finishes a sentence, without the beginning, because the script
  /// adds that itself.
  private func kept(_ text: String) -> String {
    guard let beginning = SentenceBeginning(of: cue) else { return text }
    return cue.tags.contains("whole")
      ? beginning.sentence(of: text) ?? "" : beginning.rest(of: text)
  }

  /// The notes for scripts; an agreement becomes a sentence.
  var notes: Answer.Notes {
    var notes = answer.noted
    if case .notes(.agreements) = question.shape {
      notes.texts = notes.texts.map { Agreement(kept: $0)?.sentence ?? $0 }
    }
    return notes
  }

  /// The answer as text for a comparison with other rounds; empty if it cannot be compared.
  var words: String { question.words(of: answer) }
}

extension Question {
  /// The text of an answer that a round stores; empty if it stores none.
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
  /// The text of a reply that a round stores; empty if it stores none.
  func words(ofReply reply: Reply) -> String {
    guard let question else { return "" }
    return question.words(of: Answer(reply, to: question.shape))
  }
}
