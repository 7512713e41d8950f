import PseudoTerminal
import Roleplay
import Testing

/// A pupil who plays `elektricien` from beginning to end, and knows what comes next wherever the
/// program was stopped.
struct Pupil {
  /// What is typed at each question, steps back among them; at talks and between lines comes Enter.
  var moves: [String]
  /// What is typed when the pupil is asked who may see it: an option's number, or nothing.
  var visibility = ""

  /// Plays on at a terminal, to the program's end.
  ///
  /// - Parameter transcript: what was recorded before; nil where nothing was.
  func play(
    _ program: TerminalProgram, after transcript: Transcript?
  ) throws -> TerminalProgram.Termination {
    var made = transcript?.movesMade ?? 0
    while let prompt = try program.promptOrEnd() {
      switch prompt {
      case "↵ ", "Gezegd? ↵ ", "Enter = verder, q = stop: ": try program.enter()
      case "Nummer, of Enter = 1: ": try program.enter(visibility)
      case let prompt where prompt.hasSuffix(" Notitie: "): try program.enter()
      // Whether to keep it in a dossier.
      case let prompt where prompt.hasSuffix("Ja of nee: "): try program.enter("nee")
      case let prompt where prompt.hasPrefix("Kies 1–") || prompt.hasPrefix("Jij: "):
        try #require(made < moves.count, "no move \(made + 1)")
        // After a step back, the line contains the old answer.
        try program.enter((prompt.hasPrefix("Jij: ") ? "\u{15}" : "") + moves[made])
        made += 1
      default: Issue.record("an unknown prompt: \(prompt)")
      }
    }
    return try program.expectEnd()
  }

  /// Presses Enter from line to line, until the program asks for something else.
  func read(_ program: TerminalProgram, until wanted: String) throws {
    while case let prompt = try program.prompt(), prompt != wanted {
      try #require(prompt.hasSuffix("↵ "), "not ‘\(wanted)’ but ‘\(prompt)’")
      try program.enter()
    }
  }

  /// The replies that are left when each step back has undone one, for a file of answers: talks
  /// take an empty line.
  var answers: String {
    var left: [String] = []
    for move in moves {
      if move == "/terug" { left.removeLast() } else { left.append(move) }
    }
    return (left.dropLast(2) + ["", "", "", ""] + left.suffix(2)).map { $0 + "\n" }.joined()
  }
}

extension Transcript {
  /// How many of a pupil's moves it holds: answers to questions, and steps back.
  fileprivate var movesMade: Int {
    var made = 0
    var open: Cue?
    for entry in entries {
      switch entry.kind {
      case .cue(let cue): if cue.isOpen { open = cue }
      case .back(let number):
        made += 1
        if case .cue(let cue) = entries[number - 1].kind { open = cue }
      case .reply:
        if case .notes(.talk) = open?.shape { continue }
        made += 1
      case .input, .set, .resume, .aside, .end: break
      }
    }
    return made
  }

  /// What was shown and replied on the road that is left, but for when, and for where it was
  /// interrupted. Inputs are not told: half of them may have arrived before the program was killed,
  /// and are then given once more; the reply is the same.
  var happenings: [Entry.Kind] {
    currentPath.map(\.kind).filter { kind in
      switch kind {
      case .cue, .reply, .back, .end: true
      case .input, .set, .resume, .aside: false
      }
    }
  }

  /// The endings it came to: the tags `#ending:…` of its lines.
  var endings: [String] {
    happenings.flatMap { kind in
      guard case .cue(let cue) = kind else { return [String]() }
      return cue.tags.filter { $0.hasPrefix("ending:") }
    }
  }
}
