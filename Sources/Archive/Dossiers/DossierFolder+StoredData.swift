import Glibc
import Roleplay

/// The files of dossiers as stored data.
extension DossierFolder {
  /// The files of an alias's dossiers in a folder of dossiers, what was kept of damaged ones, and the
  /// count of wrong codes for them.
  /// Whose a sealed file is, its name says to who knows the alias, though nobody can open it.
  static func stored(about alias: Alias, in folder: Folder) -> [StoredGroup] {
    let found = files(in: folder)
    var groups = found.filter { path, file, _ in
      let stem = stem(of: Folder.name(of: path))
      if let file { return (try? Alias(file.dossier.alias))?.comparisonKey == alias.comparisonKey }
      if SealedHeader.isName(stem[...]), let header = SealedHeader(at: path) {
        return stem == HiddenName.of(alias.comparisonKey, for: header.readers)
      }
      return (try? Alias(stem))?.comparisonKey == alias.comparisonKey
    }.map(group)
    let stems = stems(of: alias, in: folder, beside: found.map(\.path))
    let others =
      paths(in: folder, CodeAttempts.suffix)
      .filter { stems.contains(attemptsStem(of: $0)) }.map { StoredItem(.dossierAttempts, at: $0) }
      + originals(in: folder).filter { stems.contains(stem(of: DamagedOriginal.name(of: $0.name))) }
      .map { StoredItem(.damagedOriginal, at: $0.path) }
    if groups.isEmpty {
      groups = others.map { StoredGroup($0) }
    } else {
      groups[0].companions += others
    }
    return groups
  }

  /// The files in a folder of dossiers to which nothing was added since a moment (ISO 8601, UTC), and
  /// those that cannot be read. A dossier without plays does not say when it was used, and is kept.
  static func stored(
    untouchedSince moment: String, in folder: Folder
  ) -> (groups: [StoredGroup], unreadable: [UnreadableFile]) {
    let found = files(in: folder)
    var groups = found.filter { _, file, _ in
      guard let last = file?.dossier.lessons.map(\.recorded).max() else { return false }
      return last < moment
    }.map(group)
    let stems = Set(found.map { stem(of: Folder.name(of: $0.path)) })
    // Somebody typed codes for a dossier that was never there, or is gone.
    groups += paths(in: folder, CodeAttempts.suffix).filter { path in
      guard !stems.contains(attemptsStem(of: path)), let status = try? linkStatus(of: path) else {
        return false
      }
      return RetentionPeriod.moment(status.st_mtim.tv_sec) < moment
    }.map { StoredGroup(StoredItem(.dossierAttempts, at: $0)) }
    // It says no more when it was used than what cannot be read.
    let kept = originals(in: folder).map {
      UnreadableFile(StoredGroup(StoredItem(.damagedOriginal, at: $0.path)), reason: .damaged)
    }
    let unreadable = found.compactMap { path, file, error in
      error.map { UnreadableFile(group(path, file, nil), reason: .init($0)) }
    }
    return (groups, unreadable + kept)
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

  /// The ways in which the names of an alias's files may begin: with the alias, or with a name that
  /// hides it from who does not know it.
  private static func stems(of alias: Alias, in folder: Folder, beside dossiers: [String])
    -> Set<String>
  {
    let key = alias.comparisonKey
    var readers = Set(dossiers.compactMap { SealedHeader(at: $0)?.readers })
    if let now = try? SealingKeys(of: TranscriptFolder(of: folder.path)).readers(), !now.isEmpty {
      readers.insert(now)
    }
    return Set(readers.compactMap { HiddenName.of(key, for: $0) } + [key])
  }

  private static func attemptsStem(of path: String) -> String {
    String(Folder.name(of: path).dropLast(CodeAttempts.suffix.count))
  }

  private static func paths(in folder: Folder, _ suffix: String) -> [String] {
    ((try? folder.names()) ?? []).filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
      .map(folder.path)
  }

  /// What was kept of dossiers that were repaired, or half-written when a crash came.
  private static func originals(in folder: Folder) -> [(name: String, path: String)] {
    ((try? folder.names()) ?? []).filter {
      DamagedOriginal.isOne($0) && DamagedOriginal.name(of: $0).hasSuffix(suffix)
    }.map { ($0, folder.path(of: $0)) }
  }

  private static func files(
    in folder: Folder
  ) -> [(path: String, file: DossierFile?, error: ArchiveError?)] {
    paths(in: folder, suffix).map { path in
      do throws(ArchiveError) {
        return (path, try DossierFile(at: path), nil)
      } catch {
        return (path, nil, error)
      }
    }
  }

  private static func group(
    _ path: String, _ file: DossierFile?, _ error: ArchiveError?
  ) -> StoredGroup {
    StoredGroup(StoredItem(.dossier(plays: file?.dossier.lessons.count), at: path))
  }
}
