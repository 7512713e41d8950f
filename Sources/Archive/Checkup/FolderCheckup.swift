import Glibc
import Roleplay

/// Looks for everything that is wrong in a folder of recordings and the folders below it. Looking
/// changes nothing; ``repair(_:)`` does.
///
/// What another process uses at the moment is passed over. Whether a teacher's decisions are valid
/// is not checked here, because the files do not know what they say.
public struct FolderCheckup: Sendable {
  private let transcripts: TranscriptFolder

  /// A checkup of a folder of recordings.
  public init(of transcripts: TranscriptFolder) {
    self.transcripts = transcripts
  }

  /// Everything that is wrong, sorted by path.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)`` if the folder itself cannot be read.
  public func findings() throws(ArchiveError) -> [CheckupFinding] {
    do throws(DiskError) {
      _ = try Folder(transcripts.path).names()
    } catch {
      throw .unreadable(transcripts.path, error)
    }
    return Folder(transcripts.path).tree().flatMap { folder in
      // What laptops hand in comes and goes, and is cleared by itself.
      folder.path.contains("/\(HandInInbox.name)") ? [] : findings(in: folder)
    }.sorted { $0.path < $1.path }
  }

  private func findings(in folder: Folder) -> [CheckupFinding] {
    let names: [String]
    do throws(DiskError) {
      names = try folder.names()
    } catch {
      return [CheckupFinding(path: folder.path, problem: .error(.unreadable(folder.path, error)))]
    }
    let all = Set(names)
    let own = isOpenToOthers(folder.path) ? [CheckupFinding.Problem.openToOthers] : []
    return own.map { CheckupFinding(path: folder.path, problem: $0) }
      + names.flatMap { name -> [CheckupFinding] in
        let path = folder.path(of: name)
        return problems(of: name, at: path, in: folder, among: all).map {
          CheckupFinding(path: path, problem: $0)
        }
      }
  }

  private func problems(
    of name: String, at path: String, in folder: Folder, among names: Set<String>
  ) -> [CheckupFinding.Problem] {
    let place: stat
    do throws(DiskError) {
      place = try linkStatus(of: path)
    } catch {
      return error == .missing ? [] : [.error(.unreadable(path, error))]
    }
    let isRecording = name.hasSuffix(TranscriptFolder.suffix) && !name.hasPrefix(".")
    if place.isFolder { return isRecording ? [.error(.unreadable(path, .folder))] : [] }
    guard place.isFile else { return [.unknownFile] }
    if TranscriptFolder.checkedIn.contains(name) { return [] }
    if OldSearchIndex.isPart(name) { return [.oldIndex] }
    if AtomicFile.isTemporary(name) { return isInUse(path) ? [] : [.halfWritten] }
    guard let found = ownProblems(of: name, at: path, in: folder, among: names) else {
      return [.unknownFile]
    }
    return found + (place.permissions & 0o077 != 0 ? [.openToOthers] : [])
  }

