import Glibc
import Roleplay

/// The keys of a folder of recordings, in the folder `keys` in it. While there are public keys,
/// everything that is recorded is sealed for their owners.
public struct SealingKeys: Sendable {
  /// The name of the folder of keys.
  static let name = "keys"
  /// The minimum number of characters of a passphrase: somebody who has a copy of a private key can
  /// try passphrases as often as they like.
  public static let minimumLength = 12

  /// The person, or the group, that can open recordings.
  public enum Reader: String, CaseIterable, Sendable {
    case teacher
    case school
  }

  private let transcripts: TranscriptFolder
  private var folder: Folder { Folder(transcripts.folder.path(of: Self.name)) }

  /// The keys of a folder of recordings. Reads and creates nothing yet.
  public init(of transcripts: TranscriptFolder) {
    self.transcripts = transcripts
  }

  /// The path of the folder of keys.
  public var path: String { folder.path }

  /// The path of a reader's private key.
  public func privatePath(of reader: Reader) -> String {
    folder.path(of: reader.rawValue + PrivateKeyFile.suffix)
  }

  // MARK: - Public keys

  /// Whether recordings are sealed. True also if the keys cannot be read.
  public var areThere: Bool {
    do throws(ArchiveError) {
      return try !names(PublicKeyFile.suffix).isEmpty
    } catch {
      return true
    }
  }

  /// The public keys, in the order of their files' names; empty if recordings are not sealed.
  ///
  /// - Throws: ``ArchiveError`` if a key cannot be read or is invalid.
  func readers() throws(ArchiveError) -> [PublicKey] {
    var readers: [PublicKey] = []
    for name in try names(PublicKeyFile.suffix) {
      let key = try PublicKeyFile.key(at: folder.path(of: name))
      if !readers.contains(key) { readers.append(key) }
    }
    return readers
  }

  /// The names of the public keys' files without their suffix, and the digits by which people
  /// compare the keys.
  ///
  /// - Throws: as ``readers()``.
  public func fingerprints() throws(ArchiveError) -> [(name: String, fingerprint: String)] {
    var fingerprints: [(name: String, fingerprint: String)] = []
    for name in try names(PublicKeyFile.suffix) {
      let key = try PublicKeyFile.key(at: folder.path(of: name))
      fingerprints.append((String(name.dropLast(PublicKeyFile.suffix.count)), key.fingerprint))
    }
    return fingerprints
  }

  private func names(_ suffix: String) throws(ArchiveError) -> [String] {
    do throws(DiskError) {
      return try folder.names().filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
    } catch .missing {
      return []
    } catch {
      throw .unreadable(folder.path, error)
    }
  }

  // MARK: - Private keys

  /// Whether there is a private key here for which a passphrase can be asked. True also if only the
  /// keys cannot be read: who then gives one is told why. Where nothing in the folder of recordings can
  /// be read, no passphrase helps.
  public var hasPrivateKey: Bool {
    guard let names = try? names(PrivateKeyFile.suffix) else {
      return access(transcripts.path, R_OK | X_OK) == 0
    }
    return !names.isEmpty
  }

  /// Whether a passphrase for one of the private keys here was given in this process.
  public var areOpen: Bool {
    let names = (try? names(PrivateKeyFile.suffix)) ?? []
    return names.contains { name in
      (try? PrivateKeyFile(at: folder.path(of: name))).map {
        OpenKeys.shared.isOpen($0.publicKey)
      } ?? false
    }
  }

  /// Opens a private key with a passphrase: one is enough to read everything.
  ///
  /// - Returns: whether it opened one.
  /// - Throws: ``ArchiveError`` if it opened none, and a key is damaged or too costly to open.
  public func open(_ passphrase: String) throws(ArchiveError) -> Bool {
    var problem: ArchiveError?
    // Each takes a tenth of a second; mostly it is the teacher who reads.
    let names = try names(PrivateKeyFile.suffix)
    let teachers = Reader.teacher.rawValue + PrivateKeyFile.suffix
    for name in names.filter({ $0 == teachers }) + names.filter({ $0 != teachers }) {
      do throws(ArchiveError) {
        guard let pair = try PrivateKeyFile(at: folder.path(of: name)).open(passphrase) else {
          continue
        }
        OpenKeys.shared.add(pair)
        return true
      } catch {
        problem = problem ?? error
      }
    }
    if let problem { throw problem }
    return false
  }

  /// Forgets the private keys here; a passphrase opens them again.
  public func close() {
    for name in (try? names(PrivateKeyFile.suffix)) ?? [] {
      guard let file = try? PrivateKeyFile(at: folder.path(of: name)) else { continue }
      OpenKeys.shared.remove(file.publicKey)
    }
  }

  // MARK: - Making

  /// Makes a pair of keys for the teacher and one for the school, each private one under its own
  /// passphrase. They are all on the disk, or none of them is.
  ///
  /// - Throws: ``ArchiveError/keysExist(_:)`` if there are keys already, which are then unchanged;
  ///   ``ArchiveError/keyPassphraseTooShort``; ``ArchiveError/keysNotMade(_:_:)``.
  public func make(_ passphrases: [Reader: String]) throws(ArchiveError) {
    guard passphrases.values.allSatisfy({ $0.count >= Self.minimumLength }) else {
      throw .keyPassphraseTooShort
    }
    guard try names("").isEmpty else { throw .keysExist(folder.path) }
    try transcripts.prepare()
    let temporary = Folder(transcripts.folder.path(of: AtomicFile.temporaryName(for: Self.name)))
    do throws(DiskError) {
      try remove(temporary)
      try temporary.make()
      for reader in Reader.allCases {
        guard let passphrase = passphrases[reader] else { continue }
        let path = folder.path(of: reader.rawValue + PrivateKeyFile.suffix)
        guard let pair = KeyPair(),
          let file = PrivateKeyFile(pair, passphrase: passphrase, path: path)
        else { throw .noMemory }
        try AtomicFile.replace(
          reader.rawValue + PrivateKeyFile.suffix, in: temporary, with: file.bytes)
        try AtomicFile.replace(
          reader.rawValue + PublicKeyFile.suffix, in: temporary,
          with: PublicKeyFile.bytes(of: pair.publicKey))
      }
      guard rename(temporary.path, folder.path) == 0 else { throw .last }
      try transcripts.folder.synchronize()
    } catch {
      try? remove(temporary)
      throw .keysNotMade(folder.path, error)
    }
  }

  /// Removes the folder that an interrupted attempt left behind.
  private func remove(_ temporary: Folder) throws(DiskError) {
    let names: [String]
    do throws(DiskError) {
      names = try temporary.names()
    } catch .missing {
      return
    }
    for name in names { unlink(temporary.path(of: name)) }
    guard rmdir(temporary.path) == 0 else { throw .last }
  }
}
