/// Tells one text of one recording from all others, without saying whose it is.
///
/// Stays the same when recordings come or go, when files are renamed or moved, and until the words
/// change.
public struct AnswerKey: Sendable, Hashable, Comparable {
  /// A fingerprint of the recording, of the place in it, and of the words.
  public var fingerprint: UInt64

  /// Makes a key of a fingerprint.
  public init(fingerprint: UInt64) {
    self.fingerprint = fingerprint
  }

  /// Orders keys, so that what is written of them is always in the same order.
  public static func < (left: AnswerKey, right: AnswerKey) -> Bool {
    left.fingerprint < right.fingerprint
  }
}