  /// The problems of a file of Weerwoord; nil if it is none.
  private func ownProblems(
    of name: String, at path: String, in folder: Folder, among names: Set<String>
  ) -> [CheckupFinding.Problem]? {
    if Folder.name(of: folder.path) == DossierFolder.name {
      guard !name.hasPrefix("."), !name.hasSuffix(CodeAttempts.suffix),
        !DamagedOriginal.isOne(name)
      else { return [] }
      guard name.hasSuffix(DossierFolder.suffix) else { return nil }
      return problem { () throws(ArchiveError) in _ = try DossierFile(at: path) }
        .map { if case .error(.sealed) = $0 { .sealed } else { $0 } }
    }
    if Folder.name(of: folder.path) == SealingKeys.name, let found = keyProblems(of: name, at: path)
    {
      return found
    }
    if name.hasPrefix(".") { return nil }
    if name.hasSuffix(TranscriptFolder.suffix) { return recordingProblems(at: path) }
    if DamagedOriginal.isOne(name) {
      // Nobody would find the words in it any more: it is erased with its recording.
      let whole = DamagedOriginal.name(of: name)
      let isAlone = whole.hasSuffix(TranscriptFolder.suffix) && !names.contains(whole)
      return isAlone ? [.withoutRecording] : []
    }
    if name == CodeAttempts.playsName { return [] }
    if let recording = PlayCodeFile.recording(of: name) {
      return names.contains(recording) ? [] : [.codeWithoutRecording]
    }
    if LessonFolder.isLesson(name) { return lessonProblems(at: path, among: names) }
    if ModerationFile.isModerationFile(name) { return [] }
    let isMarks = name.hasSuffix(MarksFile.suffix)
    guard isMarks || BallotFile.isBallotFile(name) || GeneratedPages.isPage(name) else {
      return nil
    }
    let stem = name.prefix { $0 != "." }
    guard names.contains(stem + TranscriptFolder.suffix) else { return [.withoutRecording] }
    guard isMarks else { return [] }
    do throws(ArchiveError) {
      return try MarksFile(beside: path.dropLast(MarksFile.suffix.count) + TranscriptFolder.suffix)
        .read().problem.map { [.error($0)] } ?? []
    } catch {
      return [.error(error)]
    }
  }

  /// The problems of a key's file; nil if the file is none.
  private func keyProblems(of name: String, at path: String) -> [CheckupFinding.Problem]? {
    if name.hasSuffix(PublicKeyFile.suffix) {
      return problem { () throws(ArchiveError) in _ = try PublicKeyFile.key(at: path) }
    }
    guard name.hasSuffix(PrivateKeyFile.suffix) else { return nil }
    return problem { () throws(ArchiveError) in _ = try PrivateKeyFile(at: path) }
  }

  private func recordingProblems(at path: String) -> [CheckupFinding.Problem] {
    guard !isInUse(path) else { return [] }
    // What comes before a damaged line can only be kept if the first line can be read.
    var isBegun = false
    do throws(ArchiveError) {
      var reader = try TranscriptReader(path: path)
      isBegun = true
      let transcript = try reader.rest()
      if reader.isTorn { return [.torn] }
      if transcript.visibility != nil {
        let isWritable = (try? status(of: path).permissions & S_IWUSR != 0) ?? false
        return isWritable ? [.notFinal] : []
      }
      return transcript.finished() == transcript ? [] : [.withdrawnWords]
    } catch {
      if error.isOfNeverBegun { return [.neverBegun] }
      switch error {
      case .brokenLine(_, let line) where isBegun: return [.damagedLine(line)]
      case .sealedDamaged(_, let line) where isBegun: return [.damagedLine(line)]
      case .endMissing where isBegun: return [.endMissing]
      case .sealed: return [.sealed]
      default: return [.error(error)]
      }
    }
  }

  private func lessonProblems(
    at path: String, among names: Set<String>
  ) -> [CheckupFinding.Problem] {
    guard let bytes = try? FileContents.read(path) else {
      return [.error(.unreadable(path, .forbidden))]
    }
    let plan = LessonPlan(text: String(decoding: bytes, as: UTF8.self))
    let missing = plan.moments.map { RecordingFiles.name(of: $0.recording) }.filter {
      !names.contains($0 + TranscriptFolder.suffix)
    }
    return (missing.isEmpty ? [] : [.lessonWithoutRecordings(missing)])
      + (plan.brokenLines.isEmpty ? [] : [.lessonLines(plan.brokenLines)])
  }

  private func problem(_ check: () throws(ArchiveError) -> Void) -> [CheckupFinding.Problem] {
    do throws(ArchiveError) {
      try check()
      return []
    } catch {
      return [.error(error)]
    }
  }

  private func isOpenToOthers(_ path: String) -> Bool {
    (try? status(of: path).permissions & 0o077 != 0) ?? false
  }

  /// Whether another process has a file open for writing.
  private func isInUse(_ path: String) -> Bool {
    guard let file = try? Descriptor(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK) else { return false }
    return file.lock() == .busy
  }
}
