/// A text whose markup has been read.
public struct MarkedText: Sendable, Equatable {
  /// The final text: tags gone, replacements done, escapes resolved. Where the markup is wrong, the
  /// text as it was written.
  public var text: String
  /// The attributes in the order in which their tags open; empty if the markup is invalid.
  public var attributes: [MarkupAttribute]
  /// The diagnostics of the markup, in the order of the text.
  public var diagnostics: [MarkupDiagnostic]

  /// Makes a marked text.
  public init(
    text: String, attributes: [MarkupAttribute] = [], diagnostics: [MarkupDiagnostic] = []
  ) {
    self.text = text
    self.attributes = attributes
    self.diagnostics = diagnostics
  }

  /// The first attribute with a name.
  public func attribute(named name: String) -> MarkupAttribute? {
    attributes.first { $0.name == name }
  }

  /// The part of the text that an attribute of it covers.
  public func text(of attribute: MarkupAttribute) -> String {
    let bytes = text.utf8.dropFirst(attribute.utf8Position).prefix(attribute.utf8Length)
    return String(decoding: bytes, as: UTF8.self)
  }
}
