public import Roleplay
public import Yarn

/// A walk over all of a scenario's paths, and plays by chance.
public struct Exploration: Sendable {
  /// How many plays by chance are made, over all scenarios.
  public static let usualPlays = 10_000
  /// Plays by chance are made in so many parts, which may run side by side.
  private static let parts = 2

  /// The scenario's name.
  public let scenario: String
  /// How many lines and options came past.
  public let reached: Int
  /// How many there are.
  public let total: Int
  /// How many different states were walked through.
  public let states: Int
  /// Whether there were too many to walk through all.
  public let isCutShort: Bool
  /// How many plays by chance were made.
  public let plays: Int
  /// What the plays by chance come to: the same number for the same seed.
  public let digest: UInt64
  /// Lines that never came past and why, rounds without an end, crashes.
  public let diagnostics: [Diagnostic]

  /// Explores a scenario; nil where it cannot be played.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - plays: how many plays by chance to make.
  ///   - seed: the seed of chance.
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

  /// The lines of a scenario, and of what scenarios share those that its paths lead to.
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
    // Where dice decide, one throw is not enough.
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

  /// Who usually plays it; where it matters whether a room does, somebody of the other kind too, and
  /// where it matters how many play, everybody it suits.
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
    // Where chance decides nothing, all plays are the same up to the first question.
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

  /// The opening of a play that nobody sees.
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
