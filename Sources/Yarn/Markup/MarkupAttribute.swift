/// A range of a text with an attribute: `[b]…[/b]`.
public struct MarkupAttribute: Sendable, Hashable {
  /// The tag's name.
  public var name: String
  /// Its start in the final text, in graphemes from 0.
  public var position: Int
  /// The number of graphemes in the range; 0 for a tag that closes itself.
  public var length: Int
  /// Its start in the final text, in UTF-8 bytes from 0.
  public var utf8Position: Int
  /// The number of UTF-8 bytes in the range.
  public var utf8Length: Int
  /// The properties by name; `[a=1]` has the property `a`.
  public var properties: [String: MarkupValue]

  /// Makes an attribute.
  public init(
    name: String, position: Int, length: Int, utf8Position: Int, utf8Length: Int,
    properties: [String: MarkupValue] = [:]
  ) {
    self.name = name
    self.position = position
    self.length = length
    self.utf8Position = utf8Position
    self.utf8Length = utf8Length
    self.properties = properties
  }

  /// The name of the attribute that covers a speaker's name: `Mae: `.
  static let character = "character"
  /// The property that says whether a tag takes away one blank that follows it.
  static let trimWhitespace = "trimwhitespace"
  /// The tag inside which nothing is markup.
  static let noMarkup = "nomarkup"

  /// The attribute of a speaker whose name precedes the text without a tag.
  static func character(named name: String, in text: String, utf8Length: Int) -> MarkupAttribute {
    MarkupAttribute(
      name: character, position: 0, length: GraphemeIndex(text, [utf8Length])[utf8Length],
      utf8Position: 0, utf8Length: utf8Length, properties: ["name": .string(name)])
  }
}

/// How many graphemes begin before some places of a text; one walk for all of them.
struct GraphemeIndex {
  private var counts: [Int: Int] = [:]
  /// Whether every byte is a grapheme, so that nothing has to be counted.
  private let isBytewise: Bool

  init(_ text: String, _ offsets: @autoclosure () -> [Int]) {
    // Of ASCII only a line break of two bytes is one grapheme.
    isBytewise =
      text.utf8.withContiguousStorageIfAvailable { bytes in
        var all: UInt8 = 0
        var returns: UInt8 = 0
        for byte in bytes {
          all |= byte
          returns |= byte == Byte.carriageReturn ? 1 : 0
        }
        return all < 0x80 && returns == 0
      } ?? false
    if !isBytewise { count(text, offsets()) }
  }

  private mutating func count(_ text: String, _ offsets: [Int]) {
    var graphemes = 0
    var passed = 0
    var remaining = offsets.sorted()[...]
    for character in text {
      while let next = remaining.first, next <= passed {
        counts[next] = graphemes
        remaining.removeFirst()
      }
      if remaining.isEmpty { return }
      graphemes += 1
      passed += character.utf8.count
    }
    for offset in remaining { counts[offset] = graphemes }
  }

  subscript(offset: Int) -> Int { isBytewise ? offset : counts[offset] ?? 0 }
}
