extension Dialogue {
  /// Makes a dialogue that goes on where another one was when ``saved()`` was called.
  ///
  /// The script may have been edited since. What it has no more is passed over, but not the place
  /// of the dialogue, and not the waiting options: without them it cannot continue.
  ///
  /// - Parameters:
  ///   - saved: what ``saved()`` gave.
  ///   - program: what to run.
  ///   - localization: the texts in another language; `nil` for the language it was written in.
  ///   - functions: the host's functions, the same that the program was compiled with.
  ///   - language: the language the program is written in; plural forms follow it.
  ///   - limits: how far the script may go.
  /// - Throws: ``SavedDialogueError``.
  public init(
    restoring saved: [UInt8], program: Program, localization: Localization? = nil,
    functions: FunctionLibrary = FunctionLibrary(), language: String = "en",
    limits: Limits = Limits()
  ) throws(SavedDialogueError) {
    self.init(
      program: program, localization: localization, functions: functions, language: language,
      seed: 0)
    self.limits = limits
    guard let json = JSONReader.value(of: saved, maximumDepth: Self.maximumSavedDepth),
      let form = json["dialogue"]?.count
    else { throw .unreadable }
    guard form == Self.savedForm else {
      throw .otherVersion(found: form, known: Self.savedForm)
    }
    try restoreMemory(json)
    var surveyor = Surveyor(program)
    guard let detours = json["detours"]?.elements, detours.count <= limits.detours else {
      throw .unreadable
    }
    for element in detours {
      let place = try surveyor.find(try SavedPlace(element))
      guard place.node >= 0 else { throw .unreadable }
      self.detours.append((Int32(place.node), Int32(place.counter)))
    }
    guard let place = json["place"] else { return }
    (node, counter) = try surveyor.find(try SavedPlace(place))
    state = .running
    guard let options = json["options"] else { return }
    try restoreOptions(options, &surveyor, try SavedPlace(place))
  }

  /// The part of the state that does not depend on the place in the script.
  private mutating func restoreMemory(_ json: JSONValue) throws(SavedDialogueError) {
    guard let variables = json["variables"]?.members, let once = json["once"]?.elements,
      let chance = json["chance"]?.text.flatMap(UInt64.init),
      let saliency = json["saliency"]?.text.flatMap(SaliencyStrategy.init)
    else { throw .unreadable }
    for member in variables {
      guard let value = Value(member.value) else { throw .unreadable }
      self.variables[member.key] = value
    }
    self.variables.visits = try counts(json["visits"], keys: program.nodeRecords.map(\.key))
    self.variables.groupVisits = try counts(json["groupVisits"], keys: program.groups.map(\.title))
    views = try counts(json["views"], keys: program.contents.map(\.key))
    let seenKeys = Set(once.compactMap(\.text))
    guard seenKeys.count == once.count else { throw .unreadable }
    seen = program.onceKeys.map(seenKeys.contains)
    randomSource = SplitMix64(state: chance)
    self.saliency = saliency
  }

  private func counts(
    _ json: JSONValue?, keys: [String]
  ) throws(SavedDialogueError) -> [Int32] {
    guard let members = json?.members else { throw .unreadable }
    var counts: [String: Int32] = [:]
    for member in members {
      guard let count = member.value.count else { throw .unreadable }
      counts[member.key] = Int32(count)
    }
    return keys.map { counts[$0] ?? 0 }
  }

  private mutating func restoreOptions(
    _ json: JSONValue, _ surveyor: inout Surveyor, _ place: SavedPlace
  ) throws(SavedDialogueError) {
    guard let elements = json.elements, !elements.isEmpty, place.kind == .shown else {
      throw .unreadable
    }
    for element in elements {
      guard let mark = element["at"].flatMap(Landmark.Mark.init), mark.kind == .option else {
        throw .unreadable
      }
      let (node, landmark) = try surveyor.find(mark, node: place.node)
      guard node == self.node, landmark.show == counter - 1 else {
        throw .placeGone(words: mark.name, node: place.node)
      }
      let line = Int(program.instructions[landmark.instruction].a)
      guard let option = DialogueOption(element, line, program) else { throw .unreadable }
      board.add(option.line, target: Int32(landmark.instruction + 2))
      if !option.isAvailable { board.forbidLast() }
    }
    state = .awaitingSelection
  }
}

