/// An event of a ``Dialogue``, one at a time.
public enum DialogueEvent: Sendable, Equatable {
  /// A line to be spoken.
  case line(DialogueLine)
  /// Options; one must be selected before the dialogue goes on.
  case options([DialogueOption])
  /// A command of the host program, its expressions filled in, without `<<` and `>>`.
  case command(String)
  /// The end; every further `next()` returns it again.
  case finished
}

/// A line, ready to be shown.
public struct DialogueLine: Sendable, Equatable {
  /// The stable id, with its prefix: `line:el-05`.
  public var id: String
  /// The whole text, values filled in, the speaker included (`Vader: Hallo.`).
  public var text: String
  /// The number of UTF-8 bytes of the speaker's name at the start of ``text``; 0 without a speaker.
  public var speakerLength: Int
  /// The number of UTF-8 bytes of ``text`` before the speech.
  public var speechOffset: Int
  /// The hashtags without `#` and without the `line:` tag.
  public var tags: [String] {
    get { extras?.tags ?? [] }
    set { extras = LineExtras(tags: newValue, attributes: tagged) }
  }
  /// The hashtags as Yarn Spinner lists them: the `line:` tag among them, here the first.
  public var tagsWithID: [String] { [id] + tags }
  private var extras: LineExtras?

  /// Makes a line.
  public init(
    id: String, text: String, speakerLength: Int = 0, speechOffset: Int = 0, tags: [String] = [],
    attributes: [MarkupAttribute] = []
  ) {
    self.id = id
    self.text = text
    self.speakerLength = speakerLength
    self.speechOffset = speechOffset
    extras = LineExtras(tags: tags, attributes: attributes)
  }

  init(id: String, text: String, speakerLength: Int, speechOffset: Int, extras: LineExtras?) {
    self.id = id
    self.text = text
    self.speakerLength = speakerLength
    self.speechOffset = speechOffset
    self.extras = extras
  }

  /// The attributes that tags gave the text: ``attributes`` without that of a speaker before a
  /// colon, so that nothing has to be counted.
  package var tagged: [MarkupAttribute] { extras?.attributes ?? [] }

  /// Whether two lines have the same id, text, markup and tags.
  public static func == (one: DialogueLine, other: DialogueLine) -> Bool {
    one.id == other.id && one.text == other.text && one.speakerLength == other.speakerLength
      && one.speechOffset == other.speechOffset && one.tags == other.tags
      && one.tagged == other.tagged
  }

  /// What markup says about stretches of ``text``, in the order in which its tags open. A speaker
  /// has the attribute `character` with the property `name`, be it by a tag or by `Name: `.
  public var attributes: [MarkupAttribute] {
    guard let speaker, !tagged.contains(where: { $0.name == MarkupAttribute.character }) else {
      return tagged
    }
    return [.character(named: speaker, in: text, utf8Length: speechOffset)] + tagged
  }

  /// The speaker; nil if the line names none.
  public var speaker: String? {
    if let name = named?.properties["name"] { return name.description }
    return speakerLength == 0
      ? nil : String(decoding: text.utf8.prefix(speakerLength), as: UTF8.self)
  }

  /// The tag `[character name="…"]` that names the speaker, where the line has one. It comes before
  /// a name before a colon.
  private var named: MarkupAttribute? {
    tagged.first { $0.name == MarkupAttribute.character && $0.properties["name"] != nil }
  }

  /// The text without the speaker: without the words that a tag `character` covers, unless it
  /// covers all of them.
  public var speech: String {
    if let named, named.utf8Length < text.utf8.count {
      let bytes = text.utf8
      return String(decoding: bytes.prefix(named.utf8Position), as: UTF8.self)
        + String(decoding: bytes.dropFirst(named.utf8Position + named.utf8Length), as: UTF8.self)
    }
    return speechOffset == 0
      ? text : String(decoding: text.utf8.dropFirst(speechOffset), as: UTF8.self)
  }
}

/// What most lines have not: hashtags and markup. Lines of the same hashtags share it, so that to
/// hand one out costs nothing.
final class LineExtras: Sendable {
  let tags: [String]
  let attributes: [MarkupAttribute]

  /// None where there is nothing to keep.
  init?(tags: [String], attributes: [MarkupAttribute] = []) {
    if tags.isEmpty, attributes.isEmpty { return nil }
    self.tags = tags
    self.attributes = attributes
  }
}

/// One of several options.
public struct DialogueOption: Sendable, Equatable {
  /// The option's line.
  public var line: DialogueLine
  /// Whether its condition is true. An option that is not available can be shown but not selected.
  public var isAvailable: Bool

  /// Makes an option.
  public init(line: DialogueLine, isAvailable: Bool) {
    self.line = line
    self.isAvailable = isAvailable
  }
}
