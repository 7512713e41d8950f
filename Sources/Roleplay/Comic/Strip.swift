/// A comic that a pupil wrote: a hero, and panels in which people say or think something.
public struct Strip: Sendable, Hashable {
  /// The words of one person in a panel.
  public struct Balloon: Sendable, Hashable {
    /// The speaker.
    public var speaker: String
    /// The words.
    public var words: String
    /// Whether the words are thought rather than said.
    public var isThought: Bool

    /// Makes a balloon.
    public init(speaker: String, words: String, isThought: Bool = false) {
      self.speaker = speaker
      self.words = words
      self.isThought = isThought
    }
  }

  /// One panel of the comic.
  public struct Panel: Sendable, Hashable {
    /// The description of the scene.
    public var caption: String
    /// The hero's posture.
    public var pose: HeroPose
    /// The balloons, in order.
    public var balloons: [Balloon]

    /// Makes a panel.
    public init(caption: String, pose: HeroPose = .tall, balloons: [Balloon] = []) {
      self.caption = caption
      self.pose = pose
      self.balloons = balloons
    }
  }

  /// The hero.
  public var hero: Hero
  /// The panels, in order.
  public var panels: [Panel]
  /// The language of the texts, as a code (`nl`).
  public var language: String

  /// Makes a comic.
  public init(hero: Hero, panels: [Panel], language: String) {
    self.hero = hero
    self.panels = panels
    self.language = language
  }

  /// Whether the hero says or thinks the words.
  public func isHero(_ balloon: Balloon) -> Bool {
    balloon.speaker.isEmpty || balloon.speaker == hero.name
  }

  /// The other speakers in a panel, in the order in which they speak.
  public func others(in panel: Panel) -> [String] {
    var others: [String] = []
    for balloon in panel.balloons where !isHero(balloon) && !others.contains(balloon.speaker) {
      others.append(balloon.speaker)
    }
    return others
  }
}

extension Strip {
  /// The comic in a recording, from its current path; nil if it has no panels.
  ///
  /// Lines right after a panel are its balloons, until something else follows: a question, a line
  /// by the narrator of the captions, or the line with the next panel's caption.
  public init?(of transcript: Transcript) {
    self.init(hero: Hero(), panels: [], language: transcript.opening.language)
    var narrator: String?
    /// The line ids of the open panel's last balloons; nil if no panel is open.
    var lines: [String]?
    for entry in transcript.currentPath {
      guard case .cue(let cue) = entry.kind else { continue }
      switch cue.kind {
      case .hero(let trait, let value): hero.take(trait, value)
      case .panel(let pose):
        // The caption was on the stage as a line before, and is not a balloon of the previous
        // panel.
        if lines?.last == cue.line, !cue.line.isEmpty {
          panels[panels.count - 1].balloons.removeLast()
        }
        narrator = cue.speaker
        lines = []
        panels.append(Panel(caption: cue.text.trimmed, pose: pose))
      case .line, .act:
        guard lines != nil else { continue }
        let isThought = cue.tags.contains("thought")
        guard isThought || cue.speaker != narrator, isThought || cue.speaker != nil else {
          lines = nil
          continue
        }
        let words = cue.text.trimmed
        guard !words.isEmpty else { continue }
        lines?.append(cue.line)
        panels[panels.count - 1].balloons.append(
          Balloon(speaker: cue.speaker?.trimmed ?? "", words: words, isThought: isThought))
      case .question, .reveal, .wait, .round, .swap, .compare, .helper, .command, .end: lines = nil
      }
    }
    guard !panels.isEmpty else { return nil }
  }
}
