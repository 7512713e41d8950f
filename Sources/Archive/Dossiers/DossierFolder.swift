import Glibc
public import Roleplay

/// The folder of dossiers, beside the recordings: for this person alone, made with the first one.
///
/// A dossier opens with its code, of which only a hash is kept. The code keeps other pupils out of
/// it in the program; the file itself is closed to other accounts of the computer, and not enciphered.
///
/// A file is called by the alias and by what is in it. So dossiers travel by copying folders: nothing
/// takes another's place that says something else, files of one alias and one code are one dossier, and
/// two pupils of one alias have two, each with its own code.
public struct DossierFolder: Sendable {
  /// The folder's name, among the recordings.
  static let name = "dossiers"
  private static let suffix = ".json"
  private static let lockName = ".lock"
  /// So many signs of what is in a file stand in its name.
  private static let digestLength = 12

  private let folder: Folder
  /// Folders of dossiers below the recordings, as several laptops' folders on a stick have them: they
  /// are looked into, and stay as they are.
  private let below: [Folder]

  /// What one dossier of an alias is told by from another.
  public struct Key: Sendable, Hashable {
    /// As ``HashedSecret/kept``.
    let kept: String
  }

  /// The dossiers beside these recordings; nothing is made or read yet.
  ///
  /// - Parameter isSearchedBelow: whether dossiers in folders below are looked into as well.
  public init(in transcripts: TranscriptFolder, isSearchedBelow: Bool = false) {
    let folder = Folder(transcripts.folder.path(of: Self.name))
    self.folder = folder
    below =
      isSearchedBelow
      ? Self.folders(below: transcripts.folder).filter { $0.path != folder.path } : []
  }

  /// The folders called as this one, at any depth; links are not followed.
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

  /// Whether an alias has a dossier; capitals, spaces and hyphens make no difference.
  public func contains(_ alias: String) -> Bool {
    guard let paths = try? paths(of: alias) else { return false }
    return !paths.isEmpty
  }

  /// The aliases that have one, in alphabetical order.
  public var aliases: [String] {
    var known: Set<String> = []
    let names = ([folder] + below).flatMap { folder in
      ((try? folder.names()) ?? []).filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") }
        .map { name in
          // A broken one still holds its name.
          (try? DossierFile(at: folder.path(of: name)))?.dossier.alias ?? Self.stem(of: name)
        }
    }
    return names.filter { known.insert($0.lowercased()).inserted }
      .sorted { $0.lowercased() < $1.lowercased() }
  }

  /// A dossier, for whoever may look into it without its code.
  ///
  /// - Throws: ``ArchiveProblem`` where there is none, where it cannot be read, or where there are
  ///   several with codes of their own.
  public func dossier(of alias: String) throws(ArchiveProblem) -> Dossier {
    Self.merged(try onlyFiles(of: alias))
  }

  /// A dossier, where this is its code; nil where it is not.
  ///
  /// - Throws: as ``open(_:code:)``.
  public func dossier(of alias: String, code typed: String) throws(ArchiveProblem) -> Dossier? {
    try open(alias, code: typed)?.dossier
  }

