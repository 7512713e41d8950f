public import Roleplay
public import Yarn

/// The result of exploring a scenario: a walk over all its paths, and random plays.
public struct Exploration: Sendable {
  /// The number of random plays, over all scenarios.
  public static let usualPlays = 10_000
  /// The number of parts of the random plays, which may run in parallel.
  private static let parts = 2

  /// The scenario's name.
  public let scenario: String
  /// The number of lines and options that were shown.
  public let reached: Int
  /// The number of lines and options in the scenario.
  public let total: Int
  /// The number of different states that were explored.
  public let states: Int
  /// Whether there were too many states to explore them all.
  public let isCutShort: Bool
  /// The number of random plays.
  public let plays: Int
  /// A digest of the random plays: the same for the same seed.
  public let digest: UInt64
  /// The diagnostics: lines that were never shown and why, endless loops, crashes.
  public let diagnostics: [Diagnostic]

  /// Explores a scenario; nil if it cannot be played.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - plays: the number of random plays.
  ///   - seed: the seed of the random plays.
  public static func explore(
    _ scenario: Scenario, plays: Int, seed: UInt32
  ) async -> Exploration? {
    guard let program = scenario.program else { return nil }
    let draft = Draft(scenario)
    let influence = Influence(draft)
    let liveness = Session.liveness(
      of: program, start: scenario.description.startNode, castsRoles: influence.readsCast)
    let share = (plays + parts - 1) / parts
    async let walked = walk(scenario, draft, influence, liveness, seed)
    var played = RandomPlays(influence, liveness)
    await withTaskGroup(of: (Int, RandomPlays).self) { group in
      for part in 0..<parts {
        group.addTask {
          let first = part * share
          return (
            part,
            play(
              scenario, influence, liveness, first..<max(first, min(plays, first + share)), seed)
          )
        }
      }
      var results: [Int: RandomPlays] = [:]
      for await (part, result) in group { results[part] = result }
      for part in 0..<parts { if let result = results[part] { played.add(result) } }
    }
    async let proved = EndingProof.broken(in: scenario, draft, influence)
    return Exploration(draft, program, await walked, played, broken: await proved)
  }

  private init(
    _ draft: Draft, _ program: Program, _ walk: Walk, _ played: RandomPlays,
    broken: [BrokenPromise]
  ) {
    let lines = walk.trail.lines.union(played.trail.lines)
    let nodes = walk.trail.nodes.union(played.trail.nodes)
    scenario = draft.name
    let own = Self.own(program, draft)
    reached = own.count { lines.contains($0.id) }
    total = own.count
    states = walk.states
    isCutShort = walk.isCutShort
    plays = played.count
    digest = played.digest
    var findings = RuleFindings(draft.outline)
    UnreachedLines(draft, program, lines: lines, nodes: nodes).report(&findings)
    Violations.report(walk, played, draft, &findings)
    if let start = draft.startNode {
      let header = start.headers.first { EndingPromise.keys.contains($0.key) }
      for promise in broken {
        findings.add(.brokenPromise(promise), at: header?.place ?? start.place, in: start)
      }
    }
    diagnostics = findings.diagnostics
  }

  /// The lines of a scenario, and the lines of shared scenes to which its paths lead.
  private static func own(_ program: Program, _ draft: Draft) -> [Program.LineInfo] {
    let paths = Set(draft.flow.reach(from: draft.flow.start).map(\.node))
    var titles: Set<String> = []
    for (index, node) in draft.outline.nodes.enumerated()
    where draft.isOwn(node) || paths.contains(index) {
      titles.insert(node.title)
    }
    return program.lines.filter { titles.contains($0.node) }
  }

  private static func walk(
    _ scenario: Scenario, _ draft: Draft, _ influence: Influence, _ liveness: Liveness,
    _ seed: UInt32
  ) async -> Walk {
    var walk = Walk(influence, liveness)
    let beginnings = Beginnings(draft, influence).all
    let audiences = audiences(of: scenario, influence)
    // If dice matter, one throw is not enough.
    let turns = influence.throwsDice ? 8 : 1
    var laterWalks = audiences.count * turns
    for audience in audiences {
      for turn in 0..<turns {
        laterWalks -= 1
        walk.walk(
          beginnings.compactMap { variables in
            var opening = opening(scenario, seed: seed &+ UInt32(turn), variables)
            opening.audience = audience
            return try? Session(scenario: scenario, opening: opening)
          }, laterWalks: laterWalks)
      }
    }
    return walk
  }

  /// The usual audience; if it matters that a room plays, also one of the other kind, and
  /// if the number of players matters, every audience.
  private static func audiences(of scenario: Scenario, _ influence: Influence) -> [Audience] {
    let usual = scenario.description.audiences.first ?? .solo
    if influence.readsPlayers {
      let all = scenario.description.audiences
      return all.contains(.pair) && !all.contains(.three) ? all + [.three] : all
    }
    let other = scenario.description.audiences.first { $0.isRoom != usual.isRoom }
    return influence.readsRoom ? [usual] + [other].compactMap(\.self) : [usual]
  }

  private static func play(
    _ scenario: Scenario, _ influence: Influence, _ liveness: Liveness,
    _ numbers: Range<Int>, _ seed: UInt32
  ) -> RandomPlays {
    var plays = RandomPlays(influence, liveness)
    guard var fresh = try? Session(scenario: scenario, opening: opening(scenario, seed: seed, [:]))
    else {
      return plays
    }
    // If chance does not matter, all plays are the same up to the first question.
    if !influence.usesChance { plays.begin(&fresh) }
    for number in numbers {
      let own = seed &+ UInt32(truncatingIfNeeded: number)
      guard influence.usesChance else {
        plays.play(fresh, seed: own)
        continue
      }
      if let session = try? Session(scenario: scenario, opening: opening(scenario, seed: own, [:]))
      {
        plays.play(session, seed: own)
      }
    }
    return plays
  }

  /// The opening of an unattended play.
  static func opening(
    _ scenario: Scenario, seed: UInt32, _ variables: [String: Value]
  ) -> Opening {
    Opening(
      engine: "explore", recorded: "", scenario: scenario.name, heading: scenario.name,
      form: scenario.description.form, alias: "", language: Scenario.baseLanguage,
      audience: scenario.description.audiences.first ?? .solo,
      random: Opening.RandomSource(seed: seed), variables: variables)
  }
}

extension Exploration: Phrase {
  /// The sentence in Dutch.
  public var dutch: String {
    let percent = total == 0 ? 100 : reached * 100 / total
    let cut = isCutShort ? " Er zijn te veel wegen: niet alles is bekeken." : ""
    return
      "\(scenario): \(reached) van \(total) regels bereikt (\(percent)%), \(states) standen, \(plays) keer op goed geluk gespeeld (\(hexadecimal)).\(cut)"
  }

  /// The sentence in English.
  public var english: String {
    let percent = total == 0 ? 100 : reached * 100 / total
    let cut = isCutShort ? " There are too many roads: not all were looked at." : ""
    return
      "\(scenario): \(reached) of \(total) lines reached (\(percent)%), \(states) standings, played \(plays) times by chance (\(hexadecimal)).\(cut)"
  }

  private var hexadecimal: String {
    let text = String(digest, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
