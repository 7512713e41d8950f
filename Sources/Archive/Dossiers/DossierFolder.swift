import Glibc
public import Roleplay

/// The folder of dossiers, beside the recordings: for this person alone, made with the first one.
///
/// A dossier opens with its code, of which only a hash is kept. The code keeps other pupils out of
/// it in the program; the file itself is closed to other accounts of the computer, and not enciphered.
public struct DossierFolder: Sendable {
  /// The folder's name, among the recordings.
  static let name = "dossiers"
  private static let suffix = ".json"
  private static let lockName = ".lock"

  private let folder: Folder

  /// The dossiers beside these recordings; nothing is made or read yet.
  public init(in transcripts: TranscriptFolder) {
    folder = Folder(transcripts.folder.path(of: Self.name))
  }

  // MARK: - Looking

  /// Whether an alias has a dossier; capitals, spaces and hyphens make no difference.
  public func contains(_ alias: String) -> Bool {
    guard let path = try? path(of: alias) else { return false }
    return (try? linkStatus(of: path)) != nil
  }

  /// The aliases that have one, in alphabetical order.
  public var aliases: [String] {
    let names = ((try? folder.names()) ?? []).filter {
      $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".")
    }
    return names.map { name in
      // A broken one still holds its name.
      (try? DossierFile(at: folder.path(of: name)))?.dossier.alias
        ?? String(name.dropLast(Self.suffix.count))
    }.sorted { $0.lowercased() < $1.lowercased() }
  }

  /// A dossier, for whoever may look into it without its code.
  ///
  /// - Throws: ``ArchiveProblem`` where there is none, or it cannot be read.
  public func dossier(of alias: String) throws(ArchiveProblem) -> Dossier {
    try file(of: alias).dossier
  }

  /// A dossier, where this is its code; nil where it is not.
  ///
  /// A code that an earlier version kept is kept anew, as new ones are.
  ///
  /// - Throws: as ``dossier(of:)``, or ``ArchiveProblem`` where what is kept of the code cannot be
  ///   understood.
  public func dossier(of alias: String, code typed: String) throws(ArchiveProblem) -> Dossier? {
    let file = try file(of: alias)
    let path = try path(of: alias)
    let code = DossierCode.plain(typed)
    let secret: HashedSecret
    do throws(HashedSecret.ReadingError) {
      secret = try HashedSecret(kept: file.code)
    } catch {
      switch error {
      case .damaged: throw .dossierCodeBroken(path)
      case .tooCostly: throw .dossierCodeTooCostly(path)
      }
    }
    guard let matches = secret.matches(code) else { throw .unreadable(path, .noMemory) }
    guard matches else { return nil }
    if secret.isOutdated {
      // Where this fails, the old one still opens.
      try? renew(code, of: alias, insteadOf: file.code)
    }
    return file.dossier
  }

  /// Keeps a code as new ones are, unless another one has taken its place meanwhile.
  private func renew(
    _ code: String, of alias: String, insteadOf old: String
  ) throws(ArchiveProblem) {
    let path = try path(of: alias)
    let hash = try hash(of: code, for: path)
    try alone(path, patience: 0) { () throws(ArchiveProblem) in
      var file = try file(of: alias)
      guard file.code == old else { return }
      file.code = hash
      try write(file, to: path)
    }
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
      try write(DossierFile(code: hash, dossier: dossier), to: path)
    }
    return code
  }

  /// Adds what a play gave.
  ///
  /// - Throws: ``ArchiveProblem``; the dossier is then as it was.
  public func add(_ lesson: Dossier.Lesson, to alias: String) throws(ArchiveProblem) {
    let path = try path(of: alias)
    try alone(path) { () throws(ArchiveProblem) in
      var file = try file(of: alias)
      file.dossier.add(lesson)
      try write(file, to: path)
    }
  }

  /// Gives a dossier a new code; the old one no longer opens it.
  ///
  /// - Throws: ``ArchiveProblem``; the old code then still holds.
  public func renewCode(of alias: String) throws(ArchiveProblem) -> DossierCode {
    guard contains(alias) else { throw .noDossier(alias) }
    let path = try path(of: alias)
    let (code, hash) = try newCode(for: path)
    try alone(path) { () throws(ArchiveProblem) in
      var file = try file(of: alias)
      file.code = hash
      try write(file, to: path)
    }
    return code
  }

  // MARK: - Files

  private func path(of alias: String) throws(ArchiveProblem) -> String {
    folder.path(of: try Alias(alias).fileNamePart.lowercased() + Self.suffix)
  }

  private func file(of alias: String) throws(ArchiveProblem) -> DossierFile {
    guard contains(alias) else { throw .noDossier(alias) }
    return try DossierFile(at: try path(of: alias))
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

  private func write(_ file: DossierFile, to path: String) throws(ArchiveProblem) {
    do throws(DiskTrouble) {
      try AtomicFile.replace(Folder.name(of: path), in: folder, with: file.bytes)
    } catch {
      throw .dossierNotKept(path, error)
    }
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
