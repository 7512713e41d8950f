import Roleplay
import Yarn

/// What counting needs of a recording's opening.
struct RecordedOpening {
  var scenario: String
  var heading: String
  var language: String
  var audience: Audience
  /// When it was recorded, and which recording it is.
  var stamp: Stamp
  /// Which version of the script it was played in.
  var version: UInt64
  /// Texts a pupil may have typed in an earlier lesson (values of variables).
  var texts: [String] = []
  /// Whether it tries another road of an earlier recording.
  var isWhatIf: Bool { branch != nil }
  /// Which road of which recording it tries another of.
  private var branch: Opening.Parent?

  /// A number made of what the opening says, however its line is written: copies of a recording share
  /// it, and no two recordings do.
  var identity: UInt64 {
    var identity = Fingerprint()
    identity.add(stamp.recording)
    identity.add(version)
    identity.add(language)
    identity.add(audience.rawValue)
    if let branch {
      identity.add(branch.recording)
      identity.add(UInt64(branch.entry))
    }
    return identity.value
  }

  /// When something was recorded; a later one is greater, and no two recordings are the same.
  struct Stamp: Comparable {
    /// Year to second, as the digits stand.
    var time: UInt64
    /// Tells the recording from all others.
    var recording: UInt64

    static func < (left: Stamp, right: Stamp) -> Bool {
      (left.time, left.recording) < (right.time, right.recording)
    }
  }

  /// Takes over an opening that was read.
  init(_ opening: Opening) {
    scenario = opening.scenario
    heading = opening.heading
    language = opening.language
    audience = opening.audience
    var recording = Fingerprint()
    recording.add(opening.recorded)
    recording.add(opening.scenario)
    recording.add(opening.alias)
    recording.add(UInt64(opening.random.seed))
    stamp = Stamp(
      time: Array(opening.recorded.utf8).withUnsafeBufferPointer(Self.time),
      recording: recording.value)
    branch = opening.parent
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

  /// Takes over an opening that was glanced at.
  init(_ glance: OpeningGlance, in bytes: UnsafePointer<UInt8>) {
    func stretch(_ place: EntryGlance.Place) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: bytes + place.lowerBound, count: place.count)
    }
    scenario = String(decoding: stretch(glance.scenario), as: UTF8.self)
    heading = String(decoding: stretch(glance.heading), as: UTF8.self)
    language = String(decoding: stretch(glance.language), as: UTF8.self)
    audience = glance.audience
    var recording = Fingerprint()
    recording.add(stretch(glance.recorded))
    recording.add(stretch(glance.scenario))
    recording.add(stretch(glance.alias))
    recording.add(UInt64(glance.seed))
    stamp = Stamp(time: Self.time(stretch(glance.recorded)), recording: recording.value)
    var sources = Fingerprint()
    for place in glance.sources { sources.add(stretch(place)) }
    version = sources.value
  }

  private static func time(_ recorded: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var time: UInt64 = 0
    var digits = 0
    for byte in recorded where digits < 14 && byte &- 0x30 < 10 {
      time = time * 10 + UInt64(byte &- 0x30)
      digits += 1
    }
    while digits < 14 {
      time *= 10
      digits += 1
    }
    return time
  }
}
