import Yarn

extension Liveness {
  /// Solves the data-flow equations: from the last instruction to the first, until nothing changes.
  static func solve(
    _ program: Program, _ effects: HostEffects, _ layout: Layout, _ reader: SymbolicStack,
    _ given: [Int32]
  ) -> BitMatrix {
    let instructions = program.instructions
    let lineWidth = (program.lineIDs.count + 63) / 64
    let knowsLines = lineWidth * instructions.count <= largestMatrix
    let width = layout.firstLine / 64 + (knowsLines ? lineWidth : 0)
    var uses = BitMatrix(rows: instructions.count, width: width)
    for (place, observations) in reader.uses {
      for bit in observations.keys { uses.insert(bit, in: place) }
    }
    for (place, instruction) in instructions.enumerated() {
      switch instruction.opcode {
      case .line where knowsLines, .addOption where knowsLines:
        uses.insert(layout.firstLine + Int(instruction.a), in: place)
      default: break
      }
    }
    let made = layout.resource(effects.madeByChoice)
    let entries = program.groups.map { Int($0.entry) }
    var ahead = uses
    var row = Array(repeating: UInt64(0), count: width)
    var isChanged = true
    while isChanged {
      isChanged = false
      for place in instructions.indices.reversed() {
        let instruction = instructions[place]
        for word in 0..<width { row[word] = 0 }
        func join(_ next: Int, without bit: Int? = nil) {
          guard next < instructions.count else { return }
          for word in 0..<width {
            var bits = ahead[next, word]
            if let bit, bit / 64 == word { bits &= ~(1 << UInt64(bit % 64)) }
            row[word] |= bits
          }
        }
        func insert(_ operand: SymbolicStack.Operand?) {
          for bit in (operand?.observations ?? [:]).keys { row[bit / 64] |= 1 << UInt64(bit % 64) }
        }
        func holds(_ bit: Int) -> Bool { row[bit / 64] & (1 << UInt64(bit % 64)) != 0 }
        switch instruction.opcode {
        case .jump: join(Int(instruction.a))
        case .jumpIfFalse:
          join(place + 1)
          join(Int(instruction.a))
        case .addOption:
          join(place + 2)
          if let made {
            if holds(made) { insert(reader.optionWords[place]) }
            row[made / 64] &= ~(1 << UInt64(made % 64))
          }
          join(place + 1)
        case .addCandidate:
          join(place + 1)
          join(place + 2)
        case .enterMember: join(Int(program.nodeRecords[Int(instruction.a)].entry))
        case .jumpToNode: join(entries[Int(instruction.a)])
        case .detourToNode:
          join(entries[Int(instruction.a)])
          join(place + 1)
        case .jumpToNamed: for entry in entries { join(entry) }
        case .detourToNamed:
          for entry in entries { join(entry) }
          join(place + 1)
        case .return, .endNode, .stop, .endHub, .endSmart: break
        case .store:
          join(place + 1)
          let variable = Int(instruction.a)
          if holds(variable) {
            row[variable / 64] &= ~(1 << UInt64(variable % 64))
            insert(reader.stored[place])
          }
        case .markSeen: join(place + 1, without: layout.once(instruction.a))
        case .command:
          join(place + 1, without: given[place] >= 0 ? Int(given[place]) : nil)
        default: join(place + 1)
        }
        for word in 0..<width {
          let bits = row[word] | uses[place, word]
          if bits != ahead[place, word] {
            ahead[place, word] = bits
            isChanged = true
          }
        }
      }
    }
    return ahead
  }
}

extension Liveness {
  static func variablesGiven(by program: Program, _ effects: HostEffects) -> [Int32] {
    program.instructions.map { instruction in
      guard instruction.opcode == .command else { return -1 }
      let text = program.baseText(of: program.commandTemplates[Int(instruction.a)])
      return effects.given(text).flatMap { program.variableIndex[$0] }.map { Int32($0) } ?? -1
    }
  }
}

extension Program {
  /// The number of values of a template.
  func values(of template: TextTemplate) -> Int {
    let first = Int(template.firstSegment)
    return texts.segments[first..<first + Int(template.segmentCount)].count { $0.buffer < 0 }
  }
}
