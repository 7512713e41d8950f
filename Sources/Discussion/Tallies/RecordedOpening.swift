import Roleplay
import Yarn

/// What counting needs of a recording's opening.
struct RecordedOpening: Sendable {
  var scenario: String
  var heading: String
  var language: String
  var audience: Audience
  var form: Form?
  /// When it was recorded, and which recording it is.
  var stamp: Stamp
  /// A fingerprint of the script's files: which version of the script it was played in.
  var version: UInt64
  /// Texts a pupil may have typed in an earlier lesson (values of variables).
  var texts: [String]
  /// The recording, and the place in it, that this one tries another road from.
  private var parent: Opening.Parent?

  /// Whether it tries another road of an earlier recording.
  var isWhatIf: Bool { parent != nil }

  /// A fingerprint of what the opening says, however its line is written: copies of a recording
  /// share it, and no two recordings do.
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

  /// When something was recorded; a later one is greater, and no two recordings are the same.
  struct Stamp: Comparable, Sendable {
    /// Year to second, as the digits of one number.
    var time: UInt64
    /// A fingerprint that tells the recording from all others.
    var recording: UInt64

    static func < (left: Stamp, right: Stamp) -> Bool {
      (left.time, left.recording) < (right.time, right.recording)
    }
  }

  /// Takes over an opening.
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
    for source in opening.sources {
      sources.add(source.path)
      sources.add(source.sha256)
    }
    version = sources.value
    texts = opening.variables.values.compactMap { value in
      if case .string(let text) = value { text } else { nil }
    }
  }

  /// The first 14 digits of a date and time, with zeros for those that are not there.
  private static func time(_ recorded: String) -> UInt64 {
    let digits = recorded.utf8.lazy.map { $0 &- UInt8(ascii: "0") }.filter { $0 < 10 }
    let first = Array(digits.prefix(14))
    return (0..<14).reduce(0) { time, place in
      time * 10 + (first.indices.contains(place) ? UInt64(first[place]) : 0)
    }
  }
}