  /// A dossier, where this is its code, and the key that stands for it; nil where it is not.
  ///
  /// All files that the code opens are one dossier, and become one file. A code that an earlier version
  /// kept is kept anew, as new ones are.
  ///
  /// - Throws: as ``dossier(of:)``, or ``ArchiveProblem`` where what is kept of the code cannot be
  ///   understood.
  public func open(
    _ alias: String, code typed: String
  ) throws(ArchiveProblem) -> (dossier: Dossier, key: Key)? {
    let code = DossierCode.plain(typed)
    let files = try files(of: alias)
    var opened: [Found] = []
    var outdated: Set<String> = []
    var known: [String: Bool] = [:]
    var problem: ArchiveProblem?
    for found in files {
      if known[found.file.code] == nil {
        do throws(ArchiveProblem) {
          let secret = try Self.secret(of: found)
          guard let matches = secret.matches(code) else {
            throw .unreadable(found.path, .noMemory)
          }
          known[found.file.code] = matches
          if matches, secret.isOutdated { outdated.insert(found.file.code) }
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
    let dossier = Self.merged(opened)
    var key = Key(kept: first.file.code)
    let ours = opened.filter(isOurs)
    let isOutdated = ours.contains { outdated.contains($0.file.code) }
    if isOutdated || ours.count > 1 {
      // Where this fails, the old ones still open.
      if let kept = try? gather(ours, anew: isOutdated ? code : nil) { key = Key(kept: kept) }
    }
    return (dossier, key)
  }

  private static func secret(of found: Found) throws(ArchiveProblem) -> HashedSecret {
    do throws(HashedSecret.ReadingError) {
      return try HashedSecret(kept: found.file.code)
    } catch {
      switch error {
      case .damaged: throw .dossierCodeBroken(found.path)
      case .tooCostly: throw .dossierCodeTooCostly(found.path)
      }
    }
  }

  /// Makes one file of those that one code opens, unless somebody changed them meanwhile.
  ///
  /// - Parameter code: the code, to be kept anew; nil to keep what is kept.
  /// - Returns: what is kept of the code from now on.
  private func gather(_ opened: [Found], anew code: String?) throws(ArchiveProblem) -> String? {
    guard let first = opened.first else { return nil }
    let kept = try code.map { code throws(ArchiveProblem) in try hash(of: code, for: first.path) }
    var result: String?
    try alone(first.path, patience: 0) { () throws(ArchiveProblem) in
      let now = try files(of: first.file.dossier.alias)
      guard
        opened.allSatisfy({ old in
          now.contains { $0.path == old.path && $0.file.bytes == old.file.bytes }
        })
      else { return }
      let file = DossierFile(code: kept ?? first.file.code, dossier: Self.merged(opened))
      try replace(opened, with: file)
      result = file.code
    }
    return result
  }

  // MARK: - Keeping

  /// Begins a dossier.
  ///
  /// - Returns: its code, which is nowhere to be found again.
  /// - Throws: ``ArchiveProblem/dossierThere(_:)`` where the alias has one already, or another
  ///   where it cannot be kept.
  public func begin(_ dossier: Dossier) throws(ArchiveProblem) -> DossierCode {
    let path = try path(of: dossier.alias)
    let (code, hash) = try newCode(for: path)
    try alone(path) { () throws(ArchiveProblem) in
      guard !contains(dossier.alias) else { throw .dossierThere(dossier.alias) }
      try replace([], with: DossierFile(code: hash, dossier: dossier))
    }
    return code
  }

  /// Adds what a play gave.
  ///
  /// - Parameter key: tells which dossier, where an alias has several.
  /// - Throws: ``ArchiveProblem``; the dossier is then as it was.
  public func add(
    _ lesson: Dossier.Lesson, to alias: String, key: Key? = nil
  ) throws(ArchiveProblem) {
    try change(alias, key: key) { $0.dossier.add(lesson) }
  }

  /// Gives a dossier a new code; the old one no longer opens it.
  ///
  /// - Throws: ``ArchiveProblem``; the old code then still holds.
  public func renewCode(of alias: String) throws(ArchiveProblem) -> DossierCode {
    _ = try onlyFiles(of: alias)
    let (code, hash) = try newCode(for: try path(of: alias))
    try change(alias, key: nil) { $0.code = hash }
    return code
  }

  private func change(
    _ alias: String, key: Key?, _ change: (inout DossierFile) -> Void
  ) throws(ArchiveProblem) {
    try alone(try path(of: alias)) { () throws(ArchiveProblem) in
      let old = try onlyFiles(of: alias, key: key)
      guard let first = old.first else { throw .noDossier(alias) }
      var file = DossierFile(code: first.file.code, dossier: Self.merged(old))
      change(&file)
      try replace(old, with: file)
    }
  }

  // MARK: - Files

  /// A file of a dossier, and where it is.
  private struct Found {
    var path: String
    var file: DossierFile
  }

  /// Where an alias's dossier stood in earlier versions; it is spoken of by that name.
  private func path(of alias: String) throws(ArchiveProblem) -> String {
    folder.path(of: try Self.start(of: alias) + Self.suffix)
  }

  private static func start(of alias: String) throws(ArchiveProblem) -> String {
    try Alias(alias).fileNamePart.lowercased()
  }

  /// A file's name without its ending and what stands for its content.
  private static func stem(of name: String) -> String {
    let whole = String(name.dropLast(suffix.count))
    guard let hyphen = whole.lastIndex(of: "-"), isDigest(whole[whole.index(after: hyphen)...])
    else { return whole }
    return String(whole[..<hyphen])
  }

  private static func isDigest(_ text: Substring) -> Bool {
    text.utf8.count == digestLength
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// The files of an alias: here, then below, each folder's in the order of their names.
  private func paths(of alias: String) throws(ArchiveProblem) -> [String] {
    let start = try Self.start(of: alias)
    return ([folder] + below).flatMap { folder in
      ((try? folder.names()) ?? [])
        .filter { name in
          !name.hasPrefix(".") && name.hasSuffix(Self.suffix)
            && (name == start + Self.suffix || Self.stem(of: name) == start)
        }.map { folder.path(of: $0) }
    }
  }

  /// The files of an alias that can be read.
  ///
  /// - Throws: ``ArchiveProblem`` where there is none.
  private func files(of alias: String) throws(ArchiveProblem) -> [Found] {
    var files: [Found] = []
    var problem: ArchiveProblem?
    for path in try paths(of: alias) {
      do throws(ArchiveProblem) {
        files.append(Found(path: path, file: try DossierFile(at: path)))
      } catch {
        problem = problem ?? error
      }
    }
    guard files.isEmpty else { return files }
    throw problem ?? .noDossier(alias)
  }

  /// The files of an alias that are one dossier: those with a key, or all.
  ///
  /// - Throws: ``ArchiveProblem/dossiersDiffer(_:count:)`` where they are several.
  private func onlyFiles(of alias: String, key: Key? = nil) throws(ArchiveProblem) -> [Found] {
    let files = try files(of: alias)
    if let key { return files.filter { $0.file.code == key.kept } }
    let codes = Set(files.map(\.file.code))
    guard codes.count == 1 else { throw .dossiersDiffer(alias, count: codes.count) }
    return files
  }

  /// All that stands in files, each play once, in the order in which they were recorded.
  private static func merged(_ files: [Found]) -> Dossier {
    guard var dossier = files.first?.file.dossier else { return Dossier(alias: "") }
    guard files.count > 1 else { return dossier }
    for file in files.dropFirst() {
      for lesson in file.file.dossier.lessons { dossier.add(lesson) }
    }
    let lessons = dossier.lessons.enumerated()
      .sorted { ($0.element.recorded, $0.offset) < ($1.element.recorded, $1.offset) }
    return Dossier(alias: dossier.alias, lessons: lessons.map(\.element))
  }

  private func isOurs(_ found: Found) -> Bool { Folder(of: found.path).path == folder.path }

  /// Writes a file under its own name, and removes those of this folder whose place it takes. A crash
  /// in between leaves both, which are one dossier.
  private func replace(_ old: [Found], with file: DossierFile) throws(ArchiveProblem) {
    let bytes = file.bytes
    let digest = SHA256.hash(bytes).hexadecimal.prefix(Self.digestLength)
    let name = try Self.start(of: file.dossier.alias) + "-" + digest + Self.suffix
    let path = folder.path(of: name)
    do throws(DiskTrouble) {
      try AtomicFile.replace(name, in: folder, with: bytes)
    } catch {
      throw .dossierNotKept(try self.path(of: file.dossier.alias), error)
    }
    for found in old where isOurs(found) && found.path != path { unlink(found.path) }
  }

  private func newCode(
    for path: String
  ) throws(ArchiveProblem) -> (code: DossierCode, hash: String) {
    let code = DossierCode()
    return (code, try hash(of: code.plain, for: path))
  }

  private func hash(of code: String, for path: String) throws(ArchiveProblem) -> String {
    guard let secret = HashedSecret(code) else { throw .dossierNotKept(path, .noMemory) }
    return secret.kept
  }

  /// Reads and writes while nobody else does; waits a second for whoever is busy, or less: 20 ms each
  /// time.
  private func alone(
    _ path: String, patience: Int = 50, _ work: () throws(ArchiveProblem) -> Void
  ) throws(ArchiveProblem) {
    let lock: Descriptor
    do throws(DiskTrouble) {
      try folder.make()
      if try status(of: folder.path).permissions & 0o077 != 0 { chmod(folder.path, 0o700) }
      lock = try Descriptor(folder.path(of: Self.lockName), O_RDWR | O_CREAT | O_NOFOLLOW)
    } catch {
      throw .dossierNotKept(path, error)
    }
    var patience = patience
    // Where locks do not work, whole files still take each other's place.
    while lock.lock() == .busy {
      guard patience > 0 else { throw .dossierInUse(path) }
      patience -= 1
      usleep(20_000)
    }
    defer { lock.unlock() }
    try work()
  }
}
