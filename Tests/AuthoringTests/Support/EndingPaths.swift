import Archive
import Roleplay
import Yarn

/// Every path of a scene in which the other person pushes back, to its first ending and on to the end.
///
/// A path is known by the question it has come to, by the variables that decide where it goes on, and
/// by how it came there; which of several lines the other answers with decides nothing. What `check`
/// will prove of any script is proved here of one.
struct EndingPaths {
  /// How paths end.
  struct Arrival: Hashable {
    /// The word behind `#ending:`.
    var ending = ""
    var isAgreed = false
    /// How hard the other is: 1, 2 or 3; and whether the short way was chosen.
    var hardness = 0
    var isShort = false
    /// Who the other is.
    var other = ""
    /// The option that was chosen first.
    var firstMove = ""
    /// How often the pupil was to move.
    var turns = 0
    /// The other's room when it ended.
    var room = 0
    /// Whether the other listened before the third move.
    var listenedEarly = false
    var hadQuarrel = false
    var saidYes = false
    /// Whether the pupil left for a moment, or stopped for the day.
    var left = false
    /// How often it was said that the no is not the pupil's fault.
    var comforts = 0
    /// How many turning points were quoted afterwards.
    var turningPoints = 0
  }

  /// The least and the most it takes.
  struct Length: Equatable {
    var seconds: ClosedRange<Int>
    var lines: ClosedRange<Int>
    /// The seconds up to the ending.
    var talk: ClosedRange<Int>

    static let none = Length(seconds: 0...0, lines: 0...0, talk: 0...0)

    /// As short as the shorter, as long as the longer.
    func joined(_ other: Length) -> Length {
      func join(_ one: ClosedRange<Int>, _ two: ClosedRange<Int>) -> ClosedRange<Int> {
        min(one.lowerBound, two.lowerBound)...max(one.upperBound, two.upperBound)
      }
      return Length(
        seconds: join(seconds, other.seconds), lines: join(lines, other.lines),
        talk: join(talk, other.talk))
    }

    func adding(seconds: Int, lines: Int, talk: Int) -> Length {
      func add(_ range: ClosedRange<Int>, _ number: Int) -> ClosedRange<Int> {
        range.lowerBound + number...range.upperBound + number
      }
      return Length(
        seconds: add(self.seconds, seconds), lines: add(self.lines, lines),
        talk: add(self.talk, talk))
    }
  }

  /// What a script calls the things that are looked at.
  struct Names {
    /// The variables that decide where a path goes.
    var deciding: [String]
    /// The first question of the play: how long it may take.
    var lengthQuestion: String
    /// Its option for the short way.
    var shortOption: String
    /// The questions of which the first option is enough.
    var once: Set<String>
    /// The options with which the pupil leaves or stops.
    var leaving: Set<String>
    /// The lines that quote a turning point.
    var turningPoints: Set<String>
  }

  private struct Key: Hashable {
    var question: String
    var values: [Value?]
    var arrival: Arrival
    var isEnded: Bool
  }

  /// A path so far.
  private struct Path {
    var session: Session
    var arrival = Arrival()
    var hasBegun = false
    /// The ending has come; what follows it is still looked at.
    var isEnded = false
  }

  private let names: Names
  /// How the paths end.
  private(set) var arrivals: Set<Arrival> = []
  /// How long it takes, the short way and otherwise.
  private(set) var short = Length.none
  private(set) var long = Length.none
  private var known: [Key: Length] = [:]
  /// The number of words of each text that was met: most are met on thousands of paths.
  private var wordCounts: [String: Int] = [:]

  /// Walks all paths, also the hardest.
  init(_ scenario: Scenario, _ names: Names) throws {
    self.names = names
    let opening = Opening(
      engine: "0", recorded: "", scenario: scenario.name, heading: scenario.name, form: nil,
      alias: "", language: Scenario.baseLanguage, audience: .solo,
      random: Opening.RandomSource(seed: 1), variables: ["$houdt_vol_open": .bool(true)])
    _ = try length(from: Path(session: try Session(scenario: scenario, opening: opening)))
  }

