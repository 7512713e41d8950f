import Roleplay
import Yarn

/// Any value of a transcript, whether a session would ever make it or not.
extension SeededRandom {
  mutating func opening() -> Opening {
    var opening = Opening(
      engine: text(), recorded: text(), scenario: text(), heading: text(),
      form: chance(2) ? pick(Form.allCases) : nil, alias: text(), language: pick(["nl", "en"]),
      audience: pick(Audience.allCases),
      random: Opening.RandomSource(seed: UInt32.random(in: .min ... .max, using: &self)))
    for _ in 0..<number(0...3) {
      opening.variables["$" + text()] = value()
    }
    for _ in 0..<number(0...2) {
      opening.sources.append(Opening.SourceHash(path: text(), sha256: text()))
    }
    return opening
  }

  mutating func value() -> Value {
    switch number(1...4) {
    case 1: .bool(chance(2))
    case 2: .string(text())
    case 3: .number(.infinity)
    default: .number(Float(bitPattern: UInt32.random(in: 0..<0x7F80_0000, using: &self)))
    }
  }

  mutating func entry(number: Int) -> Entry {
    let kind: Entry.Kind =
      switch self.number(1...8) {
      case 8: .aside
      case 1: .cue(cue())
      case 2: .input(input())
      case 3: .reply(reply())
      case 4: .back(to: self.number(0...number))
      case 5: .resume
      case 6: .set(Setting(variable: text(), value: value()))
      default: .end(pick(Visibility.allCases))
      }
    let milliseconds = self.number(0...1_000_000)
    guard chance(8) else { return Entry(number: number, milliseconds: milliseconds, kind: kind) }
    return Entry(
      number: number, milliseconds: milliseconds, kind: kind,
      aside: Aside(lookedUp: [text(), text()], shownIn: chance(2) ? ["nl", "en"] : []))
  }

  mutating func cue() -> Cue {
    let kind: Cue.Kind =
      switch number(1...22) {
      case 22: .question(Question(exercise: "rank", shape: .order((0..<3).map { _ in option() })))
      case 1: .line
      case 2: .choice((0..<number(0...3)).map { _ in option() })
      case 3: .ask
      case 4: .collect(name: text(), minimum: number(0...9))
      case 5: .discuss(minutes: number(0...9))
      case 6:
        .reveal(
          Cue.Reveal(
            question: text(), options: (0..<number(0...3)).map { _ in option() },
            tally: chance(2) ? tally() : nil, chosen: chance(2) ? text() : nil))
      case 7: .wait(Float(number(0...100)) / 8)
      case 8: .command(text())
      case 9: .act(player: text())
      case 10: chance(2) ? .insight : .nextStep
      case 11: .number(minimum: number(0...9), maximum: number(10...400))
      case 12: .scale(lowest: number(0...3), highest: number(4...10))
      case 13: .cast(role: text())
      case 14: .agree(name: text())
      case 15: .round(name: text(), number: number(1...3))
      case 16:
        .swap((0..<number(0...3)).map { _ in Casting(role: text(), player: text()) })
      case 17: .compare(comparison())
      case 18: .hero(trait: pick(HeroTrait.allCases), value: text())
      case 19: .panel(pose: pick(HeroPose.allCases))
      case 20: .helper(who: text(), what: text())
      default: .end
      }
    return Cue(
      line: text(), speaker: chance(2) ? text() : nil, text: text(), tags: texts(2), kind: kind)
  }

  mutating func comparison() -> Comparison {
    Comparison(
      columns: chance(2) ? .rounds : .notes,
      rows: (0..<number(0...3)).map { _ in
        Comparison.Row(question: text(), answers: texts(3))
      })
  }

  mutating func option() -> Cue.Option {
    Cue.Option(id: text(), text: text(), isAvailable: !chance(3), tags: texts(2))
  }

  mutating func input() -> Input {
    switch number(1...11) {
    case 11: .order(texts(4))
    case 1: .choose(text())
    case 2: .text(text())
    case 3: .tally(tally())
    case 4: .ballot(voter: text(), option: text())
    case 5: .withdraw(nil)
    case 6: .withdraw(number(0...9))
    case 7: .erased
    case 8: .edit(number(0...4), text())
    case 9: .group(number(0...4), heading: text())
    default: .submit
    }
  }

  mutating func tally() -> Tally {
    switch number(1...3) {
    case 1: .counts((0..<number(0...4)).map { _ in number(0...99) })
    case 2: .most(number(0...4))
    default: .equal
    }
  }

  mutating func reply() -> Reply {
    var reply = Reply(
      chosen: chance(2) ? text() : nil, texts: texts(3), headings: texts(2),
      picked: chance(2) ? number(1...4) : nil,
      tally: chance(2) ? tally() : nil, order: texts(3), isComplete: !chance(4))
    for _ in 0..<number(0...3) {
      reply.ballots[text()] = text()
    }
    return reply
  }
}
