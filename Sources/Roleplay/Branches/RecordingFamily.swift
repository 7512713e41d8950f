/// A recording and the recordings that branched off from it to try another choice.
public struct RecordingFamily: Sendable, Equatable {
  /// The name of the recording's file.
  public var name: String
  /// The recording's first line.
  public var opening: Opening
  /// The recordings that branched off, in the order of the entries at which they did.
  public var branches: [RecordingFamily]

  /// Groups recordings into families, in the given order. A recording that neither has branches nor
  /// is one is not part of a family.
  ///
  /// A branch whose parent does not exist, or that is its own ancestor because somebody edited a
  /// file, begins a family of its own.
  public static func families(
    among recordings: some Sequence<(name: String, opening: Opening)>
  ) -> [RecordingFamily] {
    let all = Array(recordings)
    let openings = Dictionary(all.map { ($0.name, $0.opening) }) { first, _ in first }
    var branches: [String: [String]] = [:]
    var roots: [String] = []
    for (name, opening) in all {
      if let parent = opening.parent, openings[parent.recording] != nil,
        !isAncestor(name, of: parent.recording, openings)
      {
        branches[parent.recording, default: []].append(name)
      } else {
        roots.append(name)
      }
    }
    func family(_ name: String, _ opening: Opening) -> RecordingFamily {
      let below = (branches[name] ?? []).compactMap { name in
        openings[name].map { family(name, $0) }
      }
      return RecordingFamily(
        name: name, opening: opening,
        branches: below.sorted {
          ($0.opening.parent?.entry ?? 0, $0.name) < ($1.opening.parent?.entry ?? 0, $1.name)
        })
    }
    return roots.compactMap { name in
      guard let opening = openings[name] else { return nil }
      let isFamily = branches[name] != nil || opening.parent != nil
      return isFamily ? family(name, opening) : nil
    }
  }

  /// Whether a recording is another one or an ancestor of it.
  private static func isAncestor(
    _ name: String, of other: String, _ openings: [String: Opening]
  ) -> Bool {
    var seen: Set<String> = []
    var current: String? = other
    while let here = current, seen.insert(here).inserted {
      if here == name { return true }
      current = openings[here]?.parent?.recording
    }
    // There is a cycle among the ancestors that does not contain the recording.
    return false
  }

  /// The recording and all its descendants, each after its parent.
  public var members: [RecordingFamily] { [self] + branches.flatMap(\.members) }
}
