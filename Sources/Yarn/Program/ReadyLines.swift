import Synchronization

/// The lines that are always the same: no value comes into them, and no rule of a language.
///
/// They are made once, when a program is first played or translated, so that to say one again costs
/// nothing; compiling does without.
final class ReadyLines: Sendable {
  /// By line; none where it is not always the same.
  let lines: [DialogueLine?]

  init(of program: Program) {
    lines = program.lineRecords.indices.map { index in
      let template = program.lineRecords[index].template
      return program.readyLine(index, template, program.texts)
    }
  }

  /// Lines in another language; those that have no text there are as the program has them.
  init(of program: Program, _ templates: [TextTemplate?], _ texts: TextStore) {
    let own = program.readyLines
    lines = templates.enumerated().map { index, template in
      guard let template else { return own[index] }
      return program.readyLine(index, template, texts)
    }
  }
}

extension Program {
  /// The program's own lines that are always the same.
  var readyLines: [DialogueLine?] {
    (preparedLines.load() ?? preparedLines.storeIfNil(ReadyLines(of: self))).lines
  }

  fileprivate func readyLine(
    _ index: Int, _ template: TextTemplate, _ texts: TextStore
  ) -> DialogueLine? {
    let record = lineRecords[index]
    guard record.substitutions == 0 else { return nil }
    if template.hasMarkup {
      let marked = MarkupParser().parse(texts.markup(of: template) { _ in nil })
      guard marked.diagnostics.isEmpty, !marked.usesLanguage else { return nil }
      return DialogueLine(
        id: lineIDs[index], text: marked.text, speakerLength: marked.speakerLength,
        speechOffset: marked.speechOffset, tags: tagSets[Int(record.tags)],
        attributes: marked.attributes)
    }
    guard template.segmentCount == 1 else { return nil }
    let text = texts.text(of: texts.segments[Int(template.firstSegment)])
    return DialogueLine(
      id: lineIDs[index], text: text, speakerLength: Int(template.speakerOffset),
      speechOffset: Int(template.speakerOffset + template.speechSkip),
      extras: tagExtras[Int(record.tags)])
  }
}
