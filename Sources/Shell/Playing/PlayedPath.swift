import Roleplay

/// The path that somebody took through a scenario, in a few lines.
struct PlayedPath {
  /// The maximum number of lines.
  private static let maximumLineCount = 6

  /// The choices and answers, in order; the middle of a long path is left out.
  let steps: [String]
  /// The last line, if it is an ending of the scenario.
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
    if steps.count > Self.maximumLineCount { steps = steps.filter(\.isChoice) }
    let words = steps.map(\.words)
    self.steps =
      words.count > Self.maximumLineCount ? ["…"] + words.suffix(Self.maximumLineCount - 1) : words
    ending = transcript.endingLine?.text
  }
}

extension Transcript {
  /// The endings that were reached; several if a scene was played again.
  var endings: Set<String> {
    Set(
      currentPath.compactMap { entry in
        if case .cue(let cue) = entry.kind, cue.kind == .line { cue.ending } else { nil }
      })
  }
}
