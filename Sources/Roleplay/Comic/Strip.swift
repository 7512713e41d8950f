/// A comic, as the pupil wrote it: a hero, and panels in which somebody says or thinks something.
public struct Strip: Sendable, Hashable {
  /// The words of one person in a panel.
  public struct Balloon: Sendable, Hashable {
    /// Who speaks.
    public var speaker: String
    /// The words.
    public var words: String
    /// Whether they are thought, not said.
    public var isThought: Bool

    /// Makes a balloon.
    public init(speaker: String, words: String, isThought: Bool = false) {
      self.speaker = speaker
      self.words = words
      self.isThought = isThought
    }
  }

  /// One drawing of the comic.
  public struct Panel: Sendable, Hashable {
    /// What is seen.
    public var caption: String
    /// How the hero stands.
    public var pose: HeroPose
    /// Who says what, in order.
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
  /// The language of the words, as a code (`nl`).
  public var language: String

  /// Makes a comic.
  public init(hero: Hero, panels: [Panel], language: String) {
    self.hero = hero
    self.panels = panels
    self.language = language
  }

  /// Whether these are the hero's own words.
  public func isHero(_ balloon: Balloon) -> Bool {
    balloon.speaker.isEmpty || balloon.speaker == hero.name
  }

  /// Those who stand beside the hero in a panel, in the order in which they speak.
  public func others(in panel: Panel) -> [String] {
    var others: [String] = []
    for balloon in panel.balloons where !isHero(balloon) && !others.contains(balloon.speaker) {
      others.append(balloon.speaker)
    }
    return others
  }
}

extension Strip {
  /// The comic of a recording, by the road that counts; nil where it has no panel.
  ///
  /// Lines right after a panel are its balloons, until something else comes: a question, a line of
  /// whoever said what is seen, or the line the next panel is about.
  public init?(of transcript: Transcript) {
    self.init(hero: Hero(), panels: [], language: transcript.opening.language)
    var narrator: String?
    /// The lines the open panel's last balloons come from; nil where none is open.
    var lines: [String]?
    for entry in transcript.road {
      guard case .cue(let cue) = entry.kind else { continue }
      switch cue.kind {
      case .hero(let trait, let value): hero.take(trait, value)
      case .panel(let pose):
        // What is seen has been on the stage as a line; nobody says it in the panel before.
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
