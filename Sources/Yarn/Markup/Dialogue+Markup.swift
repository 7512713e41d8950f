extension Dialogue {
  /// Makes a line of a template with markup, with the values on top of the stack, and takes them off.
  @inline(never)
  mutating func markedLine(
    _ index: Int, _ template: TextTemplate, _ texts: TextStore, _ language: String
  ) throws(DialogueError) -> DialogueLine {
    let record = program.lineRecords[index]
    let count = min(Int(record.substitutions), stack.count)
    if count > 0 { try countText(of: template, texts, values: count) }
    let input = texts.markup(of: template) { stack.value($0, ofLast: count) }
    stack.removeLast(count)
    let marked = MarkupParser(language: language).parse(input)
    if !marked.diagnostics.isEmpty {
      markupDiagnostics[program.lineIDs[index]] = marked.diagnostics
    }
    return DialogueLine(
      id: program.lineIDs[index], text: marked.text, speakerLength: marked.speakerLength,
      speechOffset: marked.speechOffset, tags: program.tagSets[Int(record.tags)],
      attributes: marked.attributes)
  }
}

extension TextStore {
  /// A template as text whose markup can be read: values are filled in, and known as such.
  func markup(of template: TextTemplate, value: (Int) -> Value?) -> MarkupInput {
    var input = MarkupInput()
    let first = Int(template.firstSegment)
    var length = 0
    for segment in segments[first..<first + Int(template.segmentCount)] {
      // A value is seldom longer; if it is, the text grows once more.
      length += segment.buffer >= 0 ? Int(segment.end - segment.start) : 16
    }
    input.bytes.reserveCapacity(length)
    for index in 0..<Int(template.segmentCount) {
      let segment = segments[first + index]
      guard segment.buffer >= 0 else {
        guard let value = value(Int(segment.start)) else { continue }
        let start = input.bytes.count
        value.append(to: &input.bytes)
        input.insets.append(
          MarkupInput.Inset(start: start, end: input.bytes.count, value: value))
        continue
      }
      if Int32(index) == template.speakerSegment {
        let end = input.bytes.count + Int(template.speakerOffset)
        input.speaker = (end, end + Int(template.speechSkip))
      }
      input.bytes += buffers[Int(segment.buffer)][Int(segment.start)..<Int(segment.end)]
    }
    return input
  }
}
