import Yarn

/// The text of a line as it is in the script: the pieces before, between and after its expressions.
public struct ScriptedLine: Sendable, Hashable {
  /// The text around the expressions: always one piece more than there are expressions.
  public typealias Pieces = [String]

  /// The speaker; nil if the line names none.
  public var speaker: Pieces?
  /// The words of the speaker.
  public var speech: Pieces
  /// The whole line, as an option shows it.
  public var whole: Pieces
  /// The numbers of the expressions between the pieces of ``speech``, from 0, as the script counts
  /// them; a translation may have another order.
  public var speechValues: [Int]
  /// The same between the pieces of ``whole``.
  public var wholeValues: [Int]

  /// Makes a line.
  public init(
    speaker: Pieces?, speech: Pieces, whole: Pieces, speechValues: [Int], wholeValues: [Int]
  ) {
    self.speaker = speaker
    self.speech = speech
    self.whole = whole
    self.speechValues = speechValues
    self.wholeValues = wholeValues
  }
}

extension Scenario {
  /// The text of a line in the script or its translation; nil if there is no such line, or if its
  /// text cannot be distinguished from its values.
  public func scriptedLine(_ id: String, in language: String) -> ScriptedLine? {
    guard
      let line = program?.line(id, in: localizations[language], value: { .string(Self.gap($0)) })
    else { return nil }
    return ScriptedLine(
      speaker: line.speaker.map(Self.pieces), speech: Self.pieces(line.speech),
      whole: Self.pieces(line.text), speechValues: Self.values(in: line.speech),
      wholeValues: Self.values(in: line.text))
  }

  /// The beginning of a sentence that a line asks to finish; nil if it has none, or one with a value.
  func beginning(ofLine id: String, in language: String) -> SentenceBeginning? {
    let line = program?.line(id, in: localizations[language], value: { .string(Self.gap($0)) })
    return line.flatMap { SentenceBeginning(of: $0) }.flatMap { beginning in
      Self.values(in: beginning.words).isEmpty ? beginning : nil
    }
  }

  /// Private-use characters in the place of values; scripts do not contain them.
  private static let gaps: ClosedRange<UInt32> = 0xF0000...0xFFFFD

  private static func gap(_ value: Int) -> String {
    Unicode.Scalar(min(gaps.lowerBound + UInt32(max(0, value)), gaps.upperBound))
      .map { String($0) } ?? ""
  }

  /// The numbers of the expressions in a text with gaps.
  private static func values(in text: String) -> [Int] {
    text.unicodeScalars.filter { gaps.contains($0.value) }.map {
      Int($0.value - gaps.lowerBound)
    }
  }

  private static func pieces(_ text: String) -> ScriptedLine.Pieces {
    text.unicodeScalars.split(omittingEmptySubsequences: false) { gaps.contains($0.value) }
      .map { String($0) }
  }
}
