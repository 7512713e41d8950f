import Archive
import Roleplay

/// How far an unfinished play came, without anything that was typed or chosen.
struct PlayStatus: Equatable {
  /// The current part, and the number of parts; nil if the scenario has one part, or is not
  /// available.
  var part: Place?
  /// The current question of a quiz, and the number of questions; nil outside a quiz.
  var question: Place?
  /// The number of answered questions.
  var answers: Int

  /// A number, and the total.
  struct Place: Equatable {
    var number: Int
    var count: Int
  }

  /// Determines how far a recording came.
  init(of transcript: Transcript, parts: ScenarioParts) {
    var progress = PlayProgress()
    progress.parts = parts
    for entry in transcript.currentPath {
      if case .cue(let cue) = entry.kind { _ = progress.pass(cue) }
    }
    switch progress.place {
    case .part(let number, let count): part = Place(number: number, count: count)
    case .question(let number, let count): question = Place(number: number, count: count)
    case nil: break
    }
    answers = transcript.decisions.count { decision in
      guard !decision.cue.isSetup else { return false }
      return switch decision.cue.shape {
      // Who plays what, and a talk, are no questions.
      case .role, .notes(.talk), nil: false
      case .options, .words, .notes, .number, .place, .order: decision.reply != nil
      }
    }
  }
}

/// How far unfinished recordings came; each scenario is read once.
struct PlayStatuses {
  let repertoire: Repertoire
  private var parts: [String: ScenarioParts] = [:]

  /// Makes it for a collection of scenarios.
  init(_ repertoire: Repertoire) {
    self.repertoire = repertoire
  }

  /// How far a recording came; nil if it is finished or cannot be read.
  mutating func status(of recording: Recording) -> PlayStatus? {
    guard !recording.isFinished, var reader = try? TranscriptReader(path: recording.path),
      let transcript = try? reader.rest()
    else { return nil }
    return PlayStatus(of: transcript, parts: parts(of: recording.opening.scenario))
  }

  private mutating func parts(of name: String) -> ScenarioParts {
    if let known = parts[name] { return known }
    let found =
      (try? repertoire.load(name)).map { Scenario($0, in: Scenario.baseLanguage).parts }
      ?? ScenarioParts()
    parts[name] = found
    return found
  }
}
