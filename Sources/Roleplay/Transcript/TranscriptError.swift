/// An error in a transcript.
public enum TranscriptError: Error, Sendable, Hashable {
  /// There is no first line.
  case empty
  /// The first line is not the opening of a transcript.
  case notATranscript
  /// The transcript was written by a newer program, in an unknown format.
  case fromNewerVersion(found: Int, known: Int)
  /// The line is incomplete, or is not JSON at this byte, from 1.
  case notJSON(byte: Int)
  /// A required key is missing.
  case missing(key: String)
  /// The value of a key has the wrong type or range, at this byte, from 1.
  case unfitting(key: String, byte: Int)
  /// The entry does not have exactly one of `cue`, `input`, `reply`, `back`, `resume`, `end`.
  case withoutKind
  /// The entry does not have the next number.
  case outOfOrder(number: Int, expected: Int)
  /// An error in a line of a file, from 1.
  indirect case inLine(Int, TranscriptError)
}

extension TranscriptError: Phrase {}
