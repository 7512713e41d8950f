extension Program {
  /// A line as it would be with these values, the first one 0; nil where there is no such line, or
  /// where its markup goes wrong with them.
  ///
  /// For a host that compares shown words with the script's.
  package func line(
    _ id: String, in localization: Localization? = nil, value: (Int) -> Value
  ) -> DialogueLine? {
    guard let index = lineIDs.firstIndex(of: id) else { return nil }
    let translated = localization.flatMap { all in
      all.templates.indices.contains(index)
        ? all.templates[index].map { (template: $0, texts: all.texts) } : nil
    }
    let (template, texts) = translated ?? (lineRecords[index].template, self.texts)
    let input = texts.markup(of: template, value: value)
    let line = DialogueLine(
      id: id, text: String(decoding: input.bytes, as: UTF8.self),
      speakerLength: input.speaker?.end ?? 0, speechOffset: input.speaker?.speech ?? 0,
      tags: tagSets[Int(lineRecords[index].tags)])
    guard template.hasMarkup else { return line }
    let language = localization?.language ?? "en"
    let marked = MarkupParser(language: language).parse(input)
    guard marked.diagnostics.isEmpty else { return nil }
    return DialogueLine(
      id: id, text: marked.text, speakerLength: marked.speakerLength,
      speechOffset: marked.speechOffset, tags: line.tags, attributes: marked.attributes)
  }
}
