import Glibc
import Roleplay

/// What a pupil's laptop has to hand in: its finished recordings with their marks, and its dossiers.
public struct HandInOutbox: Sendable {
  private let transcripts: TranscriptFolder
  /// The paths of the files, by their names in the bundle.
  private var paths: [String: String] = [:]
  /// The files.
  public private(set) var files: [HandInFile] = []

  /// Looks at what there is. A recording that is not finished stays; what was thrown away is not there
  /// any more.
  ///
  /// - Throws: ``ArchiveError`` if the folder or a file in it cannot be read.
  public init(of transcripts: TranscriptFolder) throws(ArchiveError) {
    self.transcripts = transcripts
    guard transcripts.isThere else { return }
    for listed in try transcripts.recordingNames().reversed() {
      let path = transcripts.folder.path(of: listed.name)
      if let error = listed.error { throw .unreadable(listed.name, error) }
      guard try isFinished(listed.name) else { continue }
      let name = free(Folder.name(of: path), TranscriptFolder.suffix)
      try add(path, as: name)
      let marks = MarksFile(beside: path).path
      guard (try? status(of: marks)) != nil else { continue }
      try add(marks, as: MarksFile(beside: name).path)
    }
    let dossiers = Folder(transcripts.folder.path(of: DossierFolder.name))
    for name in (try? dossiers.names()) ?? []
    where name.hasSuffix(DossierFolder.suffix) && !name.hasPrefix(".") {
      try add(dossiers.path(of: name), as: "\(DossierFolder.name)/\(name)")
    }
  }

  private func isFinished(_ name: String) throws(ArchiveError) -> Bool {
    // A pupil hands in a sealed recording, and cannot open it.
    if let header = SealedHeader(at: transcripts.folder.path(of: name)) { return header.isWhole }
    return try Recording(name: name, in: transcripts.folder).isFinished
  }

  /// Recordings of two classes may have the same name in their folders.
  private func free(_ name: String, _ suffix: String) -> String {
    var free = name
    var number = 2
    while paths[free] != nil {
      free = "\(name.dropLast(suffix.count))-\(number)\(suffix)"
      number += 1
    }
    return free
  }

  private mutating func add(_ path: String, as name: String) throws(ArchiveError) {
    let file = HandInFile(name: name, bytes: try Self.read(path))
    guard file.isValid else { return }
    paths[name] = path
    files.append(file)
  }

  private static func read(_ path: String) throws(ArchiveError) -> [UInt8] {
    do throws(DiskError) {
      return try FileContents.read(path)
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// The contents of a file.
  ///
  /// - Throws: ``ArchiveError`` if it cannot be read, or changed since.
  public func bytes(of file: HandInFile) throws(ArchiveError) -> [UInt8] {
    guard let path = paths[file.name] else { throw .unreadable(file.name, .missing) }
    let bytes = try Self.read(path)
    guard HandInFile(name: file.name, bytes: bytes) == file else {
      throw .unreadable(path, .missing)
    }
    return bytes
  }

  /// Erases a recording, its marks, and what was made of it, because the teacher's copy is on the disk.
  /// A recording that changed since it was sent stays.
  ///
  /// - Throws: ``ArchiveError/notThrownAway(_:_:)`` if it cannot be erased, or not even be read.
  public func erase(_ file: HandInFile) throws(ArchiveError) {
    guard file.isRecording, let path = paths[file.name] else { return }
    do throws(DiskError) {
      guard HandInFile(name: file.name, bytes: try FileContents.read(path)) == file else { return }
      try RecordingCollection.erase(path)
    } catch .missing {
      return
    } catch {
      throw .notThrownAway(path, error)
    }
  }
}
