import Archive

/// Identifies one text of one recording, without saying whose it is.
///
/// It does not change when recordings are added or removed, or when files are renamed or moved,
/// until the text itself
/// changes.
public struct AnswerKey: Sendable, Hashable, Comparable {
  /// A fingerprint of the recording, the place in it, and the words.
  public var fingerprint: UInt64

  /// Makes a key from a fingerprint.
  public init(fingerprint: UInt64) {
    self.fingerprint = fingerprint
  }

  /// Orders keys, so that they are always written in the same order.
  public static func < (left: AnswerKey, right: AnswerKey) -> Bool {
    left.fingerprint < right.fingerprint
  }
}

extension AnswerKey {
  /// The key of a text of a recording: the answer at an entry, or one of several notes there.
  init(_ recording: RecordedOpening.Stamp, entry: Int, note: Int, words: String) {
    var key = Fingerprint()
    key.add(recording.recording)
    key.add(UInt64(entry))
    key.add(UInt64(note))
    key.add(words)
    self.init(fingerprint: key.value)
  }

  /// The key of the comic in a recording's file, whose bytes never change; nil if the file cannot
  /// be read.
  init?(ofComicIn path: String) {
    guard let bytes = try? TranscriptReader.bytes(of: path) else { return nil }
    var key = Fingerprint()
    key.add(bytes)
    self.init(fingerprint: key.value)
  }

  /// The key of a play as a whole, which a teacher looked at.
  init(ofPlay recording: RecordedOpening.Stamp) {
    var key = Fingerprint()
    key.add("play")
    key.add(recording.recording)
    self.init(fingerprint: key.value)
  }

  /// The key of a heading that pupils gave to their notes for a question: the same for everybody
  /// who used it.
  init(heading: String, of question: String) {
    var key = Fingerprint()
    key.add(question)
    key.add(QuestionTally.Heading.compared(heading))
    self.init(fingerprint: key.value)
  }
}
