/// The variables of a dialogue, by name with `$`.
///
/// Names compare by Unicode's canonical equivalence, as Swift's strings do. Beside what a script
/// declares, a host program may keep values of its own; visits are there under Yarn Spinner's names
/// (`$Yarn.Internal.Visiting.<node>`).
public struct Variables: Sendable {
  let program: Program
  /// The values of the declared variables, by index.
  package internal(set) var slots: [Value]
  /// How many bytes of text the script stored more than there were at first.
  var storedBytes = 0
  /// What no script declares: the host program's own.
  package internal(set) var others: [String: Value] = [:]
  /// How often each node was left, by node; and each group of nodes, by group.
  package internal(set) var visits: [Int32]
  var groupVisits: [Int32]

  private static let visitingPrefix = "$Yarn.Internal.Visiting."

  init(_ program: Program) {
    self.program = program
    slots = program.initialValues
    visits = Array(repeating: 0, count: program.nodeRecords.count)
    groupVisits = Array(repeating: 0, count: program.groups.count)
  }

  /// The value of a variable; `nil` if no variable has that name, or if it is computed.
  ///
  /// Setting a value of another type than the variable's has no effect.
  public subscript(name: String) -> Value? {
    get {
      if let index = program.variableIndex[name] {
        return program.smartEntries[index] < 0 ? slots[index] : nil
      }
      if name.hasPrefix(Self.visitingPrefix) {
        return .number(Float(visitCount(of: String(name.dropFirst(Self.visitingPrefix.count)))))
      }
      return others[name]
    }
    set {
      if let index = program.variableIndex[name] {
        guard let newValue, program.smartEntries[index] < 0, newValue.type == slots[index].type
        else { return }
        slots[index] = newValue
      } else if name.hasPrefix(Self.visitingPrefix) {
        guard case .number(let count)? = newValue, count >= 0, count < 1e9 else { return }
        setVisitCount(of: String(name.dropFirst(Self.visitingPrefix.count)), to: Int32(count))
      } else {
        others[name] = newValue
      }
    }
  }

  /// Every variable with its value, without computed ones.
  public var all: [String: Value] {
    var result = others
    for (index, name) in program.variableNames.enumerated() where program.smartEntries[index] < 0 {
      result[name] = slots[index]
    }
    return result
  }

  /// How often a node, or a group of nodes, was left.
  func visitCount(of title: String) -> Int {
    if let group = program.groupIndex[title] {
      let node = program.groups[group].node
      return Int(node >= 0 ? visits[Int(node)] : groupVisits[group])
    }
    return program.nodeIndex[title].map { Int(visits[$0]) } ?? 0
  }

  private mutating func setVisitCount(of title: String, to count: Int32) {
    if let group = program.groupIndex[title] {
      let node = program.groups[group].node
      if node >= 0 { visits[Int(node)] = count } else { groupVisits[group] = count }
    } else if let node = program.nodeIndex[title] {
      visits[node] = count
    }
  }

  /// Counts a visit of a group none of whose nodes could run.
  mutating func countVisit(ofGroup group: Int) {
    groupVisits[group] += 1
  }

  mutating func countVisit(of node: Int) {
    guard program.nodeRecords[node].isTracked else { return }
    visits[node] += 1
    groupVisits[Int(program.nodeRecords[node].group)] += 1
  }
}