  /// Follows a path and all that it splits into.
  private mutating func length(from path: Path) throws -> Length {
    var path = path
    var seconds = 0
    var lines = 0
    var talk = 0
    var cue = try path.session.next()
    while !cue.isOpen {
      if cue.kind == .end {
        arrivals.insert(path.arrival)
        return Length.none.adding(seconds: seconds, lines: lines, talk: talk)
      }
      if cue.kind == .line {
        lines += 1
        let one = self.seconds(for: cue)
        seconds += one
        if !path.isEnded { talk += one }
      }
      note(cue, &path)
      cue = try path.session.next()
    }
    look(at: &path)
    let key = Key(
      question: "\(cue.line) \(path.session.variableOfReply ?? "")",
      values: names.deciding.map { path.session.variables[$0] }, arrival: path.arrival,
      isEnded: path.isEnded)
    if let length = known[key] {
      return length.adding(seconds: seconds, lines: lines, talk: talk)
    }
    var all: Length?
    for inputs in replies(to: cue) {
      var next = path
      choose(inputs, at: cue, &next)
      try next.session.accept(inputs)
      let own = self.seconds(for: cue)
      let one = try length(from: next)
        .adding(seconds: own, lines: 0, talk: path.isEnded ? 0 : own)
      if cue.line == names.lengthQuestion {
        let whole = one.adding(seconds: seconds, lines: lines, talk: talk)
        if next.arrival.isShort { short = whole } else { long = whole }
      }
      all = all?.joined(one) ?? one
    }
    let found = all ?? .none
    known[key] = found
    return found.adding(seconds: seconds, lines: lines, talk: talk)
  }

  /// What a line tells of the path.
  private func note(_ cue: Cue, _ path: inout Path) {
    if case .round = cue.kind { path.hasBegun = true }
    if cue.line == "line:ts-11" { path.arrival.comforts += 1 }
    if names.turningPoints.contains(cue.line) { path.arrival.turningPoints += 1 }
    guard let ending = cue.tags.first(where: { $0.hasPrefix("ending:") }) else { return }
    path.arrival.ending = String(ending.dropFirst("ending:".count))
    path.arrival.isAgreed = !cue.tags.contains("no-agreement")
    path.isEnded = true
  }

  /// Reads off the variables how the other is.
  private func look(at path: inout Path) {
    guard path.hasBegun, !path.isEnded else { return }
    let variables = path.session.variables
    func number(_ name: String) -> Int { Int(variables[name]?.number ?? -1) }
    path.arrival.hardness = number("$hardheid")
    path.arrival.other = variables["$ander"]?.text ?? ""
    path.arrival.room = number("$ruimte")
    path.arrival.hadQuarrel = variables["$ruzie"] == .bool(true)
    path.arrival.saidYes = variables["$ja_gezegd"] == .bool(true)
    if path.arrival.turns < 3, path.arrival.room > 3 { path.arrival.listenedEarly = true }
  }

  private func choose(_ inputs: [Input], at cue: Cue, _ path: inout Path) {
    guard case .choose(let option)? = inputs.first, !path.isEnded else { return }
    if cue.line == names.lengthQuestion { path.arrival.isShort = option == names.shortOption }
    guard path.hasBegun else { return }
    if path.arrival.turns == 0 { path.arrival.firstMove = option }
    path.arrival.turns += 1
    if names.leaving.contains(option) { path.arrival.left = true }
  }

  private func replies(to cue: Cue) -> [[Input]] {
    switch cue.shape {
    case .options(let options):
      let available = options.filter(\.isAvailable)
      return (names.once.contains(cue.line) ? Array(available.prefix(1)) : available)
        .map { [.choose($0.id), .submit] }
    case .words(.answer), .words(.nextStep): return [[.text("Een zin."), .submit]]
    default: return [[.submit]]
    }
  }

  /// Sixty words a minute at A2, eight seconds for a choice, ten to say half a sentence aloud, forty to
  /// type one, and clocks to their end.
  private mutating func seconds(for cue: Cue) -> Int {
    switch cue.kind {
    case .line: wordCount(of: cue.text) + (cue.tags.contains("aloud") ? 10 : 0)
    case .question(let question):
      switch question.shape {
      case .options: 8
      case .notes(.talk(let minutes)): minutes * 60
      case .words, .notes, .number, .place, .role, .order: 40
      }
    default: 40
    }
  }

  private mutating func wordCount(of text: String) -> Int {
    if let count = wordCounts[text] { return count }
    let count = text.split(whereSeparator: \.isWhitespace).count
    wordCounts[text] = count
    return count
  }
}
