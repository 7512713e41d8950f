/// Reads a text with markup once, from its begin to its end.
///
/// Tags that overlap need no tree: an attribute runs from where its tag opens to where it closes.
struct MarkupReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let insets: [MarkupInput.Inset]
  let speaker: (end: Int, speech: Int)?
  let language: String
  var output: [UInt8] = []
  /// Their graphemes are counted once the whole output is there.
  var attributes: [MarkupAttribute] = []
  var diagnostics: [(kind: MarkupDiagnostic.Kind, offset: Int)] = []
  var speakerLength: Int?
  var speechOffset: Int?

  var offset = 0
  /// The first inset that does not lie before the offset.
  private var nextInset = 0
  /// The end of the bytes before the next inset, or before the end of the input.
  private var limit: Int
  /// The attributes whose tags are open, as indices, with the offsets of those tags.
  var open: [(attribute: Int, tag: Int)] = []
  /// The names of opening tags that are wrong; what closes them is no mistake of its own.
  var broken: [String] = []
  /// Whether one blank is to be left out, if it comes next.
  var trimsBlank = false
  /// Whether the language has a say in the output.
  var usesLanguage = false
  /// The text of a property that is being read.
  var word: [UInt8] = []

  /// Reads an input whose bytes are given separately.
  init(_ input: MarkupInput, _ bytes: UnsafeBufferPointer<UInt8>, language: String) {
    self.bytes = bytes
    insets = input.insets
    speaker = input.speaker
    self.language = language
    limit = insets.first?.start ?? bytes.count
    output.reserveCapacity(bytes.count)
  }

  mutating func read() {
    while true {
      noteSpeaker()
      if isAtInset {
        copyInset()
      } else if offset >= bytes.count {
        break
      } else if byte == Byte.openBracket {
        readTag()
      } else {
        readText()
        copyPlainText()
      }
    }
    for (attribute, tag) in open {
      report(.unclosedAttribute(attributes[attribute].name), tag)
    }
  }

  mutating func report(_ kind: MarkupDiagnostic.Kind, _ place: Int) {
    diagnostics.append((kind, place))
  }

  private mutating func noteSpeaker() {
    guard let speaker else { return }
    if speakerLength == nil, offset >= speaker.end { speakerLength = output.count }
    if speechOffset == nil, offset >= speaker.speech { speechOffset = output.count }
  }

  // MARK: The input

  var isAtInset: Bool {
    offset == limit && nextInset < insets.count
  }

  /// The next byte; nil at the end and at a value.
  var byte: UInt8? {
    offset < limit ? bytes[offset] : nil
  }

  /// A byte further on, from the text or from a value.
  func byte(after distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  mutating func skipBlanks() {
    while let byte, Byte.isBlank(byte) { offset += 1 }
  }

  /// Passes the value that comes next.
  mutating func takeInset() -> MarkupInput.Inset {
    let inset = insets[nextInset]
    offset = inset.end
    nextInset += 1
    limit = nextInset < insets.count ? insets[nextInset].start : bytes.count
    return inset
  }

  /// Passes all that is left.
  mutating func skipToEnd() {
    offset = bytes.count
    nextInset = insets.count
    limit = offset
  }

  // MARK: Text

  private mutating func copyInset() {
    let inset = takeInset()
    guard inset.end > inset.start else { return }
    copy(inset.start, inset.end)
    trimsBlank = false
  }

  mutating func copy(_ start: Int, _ end: Int) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  /// Copies the bytes up to the next that may mean something.
  private mutating func copyPlainText() {
    var end = limit
    if let speaker {
      if offset <= speaker.end { end = min(end, speaker.end) }
      if offset <= speaker.speech { end = min(end, speaker.speech) }
    }
    guard offset < end else { return }
    let stop =
      bytes[offset..<end].firstIndex { $0 == Byte.openBracket || $0 == Byte.backslash } ?? end
    guard stop > offset else { return }
    copy(offset, stop)
    offset = stop
  }

  /// Copies one byte of text; an escape gives the byte behind its `\`.
  mutating func readText() {
    if escapesNext { offset += 1 }
    let byte = bytes[offset]
    offset += 1
    if trimsBlank {
      trimsBlank = false
      if Byte.isBlank(byte) { return }
    }
    output.append(byte)
  }

  /// Whether a `\` here escapes the next character.
  ///
  /// The grammar resolves its own escapes in a script; in a translation they are still there.
  var escapesNext: Bool {
    guard byte == Byte.backslash, let next = byte(after: 1) else { return false }
    if offset + 1 == limit, nextInset < insets.count { return false }
    switch next {
    case Byte.less, Byte.greater, Byte.openBrace, Byte.closeBrace, Byte.hash, Byte.slash:
      return true
    default: return Byte.isMarkupEscape(next)
    }
  }
}
