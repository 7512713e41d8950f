import Glibc
import Roleplay

/// The forms in which one question came: in another language, with other options, after an edit.
///
/// Which words are shown is for the newest recording to say, whatever order they are read in.
struct CueVariants {
  /// One form.
  struct Variant {
    /// The newest recording that has it.
    var stamp: RecordedOpening.Stamp
    /// Its words.
    var words: Words
  }

  /// The words of one form; shared, since they are handed around for every answer.
  final class Words: Sendable {
    /// The cue, without what a pupil typed.
    let cue: Cue
    /// The id in its tag `#again:ID`.
    let again: String?

    /// Takes a cue over, without these texts in its words.
    init(_ cue: Cue, hiding texts: [String]) {
      var cue = cue
      cue.text = TypedWords.leftOut(of: cue.text, texts)
      cue.speaker = cue.speaker.map { TypedWords.leftOut(of: $0, texts) }
      if case .choice(let options) = cue.kind {
        cue.kind = .choice(
          options.map { option in
            var option = option
            option.text = TypedWords.leftOut(of: option.text, texts)
            return option
          })
      }
      self.cue = cue
      again = cue.tags.first { $0.hasPrefix("again:") }.map { tag in
        "line:" + tag.dropFirst("again:".count)
      }
    }

    /// Whether the words might be others after these texts: something was left out, or would be now.
    func mayRepeat(_ texts: [String]) -> Bool {
      func isTouched(_ words: String) -> Bool {
        words.contains(ShownAnswer.blank) || TypedWords.leftOut(of: words, texts) != words
      }
      if isTouched(cue.text) || cue.speaker.map(isTouched) == true { return true }
      guard case .choice(let options) = cue.kind else { return false }
      return options.contains { isTouched($0.text) }
    }
  }

  /// More forms are not kept: the newest are.
  private static let most = 256

  private var variants: [UInt64: Variant] = [:]

  /// The forms, the newest first.
  var newestFirst: [Variant] { variants.values.sorted { $1.stamp < $0.stamp } }

  /// Takes note of a cue.
  ///
  /// - Parameters:
  ///   - entry: the place of its whole entry.
  ///   - cue: the cue, where it was read already.
  ///   - typed: what the pupil typed before, to be left out of the words.
  mutating func see(
    _ entry: Range<Int>, of bytes: UnsafePointer<UInt8>, at stamp: RecordedOpening.Stamp,
    cue: Cue?, typed: () -> [String]
  ) -> Variant {
    var key = Fingerprint()
    // Numbers and times differ; what is said begins behind `"cue"`.
    let start =
      memchr(bytes + entry.lowerBound, 0x63, entry.count).map {
        UnsafeRawPointer($0) - UnsafeRawPointer(bytes)
      } ?? entry.lowerBound
    key.add(bytes.stretch(start..<entry.upperBound))
    if let known = variants[key.value] {
      if stamp < known.stamp { return known }
      if !known.words.mayRepeat(typed()) {
        variants[key.value]?.stamp = stamp
        return known
      }
    }
    let whole: Cue
    if let cue {
      whole = cue
    } else if case .cue(let cue) = RoadScanner.read(bytes, entry)?.kind {
      whole = cue
    } else {
      whole = Cue(line: "", text: "", kind: .line)
    }
    let variant = Variant(stamp: stamp, words: Words(whole, hiding: typed()))
    variants[key.value] = variant
    if variants.count > Self.most,
      let oldest = variants.min(by: { $0.value.stamp < $1.value.stamp })
    {
      variants[oldest.key] = nil
    }
    return variant
  }
}
