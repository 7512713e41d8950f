import Crypto
import CryptoExtras
import FoundationEssentials
import Glibc

/// The passphrase that opens the teacher's mode, once one is set.
///
/// What is kept is a key derived from it by scrypt with a salt of its own, never the passphrase.
public struct TeacherPassphrase: Sendable {
  /// The fewest characters a passphrase may have.
  public static let shortest = 8

  private static let name = "passphrase"
  private let folder: Folder
  private let cost: Cost

  /// How dear scrypt makes a guess: the least OWASP advises, in 16 MB of memory.
  struct Cost: Sendable, Equatable {
    var rounds = 1 << 14
    var blockSize = 8
    var parallelism = 5

    /// Whether a file may ask for it: more would stop the computer, not a thief.
    var isReasonable: Bool {
      (2...1 << 20).contains(rounds) && (1...32).contains(blockSize)
        && (1...16).contains(parallelism)
    }
  }

  /// The passphrase kept in a folder of settings.
  init(in folder: Folder, cost: Cost = Cost()) {
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
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    guard let key = Self.key(of: passphrase, salt: salt, cost: cost) else {
      throw .settingNotKept(path, DiskTrouble(number: ENOMEM))
    }
    let derived = key.withUnsafeBytes { $0.hexadecimal }
    let fields = [
      "scrypt", "\(cost.rounds)", "\(cost.blockSize)", "\(cost.parallelism)", salt.hexadecimal,
      derived,
    ]
    try Settings.write(fields.joined(separator: " ") + "\n", to: Self.name, in: folder)
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
    let fields = String(decoding: bytes, as: UTF8.self).trimmed.split(separator: " ")
    guard fields.count == 6, fields[0] == "scrypt", let rounds = Int(fields[1]),
      let blockSize = Int(fields[2]), let parallelism = Int(fields[3]),
      let salt = [UInt8](hexadecimal: fields[4]), let kept = [UInt8](hexadecimal: fields[5]),
      !kept.isEmpty
    else { throw .passphraseBroken(path) }
    let cost = Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    guard cost.isReasonable, let key = Self.key(of: passphrase, salt: salt, cost: cost) else {
      throw .passphraseBroken(path)
    }
    // Comparing two keys takes as long wherever they differ.
    return key == SymmetricKey(data: kept)
  }

  private static func key(of passphrase: String, salt: [UInt8], cost: Cost) -> SymmetricKey? {
    try? KDF.Scrypt.deriveKey(
      from: Array(passphrase.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
  }
}
