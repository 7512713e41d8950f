public import Roleplay

extension TranscriptFolder {
  /// The recordings of a dossier's plays that still exist, in the order of the plays.
  ///
  /// A name does not prove whose recording it is: only recordings count that began at the recorded
  /// moment, under the dossier's alias, and with the contents that the dossier stored.
  public func recordings(of dossier: Dossier) -> [Transcript] {
    recordingFiles(of: dossier).map(\.transcript)
  }

  /// The recordings of a dossier's plays that still exist, with the paths of their files.
  public func recordingFiles(of dossier: Dossier) -> [(path: String, transcript: Transcript)] {
    guard let alias = try? Alias(dossier.alias) else { return [] }
    let names = ((try? recordingNames()) ?? []).filter { $0.error == nil }.map(\.name)
    return dossier.lessons.compactMap { lesson in
      let stem = Self.stem(recorded: lesson.recorded, scenario: lesson.scenario, alias: alias)
      // A sealed recording's name does not say which one it is.
      let files = names.filter { name in
        Folder.name(of: name).hasPrefix(stem)
          || SealedHeader.isName(RecordingFiles.name(of: name)[...])
      }
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
    // Questions may be stored in another language than that of the play. The pupil may have chosen not
    // to store the agreements.
    return own.reflections.map(\.kind) == lesson.reflections.map(\.kind)
      && own.reflections.map(\.words) == lesson.reflections.map(\.words)
      && (lesson.agreements.isEmpty || own.agreements == lesson.agreements)
  }
}
