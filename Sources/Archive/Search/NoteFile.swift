/// The notes beside a recording, as far as they can be found.
enum NoteFile {
  /// The name of the recording that a file of notes stands beside; of a recording, its own.
  static func recording(of name: String) -> String {
    guard name.hasSuffix(MarksFile.suffix) else { return name }
    return String(name.dropLast(MarksFile.suffix.count)) + TranscriptFolder.suffix
  }

  /// The words in a file of notes, by entry; a line that is no note is passed over.
  static func texts(at path: String) throws(ArchiveProblem) -> [SearchableText] {
    let recording = recording(of: path)
    return try MarksFile(beside: recording).read().marks
      .compactMap { SearchableText($0.text, kind: .note, speaker: $0.by, entry: $0.entry) }
      .sorted { $0.entry < $1.entry }
  }
}
