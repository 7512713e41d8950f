/// A place in a script, found again when the script was edited elsewhere.
struct SavedPlace: Equatable {
  enum Kind: String {
    /// At the begin of a node; of a group of nodes before one was chosen.
    case start
    /// Behind a line, a command or a detour.
    case after
    /// At the beginning of the block below a selected option.
    case inside
    /// Where options have been shown; the mark is that of the first.
    case shown
  }

  var kind: Kind
  /// The key of its node; for the start, the title.
  var node: String
  /// None for a start.
  var mark: Landmark.Mark?
}

/// Finds places in a program; the map of a node is drawn once.
struct Surveyor {
  let program: Program
  private var maps: [Int: NodeMap] = [:]

  init(_ program: Program) {
    self.program = program
  }

  mutating func map(ofNode node: Int) -> NodeMap {
    if let map = maps[node] { return map }
    let map = NodeMap(program, node: node)
    maps[node] = map
    return map
  }

  /// Tells the place of an instruction that a dialogue can rest at.
  mutating func place(node: Int, counter: Int) -> SavedPlace? {
    guard node >= 0 else {
      return program.groups.first { $0.node < 0 && Int($0.entry) == counter }
        .map { SavedPlace(kind: .start, node: $0.title) }
    }
    let record = program.nodeRecords[node]
    if Int(record.entry) == counter { return SavedPlace(kind: .start, node: record.title) }
    let map = map(ofNode: node)
    if let landmark = map.landmark(at: counter - 1) {
      return SavedPlace(kind: .after, node: record.key, mark: landmark.mark)
    }
    if let option = map.landmark(at: counter - 2), option.mark.kind == .option {
      return SavedPlace(kind: .inside, node: record.key, mark: option.mark)
    }
    return map.landmarks.first { $0.mark.kind == .option && $0.show == counter - 1 }
      .map { SavedPlace(kind: .shown, node: record.key, mark: $0.mark) }
  }

  /// Finds the node and the instruction of a place.
  mutating func find(_ place: SavedPlace) throws(SavedDialogueError) -> (node: Int, counter: Int) {
    guard let mark = place.mark else {
      guard let group = program.groupIndex[place.node] else { throw .nodeGone(place.node) }
      let record = program.groups[group]
      return (Int(record.node), Int(record.entry))
    }
    let (node, landmark) = try find(mark, node: place.node)
    switch place.kind {
    case .after, .start: return (node, landmark.instruction + 1)
    case .inside: return (node, landmark.instruction + 2)
    case .shown: return (node, landmark.show + 1)
    }
  }

  /// Finds what a mark tells; an id is known in every node.
  mutating func find(
    _ mark: Landmark.Mark, node key: String
  ) throws(SavedDialogueError) -> (node: Int, landmark: Landmark) {
    var node = program.nodeRecords.firstIndex { $0.key == key }
    if mark.hasID, node.flatMap({ map(ofNode: $0).landmark(mark) }) == nil {
      node = program.lineIDs.firstIndex(of: mark.name)
        .map { Int(program.lineRecords[$0].node) }
      guard node != nil else { throw .placeGone(words: mark.name, node: key) }
    }
    guard let node else { throw .nodeGone(key) }
    guard let landmark = map(ofNode: node).landmark(mark) else {
      throw .placeGone(words: mark.name, node: key)
    }
    return (node, landmark)
  }
}
