public import Roleplay
import Yarn

/// A stage that answers like a pupil, at random with a seed. It chooses, types short sentences,
/// counts hands, and sometimes goes a step back.
public actor RandomPupil: Stage {
  private var random: SplitMix64
  private let audience: Audience
  /// The number of entries that it makes by going back at the last question.
  private let entries: Int
  private var made = 0
  private var steps = 0

  /// Makes a pupil.
  ///
  /// - Parameter entries: the minimum number of entries, as far as going back can make them.
  public init(seed: UInt64, audience: Audience = .solo, entries: Int = 0) {
    random = SplitMix64(seed: UInt32(truncatingIfNeeded: seed))
    self.audience = audience
    self.entries = entries
  }

  /// Shows nothing.
  public func show(_ cue: Cue) -> Onward {
    made += 1
    return .goOn
  }

  /// Answers, or goes back.
  public func move(for cue: Cue, answer: Answer) -> Move {
    // The last question and the end have about ten entries between them.
    let isShort = cue.shape == .words(.nextStep) && made + 10 < entries
    if steps > 0, isShort || number(below: 12) == 0 {
      steps -= 1
      made += 1
      return .back
    }
    let inputs = inputs(for: cue) + [.submit]
    made += inputs.count + 1
    steps += 1
    return .inputs(inputs)
  }

  /// Fails if an input does not fit.
  public func refuse(_ problem: InputError, for cue: Cue) {
    preconditionFailure("\(problem.english) (\(cue))")
  }

  /// Does not try again.
  public func decideAfter(_ problem: any Phrase) -> Retry { .stop }

  private func inputs(for cue: Cue) -> [Input] {
    switch cue.shape {
    case .options(let options):
      let open = options.filter(\.isAvailable)
      guard audience.isRoom else { return [.choose(open[number(below: open.count)].id)] }
      var counts = options.map { $0.isAvailable ? number(below: 20) : 0 }
      // All counts are different, so that nobody has to decide.
      counts = counts.enumerated().map { $1 == 0 ? 0 : $1 * options.count + $0 }
      if counts.allSatisfy({ $0 == 0 }), let first = options.firstIndex(where: \.isAvailable) {
        counts[first] = 1
      }
      return [.tally(.counts(counts))]
    // A teacher is asked for numbers, and would be asked again without any.
    case .words where cue.isForTeacher: return [.text("1 4 5 7")]
    case .words: return number(below: 8) == 0 ? [] : [.text(sentence())]
    case .number(let range):
      return [.choose(String(range.lowerBound + number(below: range.count)))]
    case .place(let range):
      guard audience.isRoom else {
        return [.choose(String(range.lowerBound + number(below: range.count)))]
      }
      return [.tally(.counts(range.map { _ in 1 + number(below: 6) }))]
    case .order(let items):
      guard audience.isRoom else {
        var rest = items.map(\.id)
        return [.order(items.map { _ in rest.remove(at: number(below: rest.count)) })]
      }
      return [.tally(.counts(items.map { _ in 1 + number(below: 20) }))]
    case .role: return [.text(number(below: 2) == 0 ? "A" : "B")]
    case .notes(.ideas(_, let minimum)):
      let count = minimum + number(below: 2)
      let notes = (0..<count).map { _ in Input.text(sentence()) }
      let headings = (0..<count).map { place in
        Input.group(place + 1, heading: ["Thuis", "Praten", "hulp", ""][number(below: 4)])
      }
      return notes + headings + (notes.isEmpty ? [] : [.choose("1")])
    case .notes(.agreements): return [.text("leerling\nvraagt de mentor\nmaandag")]
    case .notes(.talk): return number(below: 4) == 0 && !cue.isPrivate ? [.text(sentence())] : []
    case nil: return []
    }
  }

  private func sentence() -> String {
    let who = ["Ik", "Mijn zus", "De mentor", "Een vriend", "Wij", "Élise", "Zij"]
    let does = ["vraagt", "wil", "zegt nog een keer", "luistert naar", "denkt aan", "kiest"]
    let what = [
      "waarom dat zo is", "een andere opleiding", "wat er kan", "de zorg, of iets met computers",
      "een dag meelopen en dan verder", "hulp van school", "eerst rustig nadenken",
    ]
    return
      "\(who[number(below: who.count)]) \(does[number(below: does.count)]) \(what[number(below: what.count)])."
  }

  private func number(below end: Int) -> Int {
    Int(random.next() % UInt64(max(1, end)))
  }
}