extension SavedPlace {
  fileprivate init(_ json: JSONValue) throws(SavedDialogueError) {
    guard let kind = json["kind"]?.text.flatMap(Kind.init), let node = json["node"]?.text else {
      throw .unreadable
    }
    self.init(kind: kind, node: node, mark: json["at"].flatMap(Landmark.Mark.init))
    // Each kind of place has its own landmarks.
    let fits =
      switch (kind, mark?.kind) {
      case (.start, nil): true
      case (.after, .line?), (.after, .command?), (.after, .detour?): true
      case (.inside, .option?), (.shown, .option?): true
      default: false
      }
    guard fits else { throw .unreadable }
  }
}

extension Landmark.Mark {
  fileprivate init?(_ json: JSONValue) {
    guard let first = json.members?.first, let kind = Landmark.Kind(rawValue: first.key),
      let name = first.value.text
    else { return nil }
    self.init(kind: kind, name: name, hasID: true)
    guard let previous = json["after"] else { return }
    guard let previous = previous.text, let next = json["before"]?.text,
      let number = json["number"]?.count, let count = json["of"]?.count
    else { return nil }
    self.init(
      kind: kind, name: name, hasID: false, previous: previous, next: next, number: number,
      count: count)
  }
}

extension Value {
  fileprivate init?(_ json: JSONValue) {
    switch json {
    case .bool(let bool): self = .bool(bool)
    case .string(let string): self = .string(string)
    case .number(let text):
      guard let number = Float(text) else { return nil }
      self = .number(number)
    case .object:
      guard let number = json["number"]?.text.flatMap(Float.init) else { return nil }
      self = .number(number)
    case .null, .array: return nil
    }
  }
}

extension MarkupValue {
  fileprivate init?(_ json: JSONValue) {
    switch json {
    case .bool(let bool): self = .bool(bool)
    case .string(let string): self = .string(string)
    case .number(let text):
      guard let integer = Int(text) else { return nil }
      self = .integer(integer)
    case .object:
      guard let float = json["float"]?.text.flatMap(Float.init) else { return nil }
      self = .float(float)
    case .null, .array: return nil
    }
  }
}

extension DialogueOption {
  fileprivate init?(_ json: JSONValue, _ index: Int, _ program: Program) {
    guard let isAvailable = json["available"]?.bool, let text = json["text"]?.text,
      let speaker = json["speaker"]?.count, let speech = json["speech"]?.count,
      speaker <= speech, speech <= text.utf8.count, let markup = json["markup"]?.elements
    else { return nil }
    let attributes = markup.compactMap(MarkupAttribute.init)
    guard attributes.count == markup.count else { return nil }
    self.init(
      line: DialogueLine(
        id: program.lineIDs[index], text: text, speakerLength: speaker, speechOffset: speech,
        tags: program.tagSets[Int(program.lineRecords[index].tags)], attributes: attributes),
      isAvailable: isAvailable)
  }
}

extension MarkupAttribute {
  fileprivate init?(_ json: JSONValue) {
    guard let name = json["name"]?.text, let position = json["from"]?.count,
      let length = json["length"]?.count, let byte = json["byte"]?.count,
      let bytes = json["bytes"]?.count, let members = json["properties"]?.members
    else { return nil }
    var properties: [String: MarkupValue] = [:]
    for member in members {
      guard let value = MarkupValue(member.value) else { return nil }
      properties[member.key] = value
    }
    self.init(
      name: name, position: position, length: length, utf8Position: byte, utf8Length: bytes,
      properties: properties)
  }
}
