/// A recording, and the recordings that branched off from it to try another road.
public struct RecordingFamily: Sendable, Equatable {
  /// The name of the recording's file.
  public var name: String
  /// Its first line.
  public var opening: Opening
  /// Those that branched off, in the order of the entries they left it at.
  public var branches: [RecordingFamily]

  /// The families among recordings, in the order in which they are given; a recording without
  /// branches that is none itself is no family.
  ///
  /// A branch whose parent is not there, or that is its own ancestor (somebody changed a file), begins
  /// a family of its own.
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

  /// Whether a recording stands above another, or is it.
  private static func isAncestor(
    _ name: String, of other: String, _ openings: [String: Opening]
  ) -> Bool {
    var seen: Set<String> = []
    var current: String? = other
    while let here = current, seen.insert(here).inserted {
      if here == name { return true }
      current = openings[here]?.parent?.recording
    }
    // A circle above it that it is no part of is broken where it is a circle.
    return false
  }

  /// Itself and all that branched off, each behind its parent.
  public var members: [RecordingFamily] { [self] + branches.flatMap(\.members) }
}
