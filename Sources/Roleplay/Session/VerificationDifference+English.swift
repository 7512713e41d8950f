import Yarn

extension VerificationDifference {
  /// The words in English.
  public var english: String {
    switch self {
    case .number(let number, let expected):
      "Entry \(expected) is missing: here stands number \(number)."
    case .cue(let entry, let recorded, let now):
      recorded.inEnglish() == now.inEnglish()
        ? "Entry \(entry) differs in what is not seen: the ids, the options or the tags. "
          + "It is about \(recorded.inEnglish())."
        : "Entry \(entry) differs. Recorded is \(recorded.inEnglish()), "
          + "now comes \(now.inEnglish())."
    case .input(let entry, let problem):
      "Entry \(entry) is not possible any more. \(problem.english)"
    case .reply(let entry, let recorded, let now):
      "Entry \(entry) differs. Recorded is \(recorded.inEnglish()), "
        + "now comes \(now.inEnglish())."
    case .stopped(let entry, let problem):
      "At entry \(entry) the script stops. \(problem.english)"
    }
  }
}

extension VerificationNotice {
  /// The words in English.
  public var english: String {
    switch self {
    case .fileChanged(let path): "The file \(path.shown) has changed since the recording."
    case .fileGone(let path): "The file \(path.shown) is gone."
    case .fileAdded(let path): "The file \(path.shown) was added after the recording."
    }
  }
}

extension Cue {
  /// A description of the cue for a sentence.
  fileprivate func inEnglish() -> String {
    let words = speaker.map { "\($0): \(text)" } ?? text
    let quoted = "‘\(words.shown(maximumLength: 400))’"
    return switch kind {
    case .line: quoted
    case .act: "the acting of " + quoted
    case .question(let question): question.shape.inEnglish(quoted)
    case .round(let name, let number):
      "round \(number) of ‘\(name.shown)’"
    case .swap: "the change of roles"
    case .compare: "the comparison"
    case .hero(let trait, let value):
      "the hero: \(trait.rawValue) ‘\(value.shown(maximumLength: 400))’"
    case .panel: "the panel " + quoted
    case .helper(let who, _):
      "the help of ‘\(who.shown(maximumLength: 400))’"
    case .reveal(let reveal):
      "the result of ‘\(reveal.question.shown(maximumLength: 400))’"
    case .wait(let seconds):
      "a pause of \(Value.number(seconds)) seconds"
    case .command(let command):
      "the command ‘\(command.shown(maximumLength: 400))’"
    case .end: "the end"
    }
  }
}

extension Question.Shape {
  /// A description of the question for a sentence.
  fileprivate func inEnglish(_ quoted: String) -> String {
    switch self {
    case .options(let options):
      "the choice " + quoted + " ("
        + options.map { "‘\($0.text.shown(maximumLength: 400))’" }.joined(separator: ", ") + ")"
    case .words(.answer): "the open question " + quoted
    case .words(.insight): "the insight " + quoted
    case .words(.nextStep): "the next step " + quoted
    case .notes(.ideas): "the notes " + quoted
    case .notes(.agreements): "the agreements " + quoted
    case .notes(.talk): "the talk " + quoted
    case .number: "the number " + quoted
    case .order: "the order " + quoted
    case .place: "the line " + quoted
    case .role(let role):
      "the role ‘\(role.shown(maximumLength: 400))’"
    }
  }
}

extension Reply {
  /// A description of the reply for a sentence.
  fileprivate func inEnglish() -> String {
    let said = ([chosen].compactMap { $0 } + texts + order).map {
      "‘\($0.shown(maximumLength: 400))’"
    }
    return said.isEmpty ? "no choice" : said.joined(separator: ", ")
  }
}
