import Glibc
public import Roleplay

/// The folder of dossiers next to the recordings, readable by this account only and created with
/// the first dossier.
///
/// A dossier opens with its code, of which only a hash is stored. Within the program, the code
/// keeps other pupils out; the file itself is not encrypted, but other accounts of the computer
/// cannot read it. Where recordings are sealed, dossiers are too: for the teacher, the school and
/// the dossier's code.
///
/// A file's name consists of the alias and a digest of its contents; the name of a sealed file has a
/// slow hash of the alias, so that a list of the folder does not say who has a dossier. So dossiers can
/// be merged by copying folders: no file replaces one with other contents, files with one alias and
/// one code are one dossier, and two pupils with the same alias have two dossiers, each with its own
/// code.
public struct DossierFolder: Sendable {
  /// The folder's name within the folder of recordings.
  static let name = "dossiers"
  static let suffix = ".json"
  private static let lockName = ".lock"
  /// The number of hexadecimal digits of the digest in a file's name.
  private static let digestLength = 12

  let folder: Folder
  private let sealing: SealingKeys
  /// Folders of dossiers below the recordings, for example copied from several laptops: they are
  /// read, and never changed.
  private let nestedFolders: [Folder]
  /// Waits for so many seconds.
  var pause: @Sendable (UInt32) -> Void = { seconds in
    var left = seconds
    while left > 0 { left = sleep(left) }
  }
  /// How long a code is looked at where it cannot be counted, in seconds.
  static let uncountedSeconds: UInt32 = 5

  /// Identifies one of several dossiers with the same alias.
  public struct Key: Sendable, Hashable {
    /// The hash of the code, as ``HashedSecret/encoded`` writes it.
    let encoded: String
  }

  /// The dossiers next to recordings. Reads and creates nothing yet.
  ///
  /// - Parameter isSearchedBelow: whether to read dossiers in folders below as well.
  public init(in transcripts: TranscriptFolder, isSearchedBelow: Bool = false) {
    let folder = Folder(transcripts.folder.path(of: Self.name))
    self.folder = folder
    sealing = SealingKeys(of: transcripts)
    nestedFolders =
      isSearchedBelow
      ? Self.folders(below: transcripts.folder).filter { $0.path != folder.path } : []
  }

  /// The dossiers in a folder of them.
  init(at folder: Folder) {
    self.folder = folder
    sealing = SealingKeys(of: TranscriptFolder(path: Folder(of: folder.path).path))
    nestedFolders = []
  }

