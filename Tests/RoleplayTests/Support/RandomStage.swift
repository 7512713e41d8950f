import Roleplay
import Yarn

/// Says at random what may fit and what may not, and goes back now and then.
struct RandomPlayer {
  var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  /// One or more inputs for a cue, perhaps wrong ones.
  mutating func inputs(for cue: Cue, audience: Audience) -> [Input] {
    var inputs: [Input] = []
    for _ in 0...random.number(0...3) {
      inputs.append(input(for: cue, audience: audience))
    }
    if random.chance(2) { inputs.append(.submit) }
    return inputs
  }

  private mutating func input(for cue: Cue, audience: Audience) -> Input {
    switch cue.shape {
    case .options(let options):
      let option = random.pick(options).id
      guard audience.isRoom, !random.chance(3) else {
        return random.chance(8) ? .withdraw(nil) : .choose(option)
      }
      switch random.number(1...4) {
      case 1: return .tally(.counts(options.map { $0.isAvailable ? random.number(0...3) : 0 }))
      case 2: return .tally(random.chance(2) ? .equal : .most(random.number(0...options.count - 1)))
      default: return .ballot(voter: "v\(random.number(1...4))", option: option)
      }
    case .number(let range), .place(let range):
      if audience.isRoom, random.chance(2) {
        return .tally(.counts(range.map { _ in random.number(0...3) }))
      }
      return .choose(String(random.number(range.lowerBound - 1...range.upperBound)))
    case .order(let items):
      if audience.isRoom, random.chance(2) {
        return .tally(.counts(items.map { _ in random.number(0...9) }))
      }
      return .order(random.chance(4) ? items.dropLast().map(\.id) : items.reversed().map(\.id))
    case .notes(.agreements):
      return random.chance(4)
        ? .withdraw(1)
        : .text(Agreement(who: random.text() + "!", what: random.text() + "!", when: "").kept)
    case .notes(.ideas):
      switch random.number(1...8) {
      case 7: return .edit(random.number(1...3), random.text() + "!")
      case 8: return .group(random.number(1...3), heading: random.text())
      case 1: return .withdraw(random.chance(4) ? nil : random.number(1...4))
      case 2...3: return .choose(String(random.number(1...4)))
      default: return .text(random.text() + "!")
      }
    case .words, .notes(.talk), .role, nil:
      switch random.number(1...6) {
      case 1: return .withdraw(random.chance(2) ? nil : 1)
      case 2: return random.input()
      default: return .text(random.text() + "?")
      }
    }
  }
}

/// A stage on which chance plays, for so many moves.
actor RandomStage: Stage {
  private var player: RandomPlayer
  private let audience: Audience
  private var movesLeft: Int
  private let backs: Bool

  init(seed: UInt64, audience: Audience, moves: Int, backs: Bool = true) {
    player = RandomPlayer(seed: seed)
    self.audience = audience
    movesLeft = moves
    self.backs = backs
  }

  func show(_ cue: Cue) -> Onward { .goOn }

  func move(for cue: Cue, answer: Answer) -> Move {
    movesLeft -= 1
    if movesLeft < 0 { return .stop }
    if backs, player.random.chance(5) { return .back }
    return .inputs(player.inputs(for: cue, audience: audience))
  }

  func refuse(_ problem: InputError, for cue: Cue) {}

  func decideAfter(_ problem: any Phrase) -> Retry { .stop }
}
