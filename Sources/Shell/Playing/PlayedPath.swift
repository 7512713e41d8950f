import Roleplay

/// The path somebody took through a scenario, in a few lines.
struct PlayedPath {
  /// So many lines are read at a glance.
  private static let longest = 6

  /// What was chosen and said, in order; the middle of a long path is left out.
  let steps: [String]
  /// The line it ended with, where it is one of the scenario's endings.
  let ending: String?

  /// Finds the path of a play.
  init(of transcript: Transcript) {
    var steps: [(words: String, isChoice: Bool)] = []
    for decision in transcript.decisions {
      guard let reply = decision.reply, !decision.cue.isSetup else { continue }
      switch decision.cue.shape {
      case .options(let options):
        if let chosen = options.first(where: { $0.id == reply.chosen }) {
          steps.append((chosen.text, true))
        }
      case .words:
        if let words = reply.texts.first, !words.allSatisfy(\.isWhitespace) {
          steps.append(("“\(words)”", false))
        }
      case .notes(.ideas):
        if let picked = reply.picked, reply.texts.indices.contains(picked - 1) {
          steps.append(("“\(reply.texts[picked - 1])”", false))
        }
      case .notes(.talk), .notes(.agreements), .number, .place, .role, .order, nil: break
      }
    }
    if steps.count > Self.longest { steps = steps.filter(\.isChoice) }
    let words = steps.map(\.words)
    self.steps =
      words.count > Self.longest ? ["…"] + words.suffix(Self.longest - 1) : words
    ending = transcript.endingLine?.text
  }
}

extension Transcript {
  /// The ways in which it ended, more than one where a scene was tried again.
  var endings: Set<String> {
    Set(
      road.compactMap { entry in
        if case .cue(let cue) = entry.kind, cue.kind == .line { cue.ending } else { nil }
      })
  }
}
