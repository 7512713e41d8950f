/// The people a pupil can turn to, and what for: roles, never names.
public struct HelpMap: Sendable, Hashable {
  /// Somebody to turn to.
  public struct Helper: Sendable, Hashable {
    /// A role.
    public var who: String
    /// What for, in the order in which it was said.
    public var what: [String]

    /// Makes a helper.
    public init(who: String, what: [String]) {
      self.who = who
      self.what = what
    }
  }

  /// The people, in the order in which they were named.
  public var helpers: [Helper]
  /// The language of the words, as a code (`nl`).
  public var language: String

  /// Makes a map.
  public init(helpers: [Helper], language: String) {
    self.helpers = helpers
    self.language = language
  }
}

extension HelpMap {
  /// The map of a recording, by the road that counts; nil where nobody is on it. Who is named twice
  /// stands on it once, with all that was said.
  public init?(of transcript: Transcript) {
    self.init(helpers: [], language: transcript.opening.language)
    var places: [String: Int] = [:]
    for entry in transcript.road {
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
