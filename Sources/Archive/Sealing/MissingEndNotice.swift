public import Roleplay

/// A notice that the end of a sealed recording may have been cut off.
public struct MissingEndNotice: Sendable, Hashable {
  /// The path of the recording.
  public let path: String

  /// The notice about the recording at a path; nil if it is not sealed, not open, or has its end.
  public init?(about path: String) {
    guard TranscriptReader.lacksEnd(path) else { return nil }
    self.path = path
  }
}

extension MissingEndNotice: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    "Het einde van \(path.visible) ontbreekt. Daar stopte het programma, of iemand kapte het af."
  }

  /// The words in English.
  public var english: String {
    "The end of \(path.visible) is missing. The program was stopped there, or somebody cut it off."
  }
}
