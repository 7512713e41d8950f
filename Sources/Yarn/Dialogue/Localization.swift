/// A program's texts in another language. A missing text is replaced by the one in the base
/// language.
public struct Localization: Sendable {
  /// The language, as a code (`en`).
  public let language: String
  /// The ids of lines that have no text in this language.
  public let missing: [String]

  /// The translated template of each line, where there is one.
  let templates: [TextTemplate?]
  let texts: TextStore
  let ready: ReadyLines

  /// Makes the texts of a program in another language.
  ///
  /// - Parameters:
  ///   - program: the program, in the language it was written in.
  ///   - language: the other language, as a code (`en`).
  ///   - translations: texts by line id, with `{0}` for the line's first value.
  public init(program: Program, language: String, translations: [String: String]) {
    var texts = TextStore()
    var templates: [TextTemplate?] = []
    var missing: [String] = []
    var buffer: [UInt8] = []
    texts.buffers = [[]]
    templates.reserveCapacity(program.lineRecords.count)
    for (id, record) in zip(program.lineIDs, program.lineRecords) {
      guard let text = translations[id], !text.isEmpty else {
        templates.append(nil)
        missing.append(id)
        continue
      }
      templates.append(
        Self.template(text, values: Int(record.substitutions), &texts.segments, &buffer))
    }
    texts.buffers = [buffer]
    self.language = language
    self.missing = missing
    self.templates = templates.map { $0.map(texts.speaker(of:)) }
    self.texts = texts
    ready = ReadyLines(of: program, self.templates, texts)
  }

  private static func template(
    _ text: String, values: Int, _ segments: inout [TextSegment], _ buffer: inout [UInt8]
  ) -> TextTemplate {
    let bytes = Array(text.utf8)
    let first = segments.count
    var hasMarkup = false
    var start = buffer.count
    var offset = 0
    func isPlaceholder(_ offset: Int) -> (value: Int, length: Int)? {
      var end = offset + 1
      while end < bytes.count, Byte.isDigit(bytes[end]) { end += 1 }
      guard end > offset + 1, end < bytes.count, bytes[end] == Byte.closeBrace,
        let value = Int(String(decoding: bytes[offset + 1..<end], as: UTF8.self)), value < values
      else { return nil }
      return (value, end + 1 - offset)
    }
    while offset < bytes.count {
      if bytes[offset] == Byte.openBrace, let (value, length) = isPlaceholder(offset) {
        if buffer.count > start {
          segments.append(
            TextSegment(buffer: 0, start: Int32(start), end: Int32(buffer.count)))
        }
        segments.append(TextSegment(buffer: -1, start: Int32(value), end: Int32(value)))
        start = buffer.count
        offset += length
        continue
      }
      if bytes[offset] == Byte.backslash || bytes[offset] == Byte.openBracket { hasMarkup = true }
      buffer.append(bytes[offset])
      offset += 1
    }
    if buffer.count > start {
      segments.append(TextSegment(buffer: 0, start: Int32(start), end: Int32(buffer.count)))
    }
    return TextTemplate(
      firstSegment: Int32(first), segmentCount: Int32(segments.count - first),
      hasMarkup: hasMarkup)
  }
}
