public import Yarn

/// Why bytes are no transcript, or not one this program can read.
public enum TranscriptProblem: Error, Sendable, Hashable {
  /// There is not even a first line.
  case empty
  /// The first line is not the opening of a transcript.
  case notATranscript
  /// A newer program wrote it, in a format not known here.
  case fromNewerVersion(found: Int, known: Int)
  /// The line is broken off or no JSON at this byte, from 1.
  case notJSON(byte: Int)
  /// A key that must be there is not.
  case missing(key: String)
  /// The value of a key is not of the kind it must be, at this byte, from 1.
  case unfitting(key: String, byte: Int)
  /// An entry is not exactly one of `cue`, `input`, `reply`, `back`, `resume`, `end`.
  case withoutKind
  /// Entries are numbered from 1 without gaps, but this one is not.
  case outOfOrder(number: Int, expected: Int)
  /// A problem in a line of a file, from 1.
  indirect case inLine(Int, TranscriptProblem)
}

extension TranscriptProblem: Phrase {}
