public import Roleplay

extension TranscriptFolder {
  /// The recordings that a dossier's plays were kept from, as far as they are still there, in the
  /// order of the plays.
  ///
  /// A name is nobody's own: only those count that were begun at the moment the dossier says, under
  /// its alias, and that hold what the dossier kept of them.
  public func recordings(of dossier: Dossier) -> [Transcript] {
    recordingFiles(of: dossier).map(\.transcript)
  }

  /// The same, with the ways to their files.
  public func recordingFiles(of dossier: Dossier) -> [(path: String, transcript: Transcript)] {
    guard let alias = try? Alias(dossier.alias) else { return [] }
    let names = ((try? found()) ?? []).filter { $0.trouble == nil }.map(\.name)
    return dossier.lessons.compactMap { lesson in
      let stem = Self.stem(recorded: lesson.recorded, scenario: lesson.scenario, alias: alias)
      let files = names.filter { Folder.name(of: $0).hasPrefix(stem) }
      return files.lazy.compactMap { name -> (path: String, transcript: Transcript)? in
        let path = folder.path(of: name)
        guard var reader = try? TranscriptReader(path: path), let transcript = try? reader.rest()
        else { return nil }
        return (path, transcript)
      }.first { $0.transcript.isKept(in: lesson, of: dossier.alias) }
    }
  }
}

extension Transcript {
  fileprivate func isKept(in lesson: Dossier.Lesson, of alias: String) -> Bool {
    guard opening.alias == alias, opening.recorded == lesson.recorded,
      opening.scenario == lesson.scenario, let own = self.lesson
    else { return false }
    // The pupil may have kept the agreements out.
    return own.remarks == lesson.remarks
      && (lesson.agreements.isEmpty || own.agreements == lesson.agreements)
  }
}
