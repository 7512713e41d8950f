/// What a ``Program`` is made of while it is being made.
struct ProgramBuilder {
  var instructions: [Instruction] = []
  var strings: [String] = []
  var lineRecords: [Program.LineRecord] = []
  var lineIDs: [String] = []
  var commandTemplates: [TextTemplate] = []
  var texts = TextStore()
  var tagSets: [[String]] = [[], ["lastline"]]
  var variableNames: [String] = []
  var variableIndex: [String: Int] = [:]
  var initialValues: [Value] = []
  var smartEntries: [Int32] = []
  var hostFunctionNames: [String] = []
  var groups: [Program.GroupRecord] = []
  var groupIndex: [String: Int] = [:]
  var onceKeys: [String] = []
  var contents: [Program.ContentRecord] = []
  var nodes: [Program.Node] = []
  var nodeRecords: [Program.NodeRecord] = []
  var nodeIndex: [String: Int] = [:]

  private var stringIndex: [String: Int32] = [:]
  private var hostFunctionIndex: [String: Int32] = [:]
  private var uniqueOnceKeys = UniqueKeys()
  private var uniqueContents = UniqueKeys()
  private var tagSetIndex: [[String]: Int32] = [[]: 0, ["lastline"]: 1]

  /// Where the next instruction comes.
  var next: Int32 { Int32(instructions.count) }

  mutating func emit(_ opcode: Opcode, _ a: Int32 = 0, flag: Bool = false) {
    instructions.append(Instruction(opcode: opcode, flag: flag, a: a))
  }

  mutating func emit(_ number: Float) {
    emit(.pushNumber, Int32(bitPattern: number.bitPattern))
  }

  /// An operator of two numbers. Nothing jumps into an expression, so a right side that was pushed
  /// just now can come along with it.
  mutating func emit(combining opcode: Opcode) {
    if let last = instructions.last, last.opcode == .pushNumber {
      instructions[instructions.count - 1] = Instruction(opcode: opcode, flag: true, a: last.a)
    } else {
      emit(opcode)
    }
  }

  mutating func string(_ value: String) -> Int32 {
    if let index = stringIndex[value] { return index }
    stringIndex[value] = Int32(strings.count)
    strings.append(value)
    return Int32(strings.count - 1)
  }

  mutating func hostFunction(_ name: String) -> Int32 {
    if let index = hostFunctionIndex[name] { return index }
    hostFunctionIndex[name] = Int32(hostFunctionNames.count)
    hostFunctionNames.append(name)
    return Int32(hostFunctionNames.count - 1)
  }

  mutating func tagSet(_ tags: [String]) -> Int32 {
    if let index = tagSetIndex[tags] { return index }
    tagSetIndex[tags] = Int32(tagSets.count)
    tagSets.append(tags)
    return Int32(tagSets.count - 1)
  }

  mutating func onceKey(_ key: String) -> Int32 {
    onceKeys.append(uniqueOnceKeys.next(key))
    return Int32(onceKeys.count - 1)
  }

  mutating func content(_ key: String, complexity: Int32) -> Int32 {
    contents.append(Program.ContentRecord(key: uniqueContents.next(key), complexity: complexity))
    return Int32(contents.count - 1)
  }

  /// Points every jump of a chain at an instruction. A jump that waits holds the one before it.
  mutating func patch(_ chain: Int32, to target: Int32) {
    var index = chain
    while index >= 0 {
      let previous = instructions[Int(index)].a
      instructions[Int(index)].a = target
      index = previous
    }
  }
}

/// Tells keys apart that would be the same, by a number.
struct UniqueKeys {
  private var counts: [String: Int] = [:]

  mutating func next(_ key: String) -> String {
    let count = counts[key, default: 0] + 1
    counts[key] = count
    return count == 1 ? key : next("\(key) (\(count))")
  }
}
