import Yarn

/// A line's words as its script has them: what stands before, between and behind its expressions.
public struct ScriptedLine: Sendable, Hashable {
  /// The words around the expressions, always one more than there are expressions.
  public typealias Pieces = [String]

  /// Who speaks; nil where nobody is named.
  public var speaker: Pieces?
  /// What is said.
  public var speech: Pieces
  /// All of it, as an option shows it.
  public var whole: Pieces

  /// Makes a line.
  public init(speaker: Pieces?, speech: Pieces, whole: Pieces) {
    self.speaker = speaker
    self.speech = speech
    self.whole = whole
  }
}

extension Scenario {
  /// A line's words as the script or its translation has them; nil where there is no such line, or
  /// where its words cannot be told apart from its values.
  public func scriptedLine(_ id: String, in language: String) -> ScriptedLine? {
    guard
      let line = program?.line(id, in: localizations[language], value: { .string(Self.gap($0)) })
    else { return nil }
    return ScriptedLine(
      speaker: line.speaker.map(Self.pieces), speech: Self.pieces(line.speech),
      whole: Self.pieces(line.text))
  }

  /// Signs for private use stand where values come; a script has none of them.
  private static let gaps: ClosedRange<UInt32> = 0xF0000...0xFFFFD

  private static func gap(_ value: Int) -> String {
    Unicode.Scalar(min(gaps.lowerBound + UInt32(max(0, value)), gaps.upperBound))
      .map { String($0) } ?? ""
  }

  private static func pieces(_ text: String) -> ScriptedLine.Pieces {
    text.unicodeScalars.split(omittingEmptySubsequences: false) { gaps.contains($0.value) }
      .map { String($0) }
  }
}
