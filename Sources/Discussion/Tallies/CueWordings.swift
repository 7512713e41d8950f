import Roleplay

/// The wordings of one question in several recordings: in other languages, with other options, or
/// after an edit.
///
/// The newest recording determines which one is shown, whatever the order of reading.
struct CueWordings {
  private struct WordingVersion {
    /// The newest recording with this wording.
    var stamp: RecordedOpening.Stamp
    var wording: CueWording
  }

  /// The maximum number of wordings; the newest are kept.
  private static let maximumCount = 256

  private var versions: [RecordedCue: WordingVersion] = [:]

  /// The wordings, the newest first. A value of an expression that differs between recordings is
  /// blank.
  var newestFirst: [CueWording] {
    let wordings = versions.values.sorted { $1.stamp < $0.stamp }.map(\.wording)
    guard wordings.count > 1, wordings.contains(where: \.hasValues) else { return wordings }
    var values: [CueWording.Line: ShownWords] = [:]
    for wording in wordings { wording.narrow(&values) }
    return wordings.map { $0.keeping(values) }
  }

  /// The cue in its newest wording.
  var newest: Cue? { newestFirst.first?.cue }

  /// Adds the wording of a cue.
  ///
  /// - Parameters:
  ///   - script: returns the text of a line in the script, if it is available.
  ///   - typed: what the pupil typed before, which is removed from the wording.
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
    versions[key] = WordingVersion(
      stamp: stamp, wording: CueWording(cue, hiding: typed(), script: script))
    if versions.count > Self.maximumCount,
      let oldest = versions.min(by: { $0.value.stamp < $1.value.stamp })
    {
      versions[oldest.key] = nil
    }
  }
}

/// A cue as it was recorded. Its hash uses only the line id and the length of the text, which
/// distinguish most cues: hashing all the text takes a tenth of the time of adding a recording
/// (`DiscussingBenchmark`).
private struct RecordedCue: Hashable {
  let cue: Cue

  func hash(into hasher: inout Hasher) {
    hasher.combine(cue.line)
    hasher.combine(cue.text.utf8.count)
  }
}
