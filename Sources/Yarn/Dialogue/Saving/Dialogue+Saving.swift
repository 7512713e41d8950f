extension Dialogue {
  /// The form that ``saved()`` writes.
  static let savedForm = 1
  /// How deep its values may nest; they need seven.
  static let maximumSavedDepth = 16

  /// The whole state, as JSON:
  /// ``init(restoring:program:localization:functions:language:limits:)`` goes on from it.
  ///
  /// Everything in it has a name: the place is told by the nearest line's id, or by the words that
  /// there, so that it is found again after the script was edited elsewhere. The program, the
  /// functions, the texts in another language and what was found wrong with markup are not in it.
  public func saved() -> [UInt8] {
    var surveyor = Surveyor(program)
    var members: [JSONValue.Member] = []
    func add(_ key: String, _ value: JSONValue) {
      members.append(JSONValue.Member(key: key, value: value))
    }
    add("dialogue", .integer(Self.savedForm))
    if state != .stopped, let place = surveyor.place(node: node, counter: counter) {
      add("place", place.json)
    }
    add(
      "detours",
      .array(
        detours.compactMap {
          surveyor.place(node: Int($0.node), counter: Int($0.counter))?.json
        }))
    if state == .awaitingSelection {
      let map = surveyor.map(ofNode: node)
      var marks: [Int: Landmark.Mark] = [:]
      for landmark in map.landmarks { marks[landmark.instruction] = landmark.mark }
      add(
        "options",
        .array(
          zip(board.options, board.targets).compactMap { option, target in
            marks[Int(target) - 2].map { option.json($0) }
          }))
    }
    let values = variables.all.sorted { $0.key < $1.key }
    add("variables", .object(values.map { .init(key: $0.key, value: $0.value.json) }))
    add("visits", counts(variables.visits) { program.nodeRecords[$0].key })
    add("groupVisits", counts(variables.groupVisits) { program.groups[$0].title })
    add("views", counts(views) { program.contents[$0].key })
    add(
      "once",
      .array(seen.indices.filter { seen[$0] }.map { .string(program.onceKeys[$0]) }))
    add("chance", .string(String(random.state)))
    add("saliency", .string(saliency.rawValue))
    return JSONValue.object(members).bytes
  }

  private func counts(_ counts: [Int32], key: (Int) -> String) -> JSONValue {
    .object(
      counts.indices.filter { counts[$0] > 0 }
        .map { .init(key: key($0), value: .integer(counts[$0])) })
  }
}

extension SavedPlace {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "kind", value: .string(kind.rawValue)), .init(key: "node", value: .string(node)),
    ]
    if let mark { members.append(.init(key: "at", value: mark.json)) }
    return .object(members)
  }
}

extension Landmark.Mark {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [.init(key: kind.rawValue, value: .string(name))]
    if hasID { return .object(members) }
    members += [
      .init(key: "after", value: .string(previous)), .init(key: "before", value: .string(next)),
      .init(key: "number", value: .integer(number)), .init(key: "of", value: .integer(count)),
    ]
    return .object(members)
  }
}

extension Value {
  fileprivate var json: JSONValue {
    switch self {
    case .bool(let bool): .bool(bool)
    case .string(let string): .string(string)
    case .number(let number):
      // JSON has no words for these.
      number.isFinite
        ? .number("\(number)")
        : .object([.init(key: "number", value: .string("\(number)"))])
    }
  }
}

extension MarkupValue {
  fileprivate var json: JSONValue {
    switch self {
    case .integer(let integer): .integer(integer)
    case .float(let float): .object([.init(key: "float", value: .string("\(float)"))])
    case .string(let string): .string(string)
    case .bool(let bool): .bool(bool)
    }
  }
}

extension DialogueOption {
  /// An option as it was handed out: its values may not be computed a second time.
  fileprivate func json(_ mark: Landmark.Mark) -> JSONValue {
    .object([
      .init(key: "at", value: mark.json), .init(key: "available", value: .bool(isAvailable)),
      .init(key: "text", value: .string(line.text)),
      .init(key: "speaker", value: .integer(line.speakerLength)),
      .init(key: "speech", value: .integer(line.speechOffset)),
      .init(key: "markup", value: .array(line.tagged.map(\.json))),
    ])
  }
}

extension MarkupAttribute {
  fileprivate var json: JSONValue {
    .object([
      .init(key: "name", value: .string(name)), .init(key: "from", value: .integer(position)),
      .init(key: "length", value: .integer(length)),
      .init(key: "byte", value: .integer(utf8Position)),
      .init(key: "bytes", value: .integer(utf8Length)),
      .init(
        key: "properties",
        value: .object(
          properties.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value.json) })),
    ])
  }
}
