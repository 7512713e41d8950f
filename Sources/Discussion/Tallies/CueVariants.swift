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
    private let speaker: ShownWords?
    private let text: ShownWords
    private let options: [ShownWords]
    /// Those of them that may be others for another pupil.
    private let open: [ShownWords]

    /// Takes a cue over, without these texts in its words.
    ///
    /// - Parameter script: a line's words in the script, where it is at hand.
    convenience init(
      _ cue: Cue, hiding texts: [String], script: (_ line: String) -> ScriptedLine?
    ) {
      let line = script(cue.line)
      self.init(
        cue,
        speaker: cue.speaker.map { ShownWords($0, script: line?.speaker, typed: texts) },
        text: ShownWords(cue.text, script: line?.speech, typed: texts),
        options: cue.listed.map { option in
          ShownWords(option.text, script: script(option.id)?.whole, typed: texts)
        })
    }

    private init(_ cue: Cue, speaker: ShownWords?, text: ShownWords, options: [ShownWords]) {
      var cue = cue
      self.speaker = speaker
      self.text = text
      self.options = options
      open = ([speaker, text] + options).compactMap { $0 }.filter { !$0.isFixed }
      cue.text = text.text
      // Somebody else in each recording is nobody.
      cue.speaker = speaker.map(\.text).flatMap { $0 == ShownAnswer.blank ? nil : $0 }
      if var question = cue.question {
        var words = options[...]
        question.shape = question.shape.mapWords(
          options: { option in
            var option = option
            option.text = words.popFirst()?.text ?? option.text
            return option
          }, role: { $0 })
        cue.kind = .question(question)
      }
      self.cue = cue
      again = cue.tags.first { $0.hasPrefix("again:") }.map { tag in
        "line:" + tag.dropFirst("again:".count)
      }
    }

    private var all: [(line: Line, words: ShownWords)] {
      let own =
        (speaker.map { [(Line(id: cue.line, part: .speaker, $0), $0)] } ?? [])
        + [(Line(id: cue.line, part: .text, text), text)]
      return own + zip(cue.listed, options).map { (Line(id: $0.id, part: .option, $1), $1) }
    }

    /// Whether the words might be others after these texts: something was left out, or would be now.
    func mayRepeat(_ texts: () -> [String]) -> Bool {
      guard !open.isEmpty else { return false }
      let texts = texts()
      return open.contains { $0.mayRepeat(texts) }
    }

    /// Whether an expression gave some of the words.
    var hasValues: Bool { open.contains { !$0.values.isEmpty } }

    /// Leaves of these values those that are here too.
    func narrow(_ values: inout [Line: ShownWords]) {
      for (line, words) in all where !words.values.isEmpty {
        values[line] = values[line]?.keeping(words.values) ?? words
      }
    }

    /// The same words with blanks for all that is not among these values.
    func keeping(_ values: [Line: ShownWords]) -> Words {
      func kept(_ id: String, _ part: Line.Part, _ words: ShownWords) -> ShownWords {
        values[Line(id: id, part: part, words)].map { words.keeping($0.values) } ?? words
      }
      return Words(
        cue, speaker: speaker.map { kept(cue.line, .speaker, $0) },
        text: kept(cue.line, .text, text),
        options: zip(cue.listed, options).map { kept($0.id, .option, $1) })
    }
  }

  /// A line's words in one language and one version of the script.
  struct Line: Hashable {
    enum Part { case speaker, text, option }

    var id: String
    var part: Part
    var pieces: ScriptedLine.Pieces

    init(id: String, part: Part, _ words: ShownWords) {
      self.id = id
      self.part = part
      pieces = words.pieces
    }
  }

  /// More forms are not kept: the newest are.
  private static let most = 256

  private var variants: [UInt64: Variant] = [:]

  /// The forms, the newest first. What an expression gave is blank where it gave something else in
  /// another recording.
  var newestFirst: [Variant] {
    var sorted = variants.values.sorted { $1.stamp < $0.stamp }
    guard sorted.count > 1, sorted.contains(where: { $0.words.hasValues }) else { return sorted }
    var values: [Line: ShownWords] = [:]
    for variant in sorted { variant.words.narrow(&values) }
    for index in sorted.indices { sorted[index].words = sorted[index].words.keeping(values) }
    return sorted
  }

  /// Takes note of a cue.
  ///
  /// - Parameters:
  ///   - entry: the place of its whole entry.
  ///   - cue: the cue, where it was read already.
  ///   - script: a line's words in the script, where it is at hand.
  ///   - typed: what the pupil typed before, to be left out of the words.
  mutating func see(
    _ entry: Range<Int>, of bytes: UnsafePointer<UInt8>, at stamp: RecordedOpening.Stamp,
    cue: Cue?, script: (_ line: String) -> ScriptedLine?, typed: () -> [String]
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
      if !known.words.mayRepeat(typed) {
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
    let variant = Variant(stamp: stamp, words: Words(whole, hiding: typed(), script: script))
    variants[key.value] = variant
    if variants.count > Self.most,
      let oldest = variants.min(by: { $0.value.stamp < $1.value.stamp })
    {
      variants[oldest.key] = nil
    }
    return variant
  }
}
