import Glibc

/// The passphrase that opens the teacher's mode, once one is set.
///
/// What is kept is a ``HashedSecret``, never the passphrase.
public struct TeacherPassphrase: Sendable {
  /// The fewest characters a passphrase may have.
  public static let shortest = 8

  private static let name = "passphrase"
  private let folder: Folder

  /// The passphrase kept in a folder of settings.
  init(in folder: Folder) {
    self.folder = folder
  }

  /// The file it is kept in: whoever forgot the passphrase removes it.
  public var path: String { folder.path(of: Self.name) }

  /// Whether one is set; also where its file cannot be read.
  public var isSet: Bool {
    do throws(DiskTrouble) {
      _ = try status(of: path)
      return true
    } catch {
      return error != .missing
    }
  }

  /// Sets the passphrase, in the place of an earlier one.
  ///
  /// - Throws: ``ArchiveProblem/passphraseTooShort`` or ``ArchiveProblem/settingNotKept(_:_:)``;
  ///   the earlier one then still holds.
  public func set(_ passphrase: String) throws(ArchiveProblem) {
    guard passphrase.count >= Self.shortest else { throw .passphraseTooShort }
    try keep(passphrase)
    // Where the passphrase is removed later, somebody has to choose anew.
    unlink(folder.path(of: Settings.onlyMineName))
  }

  /// Whether this is the passphrase; never where none is set.
  ///
  /// One that an earlier version kept is kept anew, as new ones are.
  ///
  /// - Throws: ``ArchiveProblem`` where what is kept cannot be read or understood.
  public func matches(_ passphrase: String) throws(ArchiveProblem) -> Bool {
    guard let kept = try kept() else { return false }
    let secret: HashedSecret
    do throws(HashedSecret.ReadingError) {
      secret = try HashedSecret(kept: kept)
    } catch {
      switch error {
      case .damaged: throw .passphraseBroken(path)
      case .tooCostly: throw .passphraseTooCostly(path)
      }
    }
    guard let matches = secret.matches(passphrase) else { throw .unreadable(path, .noMemory) }
    if matches, secret.isOutdated {
      // Where this fails, the old one still opens. Somebody may have set another one meanwhile.
      if (try? self.kept()) == kept { try? keep(passphrase) }
    }
    return matches
  }

  private func kept() throws(ArchiveProblem) -> String? {
    do throws(DiskTrouble) {
      return String(decoding: try FileContents.read(path), as: UTF8.self)
    } catch .missing {
      return nil
    } catch {
      throw .unreadable(path, error)
    }
  }

  private func keep(_ passphrase: String) throws(ArchiveProblem) {
    guard let secret = HashedSecret(passphrase) else { throw .settingNotKept(path, .noMemory) }
    try Settings.write(secret.kept + "\n", to: Self.name, in: folder)
  }
}
