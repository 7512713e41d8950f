import CSodium
import Roleplay
import Yarn

/// A file with a private key under a passphrase: `teacher.private`.
///
/// The key is in a secretbox, whose key is derived from the passphrase by argon2id.
struct PrivateKeyFile {
  static let suffix = ".private"
  private static let currentVersion = 1

  private let path: String
  private let derivation: KeyDerivation
  private let salt: [UInt8]
  private let nonce: [UInt8]
  private let box: [UInt8]
  let publicKey: PublicKey

  private static let nonceSize = Int(crypto_secretbox_NONCEBYTES)
  private static let boxSize = KeyPair.secretSize + Int(crypto_secretbox_MACBYTES)

  // MARK: - Making

  /// Puts a key under a passphrase; nil if there is not enough memory.
  init?(_ pair: KeyPair, passphrase: String, path: String) {
    let derivation = KeyDerivation.sealing
    let salt = Sodium.randomBytes(count: KeyDerivation.saltSize)
    let nonce = Sodium.randomBytes(count: Self.nonceSize)
    guard var key = derivation.key(of: passphrase, salt: salt) else { return nil }
    defer { sodium_memzero(&key, key.count) }
    var box = [UInt8](repeating: 0, count: Self.boxSize)
    let status = pair.secret.withBytes { secret in
      crypto_secretbox_easy(&box, secret, UInt64(pair.secret.count), nonce, key)
    }
    guard status == 0 else { return nil }
    self.path = path
    publicKey = pair.publicKey
    self.derivation = derivation
    self.salt = salt
    self.nonce = nonce
    self.box = box
  }

  /// The bytes to write.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("weerwoord")
    writer.integer(Self.currentVersion)
    writer.key("public")
    writer.string(Base64.text(publicKey.bytes))
    writer.key("derivation")
    writer.string(derivation.fields.joined(separator: " "))
    writer.key("salt")
    writer.string(Base64.text(salt))
    writer.key("nonce")
    writer.string(Base64.text(nonce))
    writer.key("private")
    writer.string(Base64.text(box))
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  // MARK: - Reading

  /// Reads the file at a path.
  ///
  /// - Throws: ``ArchiveError/invalidPrivateKey(_:)`` if it is damaged,
  ///   ``ArchiveError/privateKeyTooCostly(_:)`` if opening it would take too much memory or time.
  init(at path: String) throws(ArchiveError) {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try FileContents.read(path)
    } catch {
      throw .unreadable(path, error)
    }
    let fields = try? JSONReader.read(bytes[...]) { reader throws(JSONError) in
      try Self.fields(in: &reader)
    }
    guard let fields, fields["weerwoord"] == "\(Self.currentVersion)",
      let publicKey = Self.bytes("public", in: fields).flatMap(PublicKey.init),
      let derivation = fields["derivation"].flatMap({
        KeyDerivation(fields: $0.split(separator: " "))
      }),
      let salt = Self.bytes("salt", in: fields), salt.count == KeyDerivation.saltSize,
      let nonce = Self.bytes("nonce", in: fields), nonce.count == Self.nonceSize,
      let box = Self.bytes("private", in: fields), box.count == Self.boxSize
    else { throw .invalidPrivateKey(path) }
    guard derivation.isAffordable else { throw .privateKeyTooCostly(path) }
    self.path = path
    self.publicKey = publicKey
    self.derivation = derivation
    self.salt = salt
    self.nonce = nonce
    self.box = box
  }

  private static func fields(in reader: inout JSONReader) throws(JSONError) -> [String: String] {
    var fields: [String: String] = [:]
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch reader.upcoming() {
      case .string: fields[key] = try reader.string()
      case .number: fields[key] = "\(try reader.integer())"
      default: try reader.skipValue()
      }
    }
    return fields
  }

  private static func bytes(_ key: String, in fields: [String: String]) -> [UInt8]? {
    fields[key].flatMap { Base64.bytes($0.utf8) }
  }

  /// Opens the key; nil if the passphrase is wrong.
  ///
  /// - Throws: ``ArchiveError/invalidPrivateKey(_:)`` if the private key does not belong to the
  ///   public one; ``ArchiveError/unreadable(_:_:)`` if there is not enough memory.
  func open(_ passphrase: String) throws(ArchiveError) -> KeyPair? {
    guard var key = derivation.key(of: passphrase, salt: salt) else {
      throw .unreadable(path, .noMemory)
    }
    var secret = [UInt8](repeating: 0, count: KeyPair.secretSize)
    defer {
      sodium_memzero(&key, key.count)
      sodium_memzero(&secret, secret.count)
    }
    guard crypto_secretbox_open_easy(&secret, box, UInt64(box.count), nonce, key) == 0 else {
      return nil
    }
    guard let pair = KeyPair(secret: SecretBytes(secret)), pair.publicKey == publicKey else {
      throw .invalidPrivateKey(path)
    }
    return pair
  }
}
