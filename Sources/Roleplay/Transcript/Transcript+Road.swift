/// A moment at which something was asked, and what was said.
public struct Decision: Sendable, Hashable {
  /// The number of the entry that put the cue on the stage.
  public var number: Int
  /// The open cue.
  public var cue: Cue
  /// What the stage said about it, in order.
  public var inputs: [Input]
  /// What was set in the script while it was open, in order.
  public var settings: [Setting] = []
  /// What it came to; nil while the cue is open.
  public var reply: Reply?
  /// The number of the entry with the reply; nil while the cue is open.
  public var end: Int?

  /// Makes a decision.
  public init(
    number: Int, cue: Cue, inputs: [Input] = [], reply: Reply? = nil, end: Int? = nil
  ) {
    self.end = end
    self.number = number
    self.cue = cue
    self.inputs = inputs
    self.reply = reply
  }
}

extension Transcript {
  /// The entries that count: going back leaves what lies between, and nothing is erased.
  ///
  /// An entry `back(to: n)` leaves every entry after number *n* and is not on the road itself. *n*
  /// is an open cue's number, to answer it once more; where the roads of an edited scenario parted,
  /// the last reply that still counts, or 0 for the very beginning.
  public var road: [Entry] {
    let goesBack = entries.indices.contains {
      if case .back = entries[$0].kind { true } else { false }
    }
    guard goesBack else { return entries }
    var road: [Entry] = []
    road.reserveCapacity(entries.count)
    for entry in entries {
      if case .back(let number) = entry.kind {
        while let last = road.last, last.number > number {
          road.removeLast()
        }
      } else {
        road.append(entry)
      }
    }
    return road
  }

  /// What was decided on the road; the last one may still be open.
  public var decisions: [Decision] {
    Self.decisions(on: road)
  }

  /// What was decided on a road.
  package static func decisions(on road: [Entry]) -> [Decision] {
    var decisions: [Decision] = []
    for place in road.indices {
      switch road[place].kind {
      case .cue(let cue) where cue.isOpen:
        decisions.append(Decision(number: road[place].number, cue: cue))
      case .input(let input):
        decisions.lastOpen { $0.inputs.append(input) }
      case .reply(let reply):
        decisions.lastOpen {
          $0.reply = reply
          $0.end = road[place].number
        }
      case .set(let setting):
        decisions.lastOpen { $0.settings.append(setting) }
      case .cue, .back, .resume, .end: break
      }
    }
    return decisions
  }

  /// The number of the entry to go back to for one step back: the open cue before the one that is
  /// open now, or the last one where none is. Nil where there is none.
  public var stepBack: Int? {
    let decisions = decisions
    let closed = decisions.last?.reply == nil ? decisions.dropLast() : decisions[...]
    return closed.last?.number
  }

  /// The cues on the road since the last reply that take none.
  public var cuesSinceLastReply: [Cue] {
    let road = road
    let start = road.lastIndex { if case .reply = $0.kind { true } else { false } }
    return road[(start ?? road.startIndex)...].compactMap { entry in
      if case .cue(let cue) = entry.kind, !cue.isOpen { cue } else { nil }
    }
  }

  /// The number of the next entry.
  public var nextNumber: Int {
    (entries.last?.number ?? 0) + 1
  }

  /// The milliseconds of the last entry, from which a later sitting counts on.
  public var milliseconds: Int {
    entries.last?.milliseconds ?? 0
  }

  /// Whether the scenario came to its end on the road that counts.
  public var isAtEnd: Bool {
    road.contains { entry in
      if case .cue(let cue) = entry.kind { cue.kind == .end } else { false }
    }
  }

  /// Whom the pupil lets see the recording; nil where it is not finished.
  public var visibility: Visibility? {
    for entry in entries.reversed() {
      if case .end(let visibility) = entry.kind { return visibility }
    }
    return nil
  }
}

extension [Decision] {
  /// Changes the last decision, where it is still open.
  fileprivate mutating func lastOpen(_ change: (inout Decision) -> Void) {
    guard let index = indices.last, self[index].reply == nil else { return }
    change(&self[index])
  }
}
