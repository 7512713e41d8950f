/// The people to whom a pupil can turn for help, as roles, never as names.
public struct HelpMap: Sendable, Hashable {
  /// A person who can help.
  public struct Helper: Sendable, Hashable {
    /// The person's role.
    public var who: String
    /// What the person can help with, in the order in which it was given.
    public var what: [String]

    /// Makes a helper.
    public init(who: String, what: [String]) {
      self.who = who
      self.what = what
    }
  }

  /// The people, in the order in which they were given.
  public var helpers: [Helper]
  /// The language of the texts, as a code (`nl`).
  public var language: String

  /// Makes a map.
  public init(helpers: [Helper], language: String) {
    self.helpers = helpers
    self.language = language
  }
}

extension HelpMap {
  /// The map in a recording, from its current path; nil if it has no people. A person who was given
  /// twice is in it once, with everything that was said.
  public init?(of transcript: Transcript) {
    self.init(helpers: [], language: transcript.opening.language)
    var places: [String: Int] = [:]
    for entry in transcript.currentPath {
      guard case .cue(let cue) = entry.kind, case .helper(let who, let what) = cue.kind else {
        continue
      }
      let name = who.trimmed
      guard !name.isEmpty else { continue }
      let place = places[name.lowercased()] ?? helpers.count
      if place == helpers.count {
        places[name.lowercased()] = place
        helpers.append(Helper(who: name, what: []))
      }
      let purpose = what.trimmed
      let isKnown = helpers[place].what.contains { $0.lowercased() == purpose.lowercased() }
      if !purpose.isEmpty, !isKnown { helpers[place].what.append(purpose) }
    }
    guard !helpers.isEmpty else { return nil }
  }
}
