import Glibc

/// Where files that laptops hand in are until they are whole: a private folder among the teacher's
/// recordings, with a folder for each laptop. A transfer that was interrupted, also by the end of the
/// program, goes on where it was.
public struct HandInInbox: Sendable {
  /// The name of the folder among the recordings.
  static let name = ".inleveren"
  /// The suffix of a file that is not whole.
  private static let partSuffix = ".part"

  /// The maximum number of bytes of all files that are not whole; a class of thirty has a few million.
  public static let maximumSize = 256 * 1024 * 1024
  /// Files that did not become whole are thrown away after this number of seconds: two weeks.
  private static let maximumAge = 14 * 24 * 3600

  private let transcripts: TranscriptFolder
  private let maximumSize: Int

  /// The inbox of a folder of recordings. Creates nothing yet.
  ///
  /// - Parameter maximumSize: the maximum number of bytes of all files that are not whole.
  public init(of transcripts: TranscriptFolder, maximumSize: Int = HandInInbox.maximumSize) {
    self.transcripts = transcripts
    self.maximumSize = maximumSize
  }

  /// Throws away files whose laptops did not come back for two weeks: pupils' words are not left lying
  /// about.
  public func clear() {
    let now = Int(time(nil))
    for part in parts where now - part.status.st_mtim.tv_sec > Self.maximumAge {
      unlink(part.path)
    }
    for laptop in (try? folder.names()) ?? [] { rmdir(folder.path(of: laptop)) }
    rmdir(folder.path)
  }

  /// The files of all laptops that are not whole.
  private var parts: [(path: String, status: stat)] {
    ((try? folder.names()) ?? []).flatMap { laptop in
      let own = folder(of: laptop)
      return ((try? own.names()) ?? []).filter { $0.hasSuffix(Self.partSuffix) }
        .compactMap { name in
          let path = own.path(of: name)
          return (try? status(of: path)).map { (path, $0) }
        }
    }
  }

  /// What was collected of a laptop.
  public struct Receipt: Sendable {
    /// The files whose contents are on the teacher's disk.
    public var stored: [HandInFile] = []
    /// What was collected.
    public var result = RecordingCollection.Result()
  }

  private var folder: Folder { Folder(transcripts.folder.path(of: Self.name)) }

  /// A laptop's folder. Its name comes from the laptop.
  private func folder(of laptop: String) -> Folder {
    Folder(folder.path(of: Self.fileName(of: laptop)))
  }

  /// A laptop's name as the name of a folder: letters, digits and hyphens.
  public static func fileName(of laptop: String) -> String {
    let name = laptop.unicodeScalars.prefix(60).map { scalar -> Character in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? Character(scalar) : "-"
    }
    let trimmed = String(name).drop { $0 == "-" }
    return trimmed.isEmpty ? "laptop" : String(trimmed)
  }

  private func partPath(_ file: HandInFile, of laptop: String) -> String {
    folder(of: laptop).path(of: file.digest + Self.partSuffix)
  }

  /// The number of bytes of a file that are here already.
  public func receivedCount(of file: HandInFile, from laptop: String) -> Int {
    let size = (try? status(of: partPath(file, of: laptop))).map { Int($0.st_size) } ?? 0
    return min(size, file.size)
  }

  /// Adds bytes to a file.
  ///
  /// - Parameter offset: where they belong; bytes that are here already are not added again.
  /// - Returns: the number of bytes that are here now.
  /// - Throws: ``ArchiveError/notCollected(_:_:)`` if they cannot be stored,
  ///   ``ArchiveError/tooMuchOnTheWay`` if laptops have handed in too much that is not whole.
  public func add(
    _ bytes: [UInt8], at offset: Int, to file: HandInFile, from laptop: String
  ) throws(ArchiveError) -> Int {
    try transcripts.prepare()
    let have = receivedCount(of: file, from: laptop)
    guard offset <= have, offset >= 0, offset + bytes.count <= file.size else { return have }
    let received = parts.reduce(0) { $0 + Int($1.status.st_size) }
    guard received + bytes.count <= maximumSize else { throw .tooMuchOnTheWay }
    do throws(DiskError) {
      try folder.make()
      try folder(of: laptop).make()
      let part = try Descriptor(
        partPath(file, of: laptop), O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600)
      try part.write(Array(bytes.dropFirst(have - offset)))
      try part.synchronizeData()
    } catch {
      throw .notCollected(file.name, error)
    }
    return receivedCount(of: file, from: laptop)
  }

  /// Collects the files of a laptop that are whole, as if they came from a stick.
  ///
  /// A file whose contents are not what the laptop said is thrown away, so that it is sent again.
  ///
  /// - Throws: ``ArchiveError`` if nothing can be collected at all.
  public func collect(
    _ files: [HandInFile], from laptop: String, className: String? = nil
  ) throws(ArchiveError) -> Receipt {
    var receipt = Receipt()
    let own = folder(of: laptop)
    var whole: [HandInFile] = []
    for file in files {
      guard file.size > 0, receivedCount(of: file, from: laptop) == file.size else { continue }
      let part = partPath(file, of: laptop)
      do throws(DiskError) {
        // One that cannot be read stays, and is collected the next time.
        guard HandInFile(name: file.name, bytes: try FileContents.read(part)) == file else {
          unlink(part)
          receipt.result.errors.append(.damagedOnTheWay(file.name))
          continue
        }
        if file.name.contains("/") { try Folder(own.path(of: DossierFolder.name)).make() }
        guard rename(part, own.path(of: file.name)) == 0 else { throw .last }
        whole.append(file)
      } catch {
        receipt.result.errors.append(.notCollected(file.name, error))
      }
    }
    guard !whole.isEmpty else { return receipt }
    var collection = try RecordingCollection(into: transcripts, className: className)
    let errors = receipt.result.errors
    receipt.result = try collection.take(from: [own.path])
    receipt.result.errors = errors + receipt.result.errors
    for file in whole {
      // A recording is erased here when it is collected; what is left was not, unless only erasing failed.
      let path = own.path(of: file.name)
      let isLeft = (try? linkStatus(of: path)) != nil
      if !file.isRecording || !isLeft || receipt.result.notErased.contains(path) {
        receipt.stored.append(file)
      }
      if isLeft { unlink(path) }
    }
    rmdir(own.path(of: DossierFolder.name))
    rmdir(own.path)
    rmdir(folder.path)
    return receipt
  }
}
