/// Reads the markup of a text, as Yarn Spinner 3.2.1 does.
///
/// `[a]…[/a]`, `[a=1 b="c"]`, `[a/]`, `[/]`, `[nomarkup]`, `[select]`, `[plural]`, `[ordinal]` and
/// the escapes `\[`, `\]`, `\\` and `\:`.
public struct MarkupParser: Sendable {
  /// The maximum number of tags that are open at once.
  public static let maximumNestingDepth = 1_000

  /// The language whose plural forms `[plural]` and `[ordinal]` use, as a BCP 47 tag.
  public var language: String

  /// Makes a parser.
  public init(language: String = "en") {
    self.language = language
  }

  /// Reads a text. The speaker before `: ` gets an attribute `character`, unless a tag gives it.
  public func parse(_ text: String) -> MarkedText {
    let bytes = Array(text.utf8)
    let store = TextStore(
      buffers: [bytes],
      segments: [TextSegment(buffer: 0, start: 0, end: Int32(truncatingIfNeeded: bytes.count))])
    let template = store.speaker(
      of: TextTemplate(firstSegment: 0, segmentCount: 1, hasMarkup: true))
    var input = MarkupInput(bytes: bytes)
    if template.speakerSegment >= 0 {
      let end = Int(template.speakerOffset)
      input.speaker = (end, end + Int(template.speechSkip))
    }
    let result = parse(input)
    var marked = MarkedText(
      text: result.text, attributes: result.attributes, diagnostics: result.diagnostics)
    if result.speakerLength > 0, result.diagnostics.isEmpty,
      marked.attribute(named: MarkupAttribute.character) == nil
    {
      let name = String(decoding: result.text.utf8.prefix(result.speakerLength), as: UTF8.self)
      marked.attributes.insert(
        .character(named: name, in: result.text, utf8Length: result.speechOffset), at: 0)
    }
    return marked
  }

  /// The result of reading a text, with the place of the speaker's name in it.
  struct Result {
    var text: String
    var speakerLength = 0
    var speechOffset = 0
    var attributes: [MarkupAttribute] = []
    var diagnostics: [MarkupDiagnostic] = []
    /// Whether it would be another in another language.
    var usesLanguage = false
  }

  func parse(_ input: MarkupInput) -> Result {
    input.bytes.withUnsafeBufferPointer { parse(input, $0) }
  }

  private func parse(_ input: MarkupInput, _ bytes: UnsafeBufferPointer<UInt8>) -> Result {
    var reader = MarkupReader(input, bytes, language: language)
    reader.read()
    guard reader.diagnostics.isEmpty else {
      let text = String(decoding: bytes, as: UTF8.self)
      let places = GraphemeIndex(text, reader.diagnostics.map(\.offset))
      return Result(
        text: text, speakerLength: input.speaker?.end ?? 0,
        speechOffset: input.speaker?.speech ?? 0,
        diagnostics: reader.diagnostics.sorted { $0.offset < $1.offset }
          .map { MarkupDiagnostic($0.kind, position: places[$0.offset], utf8Position: $0.offset) })
    }
    let text = String(decoding: reader.output, as: UTF8.self)
    reader.countGraphemes(of: text)
    let hasSpeaker = reader.speakerLength ?? 0 > 0
    return Result(
      text: text, speakerLength: hasSpeaker ? reader.speakerLength ?? 0 : 0,
      speechOffset: hasSpeaker ? reader.speechOffset ?? 0 : 0,
      attributes: reader.attributes, usesLanguage: reader.usesLanguage)
  }
}
