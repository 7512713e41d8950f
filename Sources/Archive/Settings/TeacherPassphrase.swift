import Glibc

/// The passphrase that opens the teacher's mode, once one is set.
///
/// What is kept is a key derived from it by scrypt with a salt of its own, never the passphrase.
public struct TeacherPassphrase: Sendable {
  /// The fewest characters a passphrase may have.
  public static let shortest = 8

  private static let name = "passphrase"
  private let folder: Folder
  private let cost: HashedSecret.Cost

  /// The passphrase kept in a folder of settings.
  init(in folder: Folder, cost: HashedSecret.Cost = .init()) {
    self.folder = folder
    self.cost = cost
  }

  private var path: String { folder.path(of: Self.name) }

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
    guard let secret = HashedSecret(passphrase, cost: cost) else {
      throw .settingNotKept(path, DiskTrouble(number: ENOMEM))
    }
    try Settings.write(secret.kept + "\n", to: Self.name, in: folder)
  }

  /// Whether this is the passphrase; never where none is set.
  ///
  /// - Throws: ``ArchiveProblem`` where what is kept cannot be read or understood.
  public func matches(_ passphrase: String) throws(ArchiveProblem) -> Bool {
    let bytes: [UInt8]
    do throws(DiskTrouble) {
      bytes = try FileContents.read(path)
    } catch .missing {
      return false
    } catch {
      throw .unreadable(path, error)
    }
    guard let secret = HashedSecret(kept: String(decoding: bytes, as: UTF8.self)),
      let matches = secret.matches(passphrase)
    else { throw .passphraseBroken(path) }
    return matches
  }
}
