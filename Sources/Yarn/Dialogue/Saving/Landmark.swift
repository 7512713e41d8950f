/// Something in a node that a place can be told by: a line, an option, a command or a detour.
///
/// It is told by names and ids, never by an index or a line number, so that it is found again when
/// the script was edited elsewhere.
struct Landmark {
  enum Kind: String {
    case line, option, command, detour
  }

  /// How it is told.
  struct Mark: Hashable {
    var kind: Kind
    /// The id an author gave it, or else its words.
    var name: String
    var hasID: Bool
    /// The names of its neighbours in the node; empty if there are none, and if an
    /// id says it all.
    var previous = ""
    var next = ""
    /// Which of those of the same name in its node, from 0, and how many there are.
    var number = 0
    var count = 0
  }

  var mark: Mark
  /// Its instruction.
  var instruction: Int
  /// For an option: the instruction that shows it and those beside it.
  var show = 0
}

/// The landmarks of a node, in the order of the text.
struct NodeMap {
  let landmarks: [Landmark]
  /// The places of those without an id that are alike.
  private let alike: [Likeness: [Int]]

  private struct Likeness: Hashable {
    var kind: Landmark.Kind
    var name: String
    var hasID: Bool

    init(_ mark: Landmark.Mark) {
      kind = mark.kind
      name = mark.name
      hasID = mark.hasID
    }
  }

  init(_ program: Program, node: Int) {
    var landmarks: [Landmark] = []
    var index = Int(program.nodeRecords[node].entry)
    while index < program.instructions.count, program.instructions[index].opcode != .endNode {
      if let mark = program.mark(at: index) {
        landmarks.append(Landmark(mark: mark, instruction: index))
      }
      index += 1
    }
    var alike: [Likeness: [Int]] = [:]
    for place in landmarks.indices {
      alike[Likeness(landmarks[place].mark), default: []].append(place)
    }
    let names = landmarks.map(\.mark.name)
    for places in alike.values {
      for (number, place) in places.enumerated() where !landmarks[place].mark.hasID {
        if place > 0 { landmarks[place].mark.previous = names[place - 1] }
        if place + 1 < names.count { landmarks[place].mark.next = names[place + 1] }
        landmarks[place].mark.number = number
        landmarks[place].mark.count = places.count
      }
    }
    // An option is followed by a jump to what comes beside it: the next one, or the showing of all.
    var shows: [Int: Int] = [:]
    for place in landmarks.indices.reversed() where landmarks[place].mark.kind == .option {
      let option = landmarks[place].instruction
      var beside = Int(program.instructions[option + 1].a)
      while !program.instructions[beside].opcode.endsOption { beside += 1 }
      landmarks[place].show = shows[beside] ?? beside
      shows[option] = landmarks[place].show
    }
    self.landmarks = landmarks
    self.alike = alike
  }

  /// The landmark of an instruction.
  func landmark(at instruction: Int) -> Landmark? {
    landmarks.first { $0.instruction == instruction }
  }

  /// The landmark that a mark tells; none where the node has it no more.
  func landmark(_ mark: Landmark.Mark) -> Landmark? {
    guard let places = alike[Likeness(mark)] else { return nil }
    if mark.hasID { return places.first.map { landmarks[$0] } }
    let sameNumber =
      places.count == mark.count && mark.number < mark.count
      ? landmarks[places[mark.number]] : nil
    if let sameNumber, sameNumber.mark == mark { return sameNumber }
    let alike = places.map { landmarks[$0] }
    // Its neighbours have changed: it is recognized by those that are still the same.
    let before = alike.filter { $0.mark.previous == mark.previous }
    let after = alike.filter { $0.mark.next == mark.next }
    let between = before.filter { $0.mark.next == mark.next }
    if between.count == 1 { return between[0] }
    if let sameNumber { return sameNumber }
    return [before, after, alike].first { $0.count == 1 }?.first
  }
}

extension Opcode {
  fileprivate var endsOption: Bool { self == .addOption || self == .showOptions }
}

extension Program {
  fileprivate func mark(at index: Int) -> Landmark.Mark? {
    let number = Int(instructions[index].a)
    switch instructions[index].opcode {
    case .line, .addOption:
      let record = lineRecords[number]
      return Landmark.Mark(
        kind: instructions[index].opcode == .line ? .line : .option,
        name: record.hasExplicitID ? lineIDs[number] : baseText(of: record.template),
        hasID: record.hasExplicitID)
    case .command:
      return Landmark.Mark(
        kind: .command, name: baseText(of: commandTemplates[number]), hasID: false)
    case .detourToNode:
      return Landmark.Mark(kind: .detour, name: groups[number].title, hasID: false)
    case .detourToNamed:
      return Landmark.Mark(kind: .detour, name: "", hasID: false)
    default:
      return nil
    }
  }
}
