import Roleplay
import Yarn

/// The states of a conversation up to its first ending, and where each reply leads from them.
///
/// Two sessions are in the same state if they are at the same question, and agree in all variables
/// that may still decide the ending and in those that the author's promise names.
struct ConversationStates {
  /// The maximum number of states.
  static let maximumCount = 200_000

  /// What a promise looks at, at one place of a play.
  struct Sight: Hashable {
    /// The other person.
    var person: String
    var hardness: Int
    var room: Int
    var isAngry: Bool
  }

  /// The way from one question to the next, or to an ending.
  struct Passage: Hashable {
    enum End: Hashable {
      /// A question, by the index of its state.
      case question(Int)
      case ending(String, isAgreed: Bool)
    }

    /// The option that was chosen; nil for another kind of reply, and at the beginning.
    var option: String?
    /// Whether the talk begins on the way.
    var beginsTalk: Bool
    /// What is so at its end.
    var sight: Sight
    var end: End
  }

  private struct State: Hashable {
    var live: Session.LiveState
    var sight: Sight
  }

  /// The passages from the beginning.
  private(set) var beginnings: Set<Passage> = []
  /// The passages from each state.
  private(set) var passages: [Set<Passage>] = []
  /// Whether there were too many states.
  private(set) var isCutShort = false
  /// The texts of the options, by their ids.
  private(set) var optionTexts: [String: String] = [:]

  private let promise: EndingPromise
  private let liveness: Liveness
  private let takesEveryLine: Bool
  private var known: [State: Int] = [:]
  private var waiting: [(session: Session, state: Int)] = []

  /// Plays every reply from every state, from the beginning on.
  init(
    of scenario: Scenario, _ draft: Draft, _ program: Program, _ influence: Influence,
    _ promise: EndingPromise
  ) {
    self.promise = promise
    let endings = draft.outline.nodes.flatMap(\.statements).compactMap(\.line)
      .filter { Ending.name(of: $0) != nil }.compactMap(\.id)
    liveness = Session.liveness(
      of: program, start: draft.start, castsRoles: influence.readsCast, endings: Set(endings))
    // A choice among several lines of the other person decides nothing, unless such a line has a
    // block below it.
    takesEveryLine = draft.outline.nodes.contains { node in
      zip(node.statements, node.statements.dropFirst()).contains { item, after in
        if case .item = item.kind { after.kind != .endItem } else { false }
      }
    }
    let opening = Exploration.opening(
      scenario, seed: 1, promise.opener.map { [$0: .bool(true)] } ?? [:])
    guard let session = try? Session(scenario: scenario, opening: opening) else { return }
    beginnings = follow(session, option: nil)
    while let (session, state) = waiting.popLast(), !isCutShort {
      passages[state] = replies(session, influence)
    }
  }

  private mutating func replies(_ session: Session, _ influence: Influence) -> Set<Passage> {
    var found: Set<Passage> = []
    guard let cue = session.openCue else { return found }
    for (_, inputs) in Replies.all(to: cue, session, influence) {
      var option: String?
      if case .choose(let id)? = inputs.first, let options = cue.options {
        option = id
        optionTexts[id] = options.first { $0.id == id }?.text
      }
      var next = session
      do throws(InputError) {
        try next.accept(inputs)
      } catch {
        continue
      }
      found.formUnion(follow(next, option: option))
    }
    return found
  }

  /// Advances to the next question on each path.
  private mutating func follow(_ session: Session, option: String?) -> Set<Passage> {
    var found: Set<Passage> = []
    var paths = PathsToNextCue(from: session, takesEveryLine: takesEveryLine)
    while var next = paths.next() {
      let passage = passage(of: &next, option: option, &paths)
      if let passage { found.insert(passage) }
    }
    return found
  }

  /// - Returns: the way to the next question or ending; nil if there is none.
  private mutating func passage(
    of session: inout Session, option: String?, _ paths: inout PathsToNextCue
  ) -> Passage? {
    var beginsTalk = false
    var ending: Passage.End?
    while ending == nil, let cue = try? session.next(), cue.kind != .end {
      if cue.isOpen {
        paths.end(&session)
        let sight = sight(of: session)
        return state(of: session, sight).map {
          Passage(option: option, beginsTalk: beginsTalk, sight: sight, end: .question($0))
        }
      }
      if case .round(let name, _) = cue.kind, promise.talk == nil || promise.talk == name {
        beginsTalk = true
      }
      ending = cue.ending.map { .ending($0, isAgreed: !cue.tags.contains("no-agreement")) }
    }
    paths.end(&session)
    return ending.map {
      Passage(option: option, beginsTalk: beginsTalk, sight: sight(of: session), end: $0)
    }
  }

  /// The index of a session's state; nil if there are too many states.
  private mutating func state(of session: Session, _ sight: Sight) -> Int? {
    let state = State(live: session.liveState(liveness, endingOnly: true), sight: sight)
    if let index = known[state] { return index }
    guard known.count < Self.maximumCount else {
      isCutShort = true
      return nil
    }
    known[state] = passages.count
    waiting.append((session, passages.count))
    passages.append([])
    return passages.count - 1
  }

  private func sight(of session: Session) -> Sight {
    func number(_ name: String) -> Int {
      (session.variables[name]?.number).flatMap { Int(exactly: $0) } ?? 0
    }
    return Sight(
      person: session.variables[promise.person]?.description ?? "",
      hardness: number(promise.hardness.variable), room: number(promise.room.variable),
      isAngry: promise.anger.map { session.variables[$0] == .bool(true) } ?? false)
  }
}
