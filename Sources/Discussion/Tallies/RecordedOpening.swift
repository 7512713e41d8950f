import Roleplay
import Yarn

/// The parts of a recording's opening that counting needs.
struct RecordedOpening: Sendable {
  var scenario: String
  var heading: String
  var language: String
  var audience: Audience
  var form: Form?
  /// Identifies the recording, and says when it was made.
  var stamp: Stamp
  /// A fingerprint of the source files without their translations: identifies the version of the script.
  var version: UInt64
  /// Texts that a pupil may have typed in an earlier lesson (values of variables).
  var texts: [String]
  /// The recording, and the entry in it, from which this one branched off.
  private var parent: Opening.Parent?

  /// Whether it branched off from another recording.
  var isWhatIf: Bool { parent != nil }

  /// A fingerprint of the contents of the opening, however its line is formatted: copies of a
  /// recording share it, and different recordings do not.
  var identity: UInt64 {
    var identity = Fingerprint()
    identity.add(stamp.recording)
    identity.add(version)
    identity.add(language)
    identity.add(audience.rawValue)
    if let parent {
      identity.add(parent.recording)
      identity.add(UInt64(parent.entry))
    }
    return identity.value
  }

  /// The time of a recording; later ones are greater, and no two recordings are equal.
  struct Stamp: Comparable, Sendable {
    /// The digits of the date and time, from year to second, as one number.
    var time: UInt64
    /// A fingerprint that identifies the recording.
    var recording: UInt64

    static func < (left: Stamp, right: Stamp) -> Bool {
      (left.time, left.recording) < (right.time, right.recording)
    }
  }

  /// Makes it from an opening.
  init(_ opening: Opening) {
    scenario = opening.scenario
    heading = opening.heading
    language = opening.language
    audience = opening.audience
    form = opening.form
    parent = opening.parent
    var recording = Fingerprint()
    recording.add(opening.recorded)
    recording.add(opening.scenario)
    recording.add(opening.alias)
    recording.add(UInt64(opening.random.seed))
    stamp = Stamp(time: Self.time(opening.recorded), recording: recording.value)
    var sources = Fingerprint()
    // A translation is no other version of the script.
    for source in opening.sources where Scenario.language(ofTable: source.path) == nil {
      sources.add(source.path)
      sources.add(source.sha256)
    }
    version = sources.value
    texts = opening.variables.values.compactMap { value in
      if case .string(let text) = value { text } else { nil }
    }
  }

  /// The first 14 digits of a date and time, filled with zeros.
  private static func time(_ recorded: String) -> UInt64 {
    let digits = recorded.utf8.lazy.map { $0 &- UInt8(ascii: "0") }.filter { $0 < 10 }
    let first = Array(digits.prefix(14))
    return (0..<14).reduce(0) { time, place in
      time * 10 + (first.indices.contains(place) ? UInt64(first[place]) : 0)
    }
  }
}
