/// A mistake in the markup of a text. It is a warning: the text is shown as it was written.
public struct MarkupDiagnostic: Error, Sendable, Hashable, Explained {
  /// The kind of error.
  public enum Kind: Sendable, Hashable {
    /// A `[` without its `]`.
    case unclosedTag
    /// A `[` that no name follows.
    case missingName
    /// A character that a tag cannot contain there.
    case unexpected(String)
    /// A value in a tag that is no property's value.
    case valueOutsideProperty
    /// A property without `=` and a value.
    case missingValue(property: String)
    /// A property that is there twice.
    case duplicateProperty(String)
    /// A `"` without a second one.
    case unclosedString
    /// Digits that are no number.
    case invalidNumber(String)
    /// A tag that is never closed.
    case unclosedAttribute(String)
    /// A closing tag that nothing opened.
    case closesNothing(String)
    /// `[nomarkup]` without `[/nomarkup]`.
    case unclosedNoMarkup
    /// More tags open at once than ``MarkupParser/maximumNestingDepth``.
    case tooDeep(limit: Int)
    /// `select`, `plural` or `ordinal` that does not close itself.
    case replacementNotSelfClosing(String)
    /// `select`, `plural` or `ordinal` without the property `value`.
    case replacementWithoutValue(String)
    /// `plural` or `ordinal` of something that is no number.
    case notANumber(tag: String, value: String)
    /// No text for the value, or for its plural form.
    case noReplacement(tag: String, wanted: String)
  }

  /// The kind of error.
  public let kind: Kind
  /// Its position in the text as written, in graphemes, from 0.
  public let position: Int
  /// Its position in the text as written, in UTF-8 bytes, from 0.
  public let utf8Position: Int

  /// Makes a value with the given fields.
  public init(_ kind: Kind, position: Int, utf8Position: Int) {
    self.kind = kind
    self.position = position
    self.utf8Position = utf8Position
  }

  /// The sentence.
  public var message: String { "Character \(position + 1): \(kind.message)" }
}

extension MarkupDiagnostic.Kind: Error, Explained {}
