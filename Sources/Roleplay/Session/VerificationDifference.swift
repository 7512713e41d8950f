import Yarn

/// The first difference between a recording and its scenario.
public enum VerificationDifference: Sendable, Hashable {
  /// Entries are not numbered consecutively.
  case number(Int, expected: Int)
  /// The cue differs from the recorded one.
  case cue(entry: Int, recorded: Cue, now: Cue)
  /// An input is no longer accepted.
  case input(entry: Int, InputError)
  /// The same inputs give another reply.
  case reply(entry: Int, recorded: Reply, now: Reply)
  /// The scenario cannot continue.
  case stopped(entry: Int, SessionError)
}

/// A notice about a recording that is not a difference.
public enum VerificationNotice: Sendable, Hashable {
  case fileChanged(String)
  case fileGone(String)
  case fileAdded(String)
}

extension VerificationDifference: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .number(let number, let expected):
      "Regel \(expected) ontbreekt: hier staat nummer \(number)."
    case .cue(let entry, let recorded, let now):
      recorded.described(.dutch) == now.described(.dutch)
        ? "Regel \(entry) is anders in wat niet te zien is: de codes, de keuzes of de labels. "
          + "Het gaat om \(recorded.described(.dutch))."
        : "Regel \(entry) is anders. Opgenomen is \(recorded.described(.dutch)), "
          + "nu komt \(now.described(.dutch))."
    case .input(let entry, let problem):
      "Regel \(entry) kan nu niet meer. \(problem.dutch)"
    case .reply(let entry, let recorded, let now):
      "Regel \(entry) is anders. Opgenomen is \(recorded.described(.dutch)), "
        + "nu komt \(now.described(.dutch))."
    case .stopped(let entry, let problem):
      "Bij regel \(entry) stopt het script. \(problem.dutch)"
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .number(let number, let expected):
      "Entry \(expected) is missing: here stands number \(number)."
    case .cue(let entry, let recorded, let now):
      recorded.described(.english) == now.described(.english)
        ? "Entry \(entry) differs in what is not seen: the ids, the options or the tags. "
          + "It is about \(recorded.described(.english))."
        : "Entry \(entry) differs. Recorded is \(recorded.described(.english)), "
          + "now comes \(now.described(.english))."
    case .input(let entry, let problem):
      "Entry \(entry) is not possible any more. \(problem.english)"
    case .reply(let entry, let recorded, let now):
      "Entry \(entry) differs. Recorded is \(recorded.described(.english)), "
        + "now comes \(now.described(.english))."
    case .stopped(let entry, let problem):
      "At entry \(entry) the script stops. \(problem.english)"
    }
  }
}

extension VerificationNotice: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .fileChanged(let path): "Het bestand \(path.shown) is veranderd na de opname."
    case .fileGone(let path): "Het bestand \(path.shown) is er niet meer."
    case .fileAdded(let path): "Het bestand \(path.shown) is er bij gekomen na de opname."
    }
  }

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
  fileprivate func described(_ language: Language) -> String {
    let words = speaker.map { "\($0): \(text)" } ?? text
    let quoted = "‘\(words.shown(maximumLength: 400))’"
    let isDutch = language == .dutch
    return switch kind {
    case .line: quoted
    case .act: (isDutch ? "het naspelen van " : "the acting of ") + quoted
    case .question(let question): question.shape.described(quoted, isDutch)
    case .round(let name, let number):
      (isDutch ? "ronde \(number) van " : "round \(number) of ") + "‘\(name.shown)’"
    case .swap: isDutch ? "het wisselen van rollen" : "the change of roles"
    case .compare: isDutch ? "het vergelijken" : "the comparison"
    case .hero(let trait, let value):
      (isDutch ? "de held: " : "the hero: ")
        + "\(trait.rawValue) ‘\(value.shown(maximumLength: 400))’"
    case .panel: (isDutch ? "het plaatje " : "the panel ") + quoted
    case .helper(let who, _):
      (isDutch ? "de hulp van " : "the help of ") + "‘\(who.shown(maximumLength: 400))’"
    case .reveal(let reveal):
      (isDutch ? "de uitslag van " : "the result of ")
        + "‘\(reveal.question.shown(maximumLength: 400))’"
    case .wait(let seconds):
      isDutch
        ? "een pauze van \(Value.number(seconds)) seconden"
        : "a pause of \(Value.number(seconds)) seconds"
    case .command(let command):
      (isDutch ? "de opdracht " : "the command ") + "‘\(command.shown(maximumLength: 400))’"
    case .end: isDutch ? "het einde" : "the end"
    }
  }
}

extension Question.Shape {
  /// A description of the question for a sentence.
  fileprivate func described(_ quoted: String, _ isDutch: Bool) -> String {
    switch self {
    case .options(let options):
      (isDutch ? "de keuze " : "the choice ") + quoted + " ("
        + options.map { "‘\($0.text.shown(maximumLength: 400))’" }.joined(separator: ", ") + ")"
    case .words(.answer): (isDutch ? "de open vraag " : "the open question ") + quoted
    case .words(.insight): (isDutch ? "het inzicht " : "the insight ") + quoted
    case .words(.nextStep): (isDutch ? "de volgende stap " : "the next step ") + quoted
    case .notes(.ideas): (isDutch ? "de briefjes " : "the notes ") + quoted
    case .notes(.agreements): (isDutch ? "de afspraken " : "the agreements ") + quoted
    case .notes(.talk): (isDutch ? "het gesprek " : "the talk ") + quoted
    case .number: (isDutch ? "het getal " : "the number ") + quoted
    case .order: (isDutch ? "de volgorde " : "the order ") + quoted
    case .place: (isDutch ? "de lijn " : "the line ") + quoted
    case .role(let role):
      (isDutch ? "de rol " : "the role ") + "‘\(role.shown(maximumLength: 400))’"
    }
  }
}

extension Reply {
  /// A description of the reply for a sentence.
  fileprivate func described(_ language: Language) -> String {
    let said = ([chosen].compactMap { $0 } + texts + order).map {
      "‘\($0.shown(maximumLength: 400))’"
    }
    guard said.isEmpty else { return said.joined(separator: ", ") }
    return language == .dutch ? "geen keuze" : "no choice"
  }
}