  /// The folders named ``name`` at any depth. Symbolic links are not followed.
  private static func folders(below top: Folder) -> [Folder] {
    var found: [Folder] = []
    var waiting = [top]
    while let next = waiting.popLast() {
      for name in (try? next.names()) ?? [] where !name.hasPrefix(".") {
        guard ![TranscriptFolder.suffix, suffix, ".html"].contains(where: name.hasSuffix) else {
          continue
        }
        let folder = Folder(next.path(of: name))
        guard (try? linkStatus(of: folder.path))?.isFolder == true else { continue }
        if name == Self.name { found.append(folder) } else { waiting.append(folder) }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  // MARK: - Looking

  /// Whether an alias has a dossier; case, spaces and hyphens make no difference.
  public func contains(_ alias: String) -> Bool {
    guard let paths = try? paths(of: alias) else { return false }
    return !paths.isEmpty
  }

  /// The aliases that have a dossier, in alphabetical order.
  public var aliases: [String] {
    var known: Set<String> = []
    let names = ([folder] + nestedFolders).flatMap { folder in
      ((try? folder.names()) ?? []).filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") }
        .compactMap { name in
          do throws(ArchiveError) {
            return try DossierFile(at: folder.path(of: name)).dossier.alias
          } catch .sealed {
            return nil
          } catch {
            // The name of an invalid file still counts.
            return Self.stem(of: name)
          }
        }
    }
    return names.filter { known.insert($0.lowercased()).inserted }
      .sorted { $0.lowercased() < $1.lowercased() }
  }

  /// The dossier of an alias, for somebody who may read it without its code.
  ///
  /// - Throws: ``ArchiveError`` if there is no dossier, if it cannot be read, or if the alias has
  ///   several dossiers.
  public func dossier(of alias: String) throws(ArchiveError) -> Dossier {
    Self.merged(try filesOfOneDossier(of: alias))
  }

  /// The dossier of an alias, if the code is right; nil if it is wrong.
  ///
  /// - Throws: as ``open(_:code:)``.
  public func dossier(of alias: String, code typed: String) throws(ArchiveError) -> Dossier? {
    try open(alias, code: typed)?.dossier
  }

  /// The dossier of an alias and its key, if the code is right; nil if it is wrong.
  ///
  /// All files that the code opens are one dossier, and are merged into one file. A code that an
  /// earlier version hashed is hashed again with the current function.
  ///
  /// - Throws: as ``dossier(of:)``; ``ArchiveError/dossierClosed(_:)`` after too many wrong codes;
  ///   ``ArchiveError`` if the stored hash is invalid.
  public func open(
    _ alias: String, code typed: String
  ) throws(ArchiveError) -> (dossier: Dossier, key: Key)? {
    let code = DossierCode.plain(typed)
    // What cannot be read is no attempt. What is sealed can be read with the code only.
    let isSealed = try paths(of: alias).contains { SealedHeader(at: $0) != nil }
    if !isSealed { _ = try files(of: alias) }
    let attempts = try countAttempt(at: alias)
    let locks = try openSealed(alias, code: code)
    let files: [StoredFile]
    do throws(ArchiveError) {
      files = try self.files(of: alias)
    } catch .sealed {
      return nil
    }
    var opened: [StoredFile] = []
    var outdated: Set<String> = []
    var known: [String: Bool] = [:]
    var problem: ArchiveError?
    for found in files {
      if CodeLock.isLock(found.file.code) {
        known[found.file.code] = locks.contains(found.file.code)
      } else if known[found.file.code] == nil {
        do throws(ArchiveError) {
          let secret = try Self.secret(of: found)
          guard let matches = secret.matches(code) else {
            throw .unreadable(found.path, .noMemory)
          }
          known[found.file.code] = matches
          // A hash is replaced by a lock where dossiers are sealed.
          if matches, secret.isOutdated || sealing.areThere { outdated.insert(found.file.code) }
        } catch {
          known[found.file.code] = false
          problem = problem ?? error
        }
      }
      if known[found.file.code] == true { opened.append(found) }
    }
    guard let first = opened.first else {
      if let problem { throw problem }
      return nil
    }
    attempts.clear()
    let dossier = Self.merged(opened)
    var key = Key(encoded: first.file.code)
    let ours = opened.filter(isOurs)
    let isOutdated = ours.contains { outdated.contains($0.file.code) }
    if isOutdated || ours.count > 1 {
      // If this fails, the old files still open.
      if let encoded = try? merge(ours, rehashing: isOutdated ? code : nil) {
        key = Key(encoded: encoded)
      }
    }
    return (dossier, key)
  }

  /// Whether a dossier stays closed for now, after too many wrong codes.
  public func isClosed(_ alias: String) -> Bool {
    guard let alias = try? Alias(alias) else { return false }
    return attempts(at: alias).secondsToWait(now: Int(time(nil))) > 0
  }

  /// The attempts at the dossiers of an alias. Where dossiers are sealed, the name of the file does
  /// not give the alias away either.
  private func attempts(at alias: Alias) -> CodeAttempts {
    let readers = (try? sealing.readers()) ?? []
    let hidden = readers.isEmpty ? nil : HiddenName.of(alias.comparisonKey, for: readers)
    return CodeAttempts(named: hidden ?? alias.comparisonKey, in: folder)
  }

  /// Counts an attempt, which is wrong until it is known to be right. On a disk that may only be read,
  /// or is full before the first wrong code, it cannot be counted: the right code has to open the
  /// dossier there too, so each code then takes a while.
  private func countAttempt(at name: String) throws(ArchiveError) -> CodeAttempts {
    let alias = try Alias(name)
    let attempts = attempts(at: alias)
    let now = Int(time(nil))
    guard attempts.secondsToWait(now: now) == 0 else { throw .dossierClosed(alias.description) }
    do throws(DiskError) {
      try attempts.count(now: now)
    } catch {
      pause(Self.uncountedSeconds)
    }
    return attempts
  }

  /// Opens the sealed files of an alias that a code opens; the keys of the dossier's recordings are
  /// open then too.
  ///
  /// - Returns: the locks that the code opens.
  private func openSealed(
    _ alias: String, code: String
  ) throws(ArchiveError) -> Set<String> {
    var tried: [String: KeyPair?] = [:]
    for path in try paths(of: alias) {
      guard let header = SealedHeader(at: path), let encoded = header.code else { continue }
      if tried[encoded] == nil {
        do {
          tried[encoded] = .some(try CodeLock(encoded: encoded).keyPair(of: code))
        } catch {
          switch error {
          case HashedSecret.ReadingError.tooCostly: throw .dossierCodeTooCostly(path)
          case DiskError.noMemory: throw .unreadable(path, .noMemory)
          default: throw .invalidDossierCode(path)
          }
        }
      }
      guard let pair = tried[encoded] ?? nil,
        let box = header.boxes.first(where: { $0.reader == pair.publicKey }),
        let key = pair.open(box.content)
      else { continue }
      OpenKeys.shared.add(recordingKey: key)
      for key in (try? DossierFile(at: path))?.keys ?? [] {
        OpenKeys.shared.add(recordingKey: key)
      }
    }
    return Set(tried.filter { $0.value != nil }.keys)
  }

  private static func secret(of found: StoredFile) throws(ArchiveError) -> HashedSecret {
    do throws(HashedSecret.ReadingError) {
      return try HashedSecret(encoded: found.file.code)
    } catch {
      switch error {
      case .damaged: throw .invalidDossierCode(found.path)
      case .tooCostly: throw .dossierCodeTooCostly(found.path)
      }
    }
  }

  /// Merges the files that one code opens into one, unless another process changed them meanwhile.
  ///
  /// - Parameter code: the code, to hash it again; nil to keep the stored hash.
  /// - Returns: the hash of the code that is stored from now on.
  private func merge(_ opened: [StoredFile], rehashing code: String?) throws(ArchiveError)
    -> String?
  {
    guard let first = opened.first else { return nil }
    let encoded = try code.map { code throws(ArchiveError) in try hash(of: code, for: first.path) }
    var result: String?
    try withExclusiveLock(first.path, attempts: 0) { () throws(ArchiveError) in
      let now = try files(of: first.file.dossier.alias)
      guard
        opened.allSatisfy({ old in
          now.contains { $0.path == old.path && $0.file.json == old.file.json }
        })
      else { return }
      let file = Self.merged(opened, code: encoded ?? first.file.code)
      try replace(opened, with: file)
      result = file.code
    }
    return result
  }

  // MARK: - Keeping

  /// Creates a dossier.
  ///
  /// - Parameter recording: the path of the recording of its first play; if it is sealed, the code
  ///   opens it too.
  /// - Returns: its code, which is not stored anywhere.
  /// - Throws: ``ArchiveError/dossierExists(_:)`` if the alias already has a dossier;
  ///   ``ArchiveError/dossierNotStored(_:_:)`` if it cannot be written.
  public func begin(
    _ dossier: Dossier, recording: String? = nil
  ) throws(ArchiveError) -> DossierCode {
    let path = try path(of: dossier.alias)
    let (code, hash) = try newCode(for: path)
    try withExclusiveLock(path) { () throws(ArchiveError) in
      guard !contains(dossier.alias) else { throw .dossierExists(dossier.alias) }
      let keys = recording.flatMap(Self.openKey).map { [$0] } ?? []
      try replace([], with: DossierFile(code: hash, dossier: dossier, keys: keys))
    }
    return code
  }

  /// Adds the results of a play to a dossier.
  ///
  /// - Parameters:
  ///   - key: identifies the dossier if the alias has several.
  ///   - recording: the path of the recording of the play; if it is sealed, the dossier's code opens
  ///     it from now on.
  /// - Throws: ``ArchiveError``; the dossier is then unchanged.
  public func add(
    _ lesson: Dossier.Lesson, to alias: String, key: Key? = nil, recording: String? = nil
  ) throws(ArchiveError) {
    try change(alias, key: key) { file in
      file.dossier.add(lesson)
      if let key = recording.flatMap(Self.openKey) { file.keys.append(key) }
    }
  }

  /// All dossiers of an alias, for somebody who may read them without their codes.
  ///
  /// - Throws: ``ArchiveError`` if a file cannot be read.
  public func dossiers(of alias: String) throws(ArchiveError) -> [Dossier] {
    var dossiers: [Dossier] = []
    for path in try paths(of: alias) { dossiers.append(try DossierFile(at: path).dossier) }
    return dossiers
  }

  /// Changes what all dossiers of an alias say; their codes open them as before.
  ///
  /// - Returns: whether anything was changed.
  /// - Throws: ``ArchiveError`` if a file cannot be read or written; those before it are then changed.
  public func rewrite(
    _ alias: String, _ change: (Dossier) -> Dossier
  ) throws(ArchiveError) -> Bool {
    var isChanged = false
    try withExclusiveLock(try path(of: alias)) { () throws(ArchiveError) in
      for path in try paths(of: alias) {
        let found = StoredFile(path: path, file: try DossierFile(at: path))
        var file = found.file
        file.dossier = change(file.dossier)
        guard file.dossier != found.file.dossier else { continue }
        // A dossier on a stick below is changed where it is.
        let folder = isOurs(found) ? self : DossierFolder(at: Folder(of: path))
        try folder.replace([found], with: file)
        isChanged = true
      }
    }
    return isChanged
  }

  /// The key of a sealed recording that is open.
  private static func openKey(of recording: String) -> SecretBytes? {
    guard let header = SealedHeader(at: recording),
      case .found(let key) = OpenKeys.shared.key(for: header)
    else { return nil }
    return key
  }

  /// Gives a dossier a new code; the old one no longer opens it.
  ///
  /// - Throws: ``ArchiveError``; the old code then still opens the dossier.
  public func renewCode(of alias: String) throws(ArchiveError) -> DossierCode {
    _ = try filesOfOneDossier(of: alias)
    let (code, hash) = try newCode(for: try path(of: alias))
    try change(alias, key: nil) { $0.code = hash }
    attempts(at: try Alias(alias)).clear()
    return code
  }

  /// Copies the dossiers in a folder, and in the folders below it, into this folder.
  ///
  /// - Parameter top: a folder, for example of recordings on a memory stick.
  /// - Returns: the number of files that say something new, and why others were not copied.
  func take(from top: String) -> (taken: Int, errors: [ArchiveError]) {
    var taken = 0
    var errors: [ArchiveError] = []
    let given = Folder(top)
    let isOne = Folder.name(of: top) == Self.name
    for source in (isOne ? [given] : []) + Self.folders(below: given) {
      // The same folder by another path.
      if let one = try? status(of: source.path), let other = try? status(of: folder.path),
        one.st_ino == other.st_ino, one.st_dev == other.st_dev
      {
        continue
      }
      for name in (try? source.names()) ?? []
      where name.hasSuffix(Self.suffix) && !name.hasPrefix(".") {
        do throws(ArchiveError) {
          if try take(try DossierFile(at: source.path(of: name))) { taken += 1 }
        } catch {
          errors.append(error)
        }
      }
    }
    return (taken, errors)
  }

  /// Whether a file says something that the files of this folder do not say.
  private func take(_ file: DossierFile) throws(ArchiveError) -> Bool {
    var isNew = false
    let alias = file.dossier.alias
    try withExclusiveLock(try path(of: alias)) { () throws(ArchiveError) in
      let same = ((try? files(of: alias)) ?? []).filter { $0.file.code == file.code && isOurs($0) }
      let merged = Self.merged(same + [StoredFile(path: "", file: file)], code: file.code)
      guard same.isEmpty || merged.dossier != Self.merged(same) else { return }
      try replace(same, with: merged)
      isNew = true
    }
    return isNew
  }

  private func change(
    _ alias: String, key: Key?, _ change: (inout DossierFile) -> Void
  ) throws(ArchiveError) {
    try withExclusiveLock(try path(of: alias)) { () throws(ArchiveError) in
      let old = try filesOfOneDossier(of: alias, key: key)
      guard let first = old.first else { throw .noDossier(alias) }
      var file = Self.merged(old, code: first.file.code)
      change(&file)
      try replace(old, with: file)
    }
  }

  // MARK: - Files

  /// A file of a dossier and its path.
  private struct StoredFile {
    var path: String
    var file: DossierFile
  }

  /// The path that an alias's dossier had in earlier versions; error messages use it.
  private func path(of alias: String) throws(ArchiveError) -> String {
    folder.path(of: try Self.start(of: alias) + Self.suffix)
  }

  private static func start(of alias: String) throws(ArchiveError) -> String {
    try Alias(alias).comparisonKey
  }

  /// A file's name without its suffix and its digest.
  static func stem(of name: String) -> String {
    let whole = String(name.dropLast(suffix.count))
    guard let hyphen = whole.lastIndex(of: "-"), isDigest(whole[whole.index(after: hyphen)...])
    else { return whole }
    return String(whole[..<hyphen])
  }

  private static func isDigest(_ text: Substring) -> Bool {
    text.utf8.count == digestLength
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// The paths of an alias's files: first in this folder, then in the folders below, each sorted by
  /// name.
  private func paths(of alias: String) throws(ArchiveError) -> [String] {
    let start = try Self.start(of: alias)
    var paths: [String] = []
    for folder in [folder] + nestedFolders {
      let names: [String]
      do throws(DiskError) {
        names = try folder.names()
      } catch .missing {
        continue
      } catch {
        // That there is no dossier would not be true.
        throw .unreadable(folder.path, error)
      }
      paths += names.filter { name in
        guard !name.hasPrefix("."), name.hasSuffix(Self.suffix) else { return false }
        let stem = Self.stem(of: name)
        if SealedHeader.isName(stem[...]), let header = SealedHeader(at: folder.path(of: name)) {
          return stem == HiddenName.of(start, for: header.readers)
        }
        return name == start + Self.suffix || stem == start
      }.map { folder.path(of: $0) }
    }
    return paths
  }

  /// The files of an alias that can be read.
  ///
  /// - Throws: ``ArchiveError`` if no file can be read.
  private func files(of alias: String) throws(ArchiveError) -> [StoredFile] {
    var files: [StoredFile] = []
    var problem: ArchiveError?
    for path in try paths(of: alias) {
      do throws(ArchiveError) {
        files.append(StoredFile(path: path, file: try DossierFile(at: path)))
      } catch {
        problem = problem ?? error
      }
    }
    guard files.isEmpty else { return files }
    throw problem ?? .noDossier(alias)
  }

  /// The files of an alias that belong to one dossier: those with a key, or all of them.
  ///
  /// - Throws: ``ArchiveError/dossiersDiffer(_:count:)`` if they belong to several dossiers.
  private func filesOfOneDossier(of alias: String, key: Key? = nil) throws(ArchiveError)
    -> [StoredFile]
  {
    let files = try files(of: alias)
    if let key { return files.filter { $0.file.code == key.encoded } }
    let codes = Set(files.map(\.file.code))
    guard codes.count == 1 else { throw .dossiersDiffer(alias, count: codes.count) }
    return files
  }

  /// Merges files into one dossier: each play once, in the order in which they were recorded.
  private static func merged(_ files: [StoredFile]) -> Dossier {
    guard var dossier = files.first?.file.dossier else { return Dossier(alias: "") }
    guard files.count > 1 else { return dossier }
    for file in files.dropFirst() {
      for lesson in file.file.dossier.lessons { dossier.add(lesson) }
    }
    let lessons = dossier.lessons.enumerated()
      .sorted { ($0.element.recorded, $0.offset) < ($1.element.recorded, $1.offset) }
    return Dossier(alias: dossier.alias, lessons: lessons.map(\.element))
  }

  /// Merges files into one, with a code.
  private static func merged(_ files: [StoredFile], code: String) -> DossierFile {
    var ids: Set<[UInt8]> = []
    return DossierFile(
      code: code, dossier: merged(files), readers: files.first?.file.readers ?? [],
      keys: files.flatMap(\.file.keys).filter { ids.insert(SealedHeader.id(of: $0)).inserted })
  }

  private func isOurs(_ found: StoredFile) -> Bool { Folder(of: found.path).path == folder.path }

  /// Writes a file under its own name, and removes the files of this folder that it replaces. After
  /// a crash in between, both exist, and count as one dossier.
  private func replace(_ old: [StoredFile], with file: DossierFile) throws(ArchiveError) {
    let start = try Self.start(of: file.dossier.alias)
    var file = file
    let readers = try sealing.readers()
    // If the keys are gone, a file stays sealed for those who could read it.
    if !readers.isEmpty { file.readers = readers }
    guard let bytes = file.bytes() else {
      throw .dossierNotStored(try path(of: file.dossier.alias), Sodium.missing)
    }
    let stem =
      SealedHeader.isHeader(bytes) ? HiddenName.of(start, for: file.readers) : start
    guard let stem else { throw .dossierNotStored(try path(of: file.dossier.alias), .noMemory) }
    let digest = SHA256.hash(bytes).hexadecimal.prefix(Self.digestLength)
    let name = stem + "-" + digest + Self.suffix
    let path = folder.path(of: name)
    do throws(DiskError) {
      try AtomicFile.replace(name, in: folder, with: bytes)
    } catch {
      throw .dossierNotStored(try self.path(of: file.dossier.alias), error)
    }
    for found in old where isOurs(found) && found.path != path { unlink(found.path) }
  }

  private func newCode(
    for path: String
  ) throws(ArchiveError) -> (code: DossierCode, hash: String) {
    let code = DossierCode()
    return (code, try hash(of: code.plain, for: path))
  }

  private func hash(of code: String, for path: String) throws(ArchiveError) -> String {
    let isSealed = try !sealing.readers().isEmpty
    let encoded = isSealed ? CodeLock(code)?.encoded : HashedSecret(code)?.encoded
    guard let encoded else { throw .dossierNotStored(path, .noMemory) }
    return encoded
  }

  /// Does work while no other process reads or writes. If another one is busy, tries again every 20
  /// ms, by default for a second.
  func withExclusiveLock(
    _ path: String, attempts: Int = 50, _ work: () throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let lock: Descriptor
    do throws(DiskError) {
      try folder.make()
      if try status(of: folder.path).permissions & 0o077 != 0 { chmod(folder.path, 0o700) }
      lock = try Descriptor(folder.path(of: Self.lockName), O_RDWR | O_CREAT | O_NOFOLLOW)
    } catch {
      throw .dossierNotStored(path, error)
    }
    var attempts = attempts
    // If locks do not work, files are still replaced atomically.
    while lock.lock() == .busy {
      guard attempts > 0 else { throw .dossierInUse(path) }
      attempts -= 1
      usleep(20_000)
    }
    defer { lock.unlock() }
    try work()
  }
}
