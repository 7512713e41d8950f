/// A picture, always with what it shows in words.
///
/// It is a value: the same picture always gives the same SVG, letter for letter.
public struct Picture: Sendable, Hashable {
  /// What tells it from other pictures on a page: small letters, digits and hyphens.
  public let id: String
  /// How large it is.
  public var size: Size
  /// What it is called, for whoever cannot see it.
  public var title: String
  /// What can be seen in it, for whoever cannot.
  public var description: String
  /// The language of its words, as a code (`nl`).
  public var language: String
  /// What is in it, the first at the back.
  public var elements: [Element]

  /// Makes a picture; what cannot stand in a name is left out of its id.
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

  /// The picture as SVG: a file of its own, or a part of a page.
  public var svg: String {
    var writer = SVGWriter(self)
    return writer.text
  }

  /// The picture as a part of a page that says the same in words: it has none of its own, and whoever
  /// listens to the page does not hear of it.
  public var decoration: String {
    var writer = SVGWriter(decoration: self)
    return writer.text
  }
}
