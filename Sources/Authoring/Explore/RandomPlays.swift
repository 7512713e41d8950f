import Roleplay
import Yarn

/// Plays a scenario at random, with hostile answers. One seed always gives the same plays.
struct RandomPlays {
  /// The number of plays of an exploration, over all scenarios.
  static let usual = 10_000
  /// The maximum number of replies of a play.
  private static let longestPlay = 500

  private(set) var trail: Trail
  /// The plays that failed, with their seeds.
  private(set) var crashes: [(problem: SessionError, node: String?, seed: UInt32)] = []
  /// The number of plays.
  private(set) var count = 0
  /// A digest of everything that was shown: the same for the same seed.
  private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ influence: Influence, _ liveness: Liveness) {
    trail = Trail(influence, liveness)
  }

  /// Advances to the first question, once for all plays with the same beginning.
  mutating func begin(_ session: inout Session) {
    let start = session
    // A failure before the first question is reported by each play.
    if trail.advance(&session) != .open { session = start }
  }

  /// Plays once.
  mutating func play(_ start: Session, seed: UInt32) {
    var session = start
    var chance = SplitMix64(seed: seed)
    count += 1
    for _ in 0..<Self.longestPlay {
      switch trail.advance(&session) {
      case .end, .endless: return
      case .crash(let problem):
        mix(problem.english)
        if !crashes.contains(where: { $0.problem == problem }) {
          crashes.append((problem, session.node, seed))
        }
        return
      case .open: break
      }
      guard let cue = session.openCue else { return }
      mix(cue.line)
      reply(to: cue, &session, &chance)
      guard session.openCue == nil else { return }
    }
  }

  /// Adds the results of other plays, in a fixed order.
  mutating func add(_ other: RandomPlays) {
    trail.lines.formUnion(other.trail.lines)
    trail.nodes.formUnion(other.trail.nodes)
    for crash in other.crashes where !crashes.contains(where: { $0.problem == crash.problem }) {
      crashes.append(crash)
    }
    count += other.count
    digest = (digest ^ other.digest) &* 0x100_0000_01B3
  }

  private mutating func mix(_ text: String) {
    for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  private mutating func reply(
    to cue: Cue, _ session: inout Session, _ chance: inout SplitMix64
  ) {
    switch cue.shape {
    case .options(let options):
      let available = options.filter(\.isAvailable)
      guard !available.isEmpty else { return }
      let option = available[Int(chance.next() % UInt64(available.count))]
      mix(option.id)
      take([.choose(option.id), .submit], &session)
    case .number(let range), .place(let range):
      let number = range.lowerBound + Int(chance.next() % UInt64(range.count))
      take([.choose(String(number)), .submit], &session)
    case .order(let items):
      var rest = items.map(\.id)
      var order: [String] = []
      while !rest.isEmpty {
        order.append(rest.remove(at: Int(chance.next() % UInt64(rest.count))))
      }
      take([.order(order), .submit], &session)
    case .role:
      take(chance.next() % 2 == 0 ? [.submit] : [.text("A"), .submit], &session)
    case .notes(.agreements):
      let agreement = Agreement(
        who: "Mentor", what: HostileAnswers.next(using: &chance), when: "morgen")
      take([.text(agreement.kept)], &session)
      take([.submit], &session)
    case .words:
      let answer = HostileAnswers.next(using: &chance)
      if !take([.text(answer), .submit], &session) { take([.submit], &session) }
    case .notes(.ideas(_, let minimum)):
      for _ in 0..<minimum {
        if !take([.text(HostileAnswers.next(using: &chance))], &session) {
          take([.text("Iets.")], &session)
        }
      }
      if minimum == 0 || !take([.choose("1"), .submit], &session) { take([.submit], &session) }
    case .notes(.talk):
      if chance.next() % 4 == 0 { take([.text(HostileAnswers.next(using: &chance))], &session) }
      take([.submit], &session)
    case nil: return
    }
  }

  @discardableResult
  private func take(_ inputs: [Input], _ session: inout Session) -> Bool {
    do throws(InputError) {
      try session.accept(inputs)
      return true
    } catch {
      return false
    }
  }
}
