import Glibc

/// What lessons keep about a recording: its name, in which the alias is, and questions about it.
extension LessonFolder {
  /// The lessons with moments of a recording.
  ///
  /// - Parameter recording: the path of the recording.
  func stored(about recording: String) -> [StoredItem] {
    paths.compactMap { path in
      let removed = text(at: path).map {
        LessonPlan.text($0, without: RecordingFiles.name(of: recording)).removed
      }
      guard let removed, removed > 0 else { return nil }
      return StoredItem(.lessonMoments(removed), at: path)
    }
  }

  /// Erases the moments of a recording from all lessons; a lesson in which nothing is left is
  /// removed.
  ///
  /// - Throws: the error of the disk; the lesson is then unchanged.
  func erase(momentsOf recording: String) throws(DiskError) {
    for item in stored(about: recording) { try Self.erase(momentsOf: recording, at: item.path) }
  }

  /// Erases the moments of a recording from one lesson.
  static func erase(momentsOf recording: String, at path: String) throws(DiskError) {
    let text = String(decoding: try FileContents.read(path), as: UTF8.self)
    let left = LessonPlan.text(text, without: RecordingFiles.name(of: recording)).text
    guard !left.allSatisfy(\.isWhitespace) else { return try ErasedFile.erase(path) }
    try AtomicFile.replace(Folder.name(of: path), in: Folder(of: path), with: Array(left.utf8))
  }

  private var paths: [String] { ((try? names) ?? []).compactMap { try? self.path(of: $0) } }

  private func text(at path: String) -> String? {
    (try? FileContents.read(path)).map { String(decoding: $0, as: UTF8.self) }
  }
}
