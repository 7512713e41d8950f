/// A piece of a template: bytes of a buffer, or the place of a value.
package struct TextSegment {
  /// The buffer's index, or -1 for a value.
  package var buffer: Int32
  /// Where the bytes begin; the value's number.
  package var start: Int32
  var end: Int32
}

/// A text with places for values.
package struct TextTemplate {
  /// The index of its first segment.
  package var firstSegment: Int32
  /// The number of its segments.
  package var segmentCount: Int32
  /// The segment that holds the `:` after a speaker's name, counted within the template; -1: none.
  package var speakerSegment: Int32 = -1
  /// How many bytes of that segment belong to the name.
  var speakerOffset: Int32 = 0
  /// How many bytes lie between the name and what is said.
  var speechSkip: Int32 = 0
  /// Whether `\` or `[` still has to be dealt with when the text is shown.
  package var hasMarkup = false
}

/// Texts and the buffers their bytes lie in. Literal text keeps its position in the source.
package struct TextStore: Sendable {
  var buffers: [[UInt8]] = []
  /// The segments of all templates.
  package var segments: [TextSegment] = []

  /// The text of a segment that holds no value.
  @inline(__always)
  func text(of segment: TextSegment) -> String {
    buffers[Int(segment.buffer)].withUnsafeBufferPointer {
      String(
        decoding: UnsafeBufferPointer(rebasing: $0[Int(segment.start)..<Int(segment.end)]),
        as: UTF8.self)
    }
  }

  /// Finds the speaker of a template: the text before the first `:` that is followed by a blank
  /// or the end, and is neither escaped nor within a tag.
  func speaker(of template: TextTemplate) -> TextTemplate {
    var template = template
    var preceding = 0
    let hasMarkup = template.hasMarkup
    var tag = TagScan()
    for index in 0..<template.segmentCount {
      let segment = segments[Int(template.firstSegment + index)]
      guard segment.buffer >= 0 else {
        preceding += 1
        continue
      }
      let bytes = buffers[Int(segment.buffer)]
      var offset = Int(segment.start)
      while offset < Int(segment.end) {
        let byte = bytes[offset]
        if byte == Byte.backslash {
          offset += 2
          continue
        }
        if hasMarkup, tag.contains(byte) {
          offset += 1
          continue
        }
        if byte == Byte.colon {
          var after = offset + 1
          while after < Int(segment.end), Byte.isBlank(bytes[after]) { after += 1 }
          let atEnd = after == Int(segment.end) && index == template.segmentCount - 1
          if after > offset + 1 || atEnd {
            guard preceding > 0 || offset > Int(segment.start) else { return template }
            template.speakerSegment = index
            template.speakerOffset = Int32(offset) - segment.start
            template.speechSkip = Int32(after - offset)
            return template
          }
        }
        offset += 1
      }
      preceding += Int(segment.end - segment.start)
    }
    return template
  }
}

/// Whether a byte of a text belongs to a tag; for what needs to know no more about markup.
private struct TagScan {
  private var isInTag = false
  private var isInString = false

  mutating func contains(_ byte: UInt8) -> Bool {
    guard isInTag else {
      isInTag = byte == Byte.openBracket
      return isInTag
    }
    if byte == Byte.quote { isInString.toggle() }
    if byte == Byte.closeBracket, !isInString { isInTag = false }
    return true
  }
}
