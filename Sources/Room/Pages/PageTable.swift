import Yarn

/// The words of a page in one language, by the names of its texts.
protocol PageTable {
  associatedtype Key: RawRepresentable<String>, Hashable
  /// The language's tag.
  var tag: String { get }
  /// The language's own name for itself.
  var name: String { get }
  var isRightToLeft: Bool { get }
  var words: [Key: String] { get }
}

extension PageTable {
  /// Writes what a page needs to speak the language, as members of the object that was begun last.
  ///
  /// - Parameter languages: the languages that the page offers, in order.
  func write(offering languages: [Self], to writer: inout JSONWriter) {
    writer.key("language")
    writer.string(tag)
    writer.key("rightToLeft")
    writer.bool(isRightToLeft)
    writer.key("languages")
    writer.beginArray()
    for language in languages {
      writer.beginObject()
      writer.key("tag")
      writer.string(language.tag)
      writer.key("name")
      writer.string(language.name)
      writer.endObject()
    }
    writer.endArray()
    writer.key("words")
    writer.beginObject()
    for (key, text) in words.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      writer.key(key.rawValue)
      writer.string(text)
    }
    writer.endObject()
  }
}
