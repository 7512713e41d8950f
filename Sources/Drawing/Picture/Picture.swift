/// A picture with a text alternative.
///
/// It is a value: the same picture always gives the same SVG, byte for byte.
public struct Picture: Sendable, Hashable {
  /// Identifies the picture on a page: lower-case letters, digits and hyphens.
  public let id: String
  /// The size.
  public var size: Size
  /// The title, for people who cannot see the picture.
  public var title: String
  /// The text alternative, for people who cannot see the picture.
  public var description: String
  /// The language of its text, as a code (`nl`).
  public var language: String
  /// The elements, from back to front.
  public var elements: [Element]

  /// Makes a picture; characters that are not allowed are removed from its id.
  public init(
    id: String, size: Size, title: String, description: String, language: String,
    elements: [Element] = []
  ) {
    self.id = "p-" + PictureName.of(id)
    self.size = size
    self.title = title
    self.description = description
    self.language = language
    self.elements = elements
  }

  /// The picture as SVG, for a file or for a page.
  public var svg: String {
    SVGWriter(self).text
  }

  /// The picture as SVG without a text alternative, for a page whose text says the same: screen
  /// readers skip it.
  public var decoration: String {
    SVGWriter(decoration: self).text
  }
}
