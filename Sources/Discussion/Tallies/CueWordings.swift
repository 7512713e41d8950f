import Roleplay

/// The wordings in which one question came: in another language, with other options, after an edit.
///
/// Which one is shown is for the newest recording to say, whatever order they are read in.
struct CueWordings {
  private struct Version {
    /// The newest recording that has it.
    var stamp: RecordedOpening.Stamp
    var wording: CueWording
  }

  /// More wordings are not kept: the newest are.
  private static let maximumCount = 256

  private var versions: [RecordedCue: Version] = [:]

  /// The wordings, the newest first. What an expression gave is blank where it gave something else in
  /// another recording.
  var newestFirst: [CueWording] {
    let wordings = versions.values.sorted { $1.stamp < $0.stamp }.map(\.wording)
    guard wordings.count > 1, wordings.contains(where: \.hasValues) else { return wordings }
    var values: [CueWording.Line: ShownWords] = [:]
    for wording in wordings { wording.narrow(&values) }
    return wordings.map { $0.keeping(values) }
  }

  /// The cue in its newest wording.
  var newest: Cue? { newestFirst.first?.cue }

  /// Takes note of a cue.
  ///
  /// - Parameters:
  ///   - script: a line's words in the script, where it is at hand.
  ///   - typed: what the pupil typed before, to be left out of the words.
  mutating func add(
    _ cue: Cue, at stamp: RecordedOpening.Stamp, script: (_ line: String) -> ScriptedLine?,
    typed: () -> [String]
  ) {
    let key = RecordedCue(cue: cue)
    if let place = versions.index(forKey: key) {
      let known = versions.values[place]
      if stamp < known.stamp { return }
      if !known.wording.mayRepeat(typed) {
        versions.values[place].stamp = stamp
        return
      }
    }
    versions[key] = Version(
      stamp: stamp, wording: CueWording(cue, hiding: typed(), script: script))
    if versions.count > Self.maximumCount,
      let oldest = versions.min(by: { $0.value.stamp < $1.value.stamp })
    {
      versions[oldest.key] = nil
    }
  }
}

/// A cue as it was recorded. It is hashed by its line and the length of its words, which tell most
/// apart: hashing all its words takes a tenth of the time that adding a recording does
/// (`DiscussingBenchmark`).
private struct RecordedCue: Hashable {
  let cue: Cue

  func hash(into hasher: inout Hasher) {
    hasher.combine(cue.line)
    hasher.combine(cue.text.utf8.count)
  }
}
