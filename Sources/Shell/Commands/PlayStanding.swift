import Archive
import Roleplay

/// How far a play came that is not finished; nothing of what was typed or chosen is in it.
struct PlayStanding: Equatable {
  /// The part it is in, and how many there are; nil where the scenario is one part, or not at hand.
  var part: Place?
  /// The question of a quiz it is at, and how many there are; nil elsewhere.
  var question: Place?
  /// How many questions were answered.
  var answers: Int

  /// A number of so many.
  struct Place: Equatable {
    var number: Int
    var count: Int
  }

  /// Finds out how far a recording came.
  init(of transcript: Transcript, parts: ScenarioParts) {
    var progress = PlayProgress()
    progress.parts = parts
    for entry in transcript.road {
      if case .cue(let cue) = entry.kind { _ = progress.pass(cue) }
    }
    switch progress.place {
    case .partOf(let number, let count): part = Place(number: number, count: count)
    case .questionOf(let number, let count): question = Place(number: number, count: count)
    default: break
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

/// How far recordings came that are not finished: each scenario is read once.
struct PlayStandings {
  let repertoire: Repertoire
  private var parts: [String: ScenarioParts] = [:]

  /// Standings of plays of these scenarios.
  init(_ repertoire: Repertoire) {
    self.repertoire = repertoire
  }

  /// How far a recording came; nil where it is finished or cannot be read.
  mutating func standing(of recording: Recording) -> PlayStanding? {
    guard !recording.isFinished, var reader = try? TranscriptReader(path: recording.path),
      let transcript = try? reader.rest()
    else { return nil }
    return PlayStanding(of: transcript, parts: parts(of: recording.opening.scenario))
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
