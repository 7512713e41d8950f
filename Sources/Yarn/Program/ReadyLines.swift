import Synchronization

/// The lines that are always the same: their words stand together in a text, and nothing has to be
/// done to them.
///
/// They are made once, when a program is first played or translated, so that to say one again costs
/// nothing; compiling does without.
final class ReadyLines: Sendable {
  /// By line; none where values or markup come into it.
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
    guard record.substitutions == 0, template.segmentCount == 1, !template.hasMarkup else {
      return nil
    }
    let text = texts.text(of: texts.segments[Int(template.firstSegment)])
    return DialogueLine(
      id: lineIDs[index], text: text, speakerLength: Int(template.speakerOffset),
      speechOffset: Int(template.speakerOffset + template.speechSkip),
      extras: tagExtras[Int(record.tags)])
  }
}
