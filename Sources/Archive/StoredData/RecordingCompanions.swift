/// The files beside a recording that were made of it or written about it: `NAME.marks` for
/// `NAME.jsonl`. They have words of the recording, and are erased with it.
enum RecordingCompanions {
  /// The companions of a recording, half-written ones included.
  static func of(_ recording: String) throws(DiskError) -> [StoredItem] {
    let folder = Folder(of: recording)
    let start = RecordingFiles.name(of: recording) + "."
    return try folder.names().compactMap { name in
      kind(of: name, start: start).map { StoredItem($0, at: folder.path(of: name)) }
    }
  }

  /// Erases the companions of a recording.
  static func erase(beside recording: String) throws(DiskError) {
    for item in try of(recording) { try ErasedFile.erase(item.path) }
  }

  /// What a file is to the recording whose companions' names have a certain start; nil if it is not
  /// its companion.
  private static func kind(of name: String, start: String) -> StoredItem.Kind? {
    if AtomicFile.isTemporary(name) {
      return name.dropFirst().hasPrefix(start) ? .halfWritten : nil
    }
    guard name.hasPrefix(start) else { return nil }
    if DamagedOriginal.isOne(name) { return .damagedOriginal }
    if name.hasSuffix(MarksFile.suffix) { return .marks }
    if GeneratedPages.hasSuffix(name) { return .page }
    if PlayCodeFile.recording(of: name) != nil { return .playCode }
    return BallotFile.isBallotFile(name) ? .ballots : nil
  }
}
