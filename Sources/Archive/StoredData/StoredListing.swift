import Glibc
import Roleplay

/// The recordings in a folder and below it, and which of them cannot be read.
struct StoredListing {
  private(set) var recordings: [Recording] = []
  /// The paths of sealed recordings of which a later line is damaged, or the end is missing: their
  /// opening was verified, and says whose they are.
  private(set) var damaged: Set<String> = []
  /// The recordings that do not say whose they are, and why.
  private(set) var unreadable: [(path: String, error: ArchiveError)] = []
  /// Files in which nothing was recorded, because a crash came before their first line was whole.
  private(set) var neverBegun: [String] = []
  /// Files with the name of a recording that are none.
  private(set) var strange: [String] = []
  private(set) var problems: [ArchiveError] = []

  init(of transcripts: TranscriptFolder) throws(ArchiveError) {
    for found in try transcripts.recordingNames() {
      if let error = found.error {
        problems.append(.unreadable(found.name, error))
        continue
      }
      add(found.name, in: transcripts.folder)
    }
  }

  private mutating func add(_ name: String, in folder: Folder) {
    let path = folder.path(of: name)
    do throws(ArchiveError) {
      recordings.append(try Recording(name: name, in: folder))
    } catch {
      if let opening = try? TranscriptReader(path: path).opening {
        recordings.append(Recording(name: name, path: path, opening))
        damaged.insert(path)
        return
      }
      switch error {
      case _ where error.isOfNeverBegun: neverBegun.append(path)
      case .notATranscript: strange.append(path)
      // It was thrown away since the folder was listed; a name that leads nowhere is still there.
      case .unreadable where (try? linkStatus(of: path)) == nil: break
      default: unreadable.append((path, error))
      }
    }
  }

  /// What a recording is among what is stored.
  func kind(of recording: Recording) -> StoredItem.Kind {
    damaged.contains(recording.path) ? .damagedRecording(recording) : .recording(recording)
  }

  /// Recordings, those that branched off from them, and copies of them with words blacked out, which
  /// repeat their words.
  func withCopies(of own: [Recording]) -> [Recording] {
    var found = own
    var paths = Set(own.map(\.path))
    var isChanged = true
    while isChanged {
      isChanged = false
      for recording in recordings
      where !paths.contains(recording.path) && repeats(recording, one: paths, of: found) {
        paths.insert(recording.path)
        found.append(recording)
        isChanged = true
      }
    }
    return found
  }

  private func repeats(
    _ recording: Recording, one paths: Set<String>, of found: [Recording]
  ) -> Bool {
    let opening = recording.opening
    if let parent = opening.parent?.recording, !parent.contains("/"),
      paths.contains(Folder(of: recording.path).path(of: parent))
    {
      return true
    }
    // The alias may be blacked out in it too.
    return opening.isRedacted
      && found.contains {
        $0.opening.recorded == opening.recorded && $0.opening.scenario == opening.scenario
          && $0.opening.random == opening.random
      }
  }

  /// The files that are no recordings, dossiers or parts of a transfer, and whether Weerwoord keeps
  /// something in them.
  func others(in folders: [Folder]) -> [(path: String, isOurs: Bool)] {
    let files = folders.filter {
      Folder.name(of: $0.path) != DossierFolder.name && !$0.path.contains("/\(HandInInbox.name)")
    }.flatMap { folder in
      let names = (try? folder.names()) ?? []
      let known = Set(names)
      return names.filter {
        !$0.hasSuffix(TranscriptFolder.suffix) && !TranscriptFolder.checkedIn.contains($0)
      }.map { (folder.path(of: $0), Self.isOurs($0, in: folder, among: known)) }
    }
    return (files + strange.map { ($0, false) }).filter {
      (try? linkStatus(of: $0.0))?.isFile == true
    }
  }

  /// The kept originals of recordings that are gone, or of which a crash left only a half-written
  /// file.
  static func strayOriginals(in folders: [Folder]) -> [String] {
    folders.filter { Folder.name(of: $0.path) != DossierFolder.name }.flatMap { folder in
      let names = (try? folder.names()) ?? []
      let known = Set(names)
      return names.filter { name in
        let original = DamagedOriginal.name(of: name)
        return DamagedOriginal.isOne(name) && original.hasSuffix(TranscriptFolder.suffix)
          && !known.contains(original)
      }.map(folder.path)
    }.filter { ((try? linkStatus(of: $0))?.st_size ?? 0) > 0 }
  }

  private static func isOurs(_ name: String, in folder: Folder, among names: Set<String>) -> Bool {
    if GeneratedPages.hasSuffix(name) || name.hasSuffix(MarksFile.suffix)
      || PlayCodeFile.recording(of: name) != nil || BallotFile.isBallotFile(name)
    {
      // Of a recording that is gone, or of none, it is anybody's.
      return names.contains(name.prefix { $0 != "." } + TranscriptFolder.suffix)
    }
    if DamagedOriginal.isOne(name) { return names.contains(DamagedOriginal.name(of: name)) }
    return LessonFolder.isLesson(name) || ModerationFile.isModerationFile(name)
      || AtomicFile.isTemporary(name) || OldSearchIndex.isPart(name)
      || name == CodeAttempts.playsName
      || Folder.name(of: folder.path) == SealingKeys.name
  }
}
