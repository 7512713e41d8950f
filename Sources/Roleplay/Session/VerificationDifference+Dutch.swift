import Yarn

extension VerificationDifference {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .number(let number, let expected):
      "Regel \(expected) ontbreekt: hier staat nummer \(number)."
    case .cue(let entry, let recorded, let now):
      recorded.inDutch() == now.inDutch()
        ? "Regel \(entry) is anders in wat niet te zien is: de codes, de keuzes of de labels. "
          + "Het gaat om \(recorded.inDutch())."
        : "Regel \(entry) is anders. Opgenomen is \(recorded.inDutch()), "
          + "nu komt \(now.inDutch())."
    case .input(let entry, let problem):
      "Regel \(entry) kan nu niet meer. \(problem.dutch)"
    case .reply(let entry, let recorded, let now):
      "Regel \(entry) is anders. Opgenomen is \(recorded.inDutch()), "
        + "nu komt \(now.inDutch())."
    case .stopped(let entry, let problem):
      "Bij regel \(entry) stopt het script. \(problem.dutch)"
    }
  }
}

extension VerificationNotice {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .fileChanged(let path): "Het bestand \(path.shown) is veranderd na de opname."
    case .fileGone(let path): "Het bestand \(path.shown) is er niet meer."
    case .fileAdded(let path): "Het bestand \(path.shown) is er bij gekomen na de opname."
    }
  }
}

extension Cue {
  /// A description of the cue for a sentence.
  fileprivate func inDutch() -> String {
    let words = speaker.map { "\($0): \(text)" } ?? text
    let quoted = "‘\(words.shown(maximumLength: 400))’"
    return switch kind {
    case .line: quoted
    case .act: "het naspelen van " + quoted
    case .question(let question): question.shape.inDutch(quoted)
    case .round(let name, let number):
      "ronde \(number) van ‘\(name.shown)’"
    case .swap: "het wisselen van rollen"
    case .compare: "het vergelijken"
    case .hero(let trait, let value):
      "de held: \(trait.rawValue) ‘\(value.shown(maximumLength: 400))’"
    case .panel: "het plaatje " + quoted
    case .helper(let who, _):
      "de hulp van ‘\(who.shown(maximumLength: 400))’"
    case .reveal(let reveal):
      "de uitslag van ‘\(reveal.question.shown(maximumLength: 400))’"
    case .wait(let seconds):
      "een pauze van \(Value.number(seconds)) seconden"
    case .command(let command):
      "de opdracht ‘\(command.shown(maximumLength: 400))’"
    case .end: "het einde"
    }
  }
}

extension Question.Shape {
  /// A description of the question for a sentence.
  fileprivate func inDutch(_ quoted: String) -> String {
    switch self {
    case .options(let options):
      "de keuze " + quoted + " ("
        + options.map { "‘\($0.text.shown(maximumLength: 400))’" }.joined(separator: ", ") + ")"
    case .words(.answer): "de open vraag " + quoted
    case .words(.insight): "het inzicht " + quoted
    case .words(.nextStep): "de volgende stap " + quoted
    case .notes(.ideas): "de briefjes " + quoted
    case .notes(.agreements): "de afspraken " + quoted
    case .notes(.talk): "het gesprek " + quoted
    case .number: "het getal " + quoted
    case .order: "de volgorde " + quoted
    case .place: "de lijn " + quoted
    case .role(let role):
      "de rol ‘\(role.shown(maximumLength: 400))’"
    }
  }
}

extension Reply {
  /// A description of the reply for a sentence.
  fileprivate func inDutch() -> String {
    let said = ([chosen].compactMap { $0 } + texts + order).map {
      "‘\($0.shown(maximumLength: 400))’"
    }
    return said.isEmpty ? "geen keuze" : said.joined(separator: ", ")
  }
}
