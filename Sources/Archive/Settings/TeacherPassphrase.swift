import Glibc

/// The passphrase that opens the teacher's mode.
///
/// Only a ``HashedSecret`` of it is stored.
public struct TeacherPassphrase: Sendable {
  /// The minimum number of characters.
  public static let minimumLength = 8

  private static let name = "passphrase"
  private let folder: Folder
  private let layered: LayeredFolder

  /// The passphrase stored in a folder of settings, otherwise the school's.
  ///
  /// - Parameters:
  ///   - folder: the folder in which a new passphrase is stored.
  ///   - layered: that folder, and the school's below it.
  init(in folder: Folder, layered: LayeredFolder) {
    self.folder = folder
    self.layered = layered
  }

  /// The path of the file; somebody who forgot the passphrase removes it.
  public var path: String { layered.path(of: Self.name) }

  /// Whether a passphrase is set; true also if its file cannot be read.
  public var isSet: Bool {
    do throws(DiskError) {
      _ = try status(of: path)
      return true
    } catch {
      return error != .missing
    }
  }

  /// Sets the passphrase, and replaces an earlier one.
  ///
  /// - Throws: ``ArchiveError/passphraseTooShort`` or ``ArchiveError/settingNotStored(_:_:)``;
  ///   the earlier passphrase is then unchanged.
  public func set(_ passphrase: String) throws(ArchiveError) {
    guard passphrase.count >= Self.minimumLength else { throw .passphraseTooShort }
    try keep(passphrase)
    // If the passphrase is removed later, the teacher has to choose again.
    unlink(folder.path(of: Settings.onlyMineName))
  }

  /// Whether this is the passphrase; false if none is set.
  ///
  /// A passphrase that an earlier version hashed is hashed again with the current function; not the
  /// school's, which is not this account's to change.
  ///
  /// - Throws: ``ArchiveError`` if the stored hash cannot be read or is invalid.
  public func matches(_ passphrase: String) throws(ArchiveError) -> Bool {
    guard let kept = try kept() else { return false }
    let secret: HashedSecret
    do throws(HashedSecret.ReadingError) {
      secret = try HashedSecret(encoded: kept)
    } catch {
      switch error {
      case .damaged: throw .invalidPassphrase(path)
      case .tooCostly: throw .passphraseTooCostly(path)
      }
    }
    guard let matches = secret.matches(passphrase) else { throw .unreadable(path, .noMemory) }
    if matches, secret.isOutdated, path == folder.path(of: Self.name) {
      // If this fails, the old hash still works. Another process may have set another passphrase
      // meanwhile.
      if (try? self.kept()) == kept { try? keep(passphrase) }
    }
    return matches
  }

  private func kept() throws(ArchiveError) -> String? {
    do throws(DiskError) {
      return String(decoding: try FileContents.read(path), as: UTF8.self)
    } catch .missing {
      return nil
    } catch {
      throw .unreadable(path, error)
    }
  }

  private func keep(_ passphrase: String) throws(ArchiveError) {
    guard let secret = HashedSecret(passphrase) else {
      throw .settingNotStored(folder.path(of: Self.name), .noMemory)
    }
    try Settings.write(secret.encoded + "\n", to: Self.name, in: folder)
  }
}
