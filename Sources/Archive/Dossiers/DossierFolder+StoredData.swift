import Roleplay

/// The files of dossiers as stored data.
extension DossierFolder {
  /// The files of an alias's dossiers in a folder of dossiers.
  static func stored(about alias: Alias, in folder: Folder) -> [StoredGroup] {
    files(in: folder).filter { path, file in
      let name = file?.dossier.alias ?? stem(of: Folder.name(of: path))
      return name.lowercased() == alias.comparisonKey
        || (try? Alias(name))?.comparisonKey == alias.comparisonKey
    }.map(group)
  }

  /// The files in a folder of dossiers to which nothing was added since a moment (ISO 8601, UTC). A
  /// dossier without plays, or that cannot be read, does not say when it was used, and is kept.
  static func stored(untouchedSince moment: String, in folder: Folder) -> [StoredGroup] {
    files(in: folder).filter { _, file in
      guard let last = file?.dossier.lessons.map(\.recorded).max() else { return false }
      return last < moment
    }.map(group)
  }

  /// Erases a file of a dossier, while no other process writes to its folder.
  ///
  /// - Throws: ``ArchiveError/notThrownAway(_:_:)`` or ``ArchiveError/dossierInUse(_:)``.
  static func erase(_ path: String) throws(ArchiveError) {
    try DossierFolder(at: Folder(of: path)).withExclusiveLock(path) { () throws(ArchiveError) in
      do throws(DiskError) {
        try ErasedFile.erase(path)
        // The count of wrong codes has the alias in its name.
        let attempts = stem(of: Folder.name(of: path)) + CodeAttempts.suffix
        try ErasedFile.erase(Folder(of: path).path(of: attempts))
      } catch {
        throw .notThrownAway(path, error)
      }
    }
  }

  private static func files(in folder: Folder) -> [(path: String, file: DossierFile?)] {
    ((try? folder.names()) ?? []).filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
      .map(folder.path).map { ($0, try? DossierFile(at: $0)) }
  }

  private static func group(_ path: String, _ file: DossierFile?) -> StoredGroup {
    StoredGroup(StoredItem(.dossier(plays: file?.dossier.lessons.count), at: path))
  }
}
