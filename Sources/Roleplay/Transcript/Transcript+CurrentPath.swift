/// A question that was asked, and its answer.
public struct Decision: Sendable, Hashable {
  /// The number of the entry with the cue.
  public var number: Int
  /// The open cue.
  public var cue: Cue
  /// The inputs in order.
  public var inputs: [Input]
  /// The settings of variables while it was open, in order.
  public var settings: [Setting] = []
  /// The reply; nil while the cue is open.
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
  /// The current path: the entries that count. Going back leaves out the entries between, but does
  /// not erase them.
  ///
  /// An entry `back(to: n)` leaves out every entry after number *n*, and is not on the path itself.
  /// *n* is the number of an open cue, to answer it again; if an edited scenario diverged, it is
  /// the number of the last reply that still counts, or 0 for the beginning.
  public var currentPath: [Entry] {
    let goesBack = entries.indices.contains {
      if case .back = entries[$0].kind { true } else { false }
    }
    guard goesBack else { return entries }
    var path: [Entry] = []
    path.reserveCapacity(entries.count)
    for entry in entries {
      if case .back(let number) = entry.kind {
        while let last = path.last, last.number > number {
          path.removeLast()
        }
      } else {
        path.append(entry)
      }
    }
    return path
  }

  /// The decisions on the current path; the last one may still be open.
  public var decisions: [Decision] {
    Self.decisions(on: currentPath)
  }

  /// The decisions on a path.
  package static func decisions(on path: [Entry]) -> [Decision] {
    var decisions: [Decision] = []
    for place in path.indices {
      switch path[place].kind {
      case .cue(let cue) where cue.isOpen:
        decisions.append(Decision(number: path[place].number, cue: cue))
      case .input(let input):
        decisions.lastOpen { $0.inputs.append(input) }
      case .reply(let reply):
        decisions.lastOpen {
          $0.reply = reply
          $0.end = path[place].number
        }
      case .set(let setting):
        decisions.lastOpen { $0.settings.append(setting) }
      case .cue, .back, .resume, .aside, .end: break
      }
    }
    return decisions
  }

  /// The number of the entry to which one step back leads: the open cue before the current one, or
  /// the last one if none is open. Nil if there is none.
  public var stepBack: Int? {
    let decisions = decisions
    let closed = decisions.last?.reply == nil ? decisions.dropLast() : decisions[...]
    return closed.last?.number
  }

  /// The cues without a reply since the last reply on the current path.
  public var cuesSinceLastReply: [Cue] {
    let path = currentPath
    let start = path.lastIndex { if case .reply = $0.kind { true } else { false } }
    return path[(start ?? path.startIndex)...].compactMap { entry in
      if case .cue(let cue) = entry.kind, !cue.isOpen { cue } else { nil }
    }
  }

  /// The number of the next entry.
  public var nextNumber: Int {
    (entries.last?.number ?? 0) + 1
  }

  /// The milliseconds of the last entry, from which a later sitting continues.
  public var milliseconds: Int {
    entries.last?.milliseconds ?? 0
  }

  /// Whether the scenario ended on the current path.
  public var isAtEnd: Bool {
    currentPath.contains { entry in
      if case .cue(let cue) = entry.kind { cue.kind == .end } else { false }
    }
  }

  /// Who may see the recording, as the pupil chose; nil if it is not finished.
  public var visibility: Visibility? {
    for entry in entries.reversed() {
      if case .end(let visibility) = entry.kind { return visibility }
    }
    return nil
  }
}

extension [Decision] {
  /// Changes the last decision, if it is still open.
  fileprivate mutating func lastOpen(_ change: (inout Decision) -> Void) {
    guard let index = indices.last, self[index].reply == nil else { return }
    change(&self[index])
  }
}
