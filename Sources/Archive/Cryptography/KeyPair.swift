import CSodium

/// A key with which anybody can seal something for one reader (X25519).
struct PublicKey: Hashable, Sendable {
  static let size = Int(crypto_box_PUBLICKEYBYTES)
  /// The number of bytes by which a sealed box is longer than what is in it.
  static let addedSize = crypto_box_sealbytes()

  let bytes: [UInt8]

  /// Takes the bytes of a key; nil if they are too many or too few.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    self.bytes = bytes
  }

  /// Seals bytes in a box that only the owner of the private key can open; nil if the key is not
  /// valid.
  func seal(_ content: SecretBytes) -> [UInt8]? {
    guard Sodium.isReady else { return nil }
    var box = [UInt8](repeating: 0, count: content.count + Self.addedSize)
    let status = content.withBytes { place in
      crypto_box_seal(&box, place, UInt64(content.count), bytes)
    }
    return status == 0 ? box : nil
  }

  /// Eight groups of four digits, by which two people can compare a key.
  var fingerprint: String {
    let digits = Array(SHA256.hash(bytes).hexadecimal.prefix(32))
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
  }
}

/// A public key and the private key that opens what is sealed for it.
struct KeyPair: Sendable {
  /// The number of bytes of a private key.
  static let secretSize = Int(crypto_box_SECRETKEYBYTES)

  let publicKey: PublicKey
  let secret: SecretBytes

  /// The pair of a private key; nil if it is not one.
  init?(secret: SecretBytes) {
    var bytes = [UInt8](repeating: 0, count: PublicKey.size)
    guard secret.count == Self.secretSize, Sodium.isReady,
      secret.withBytes({ crypto_scalarmult_base(&bytes, $0) }) == 0,
      let publicKey = PublicKey(bytes)
    else { return nil }
    self.publicKey = publicKey
    self.secret = secret
  }

  /// The pair that follows from 32 bytes; the same bytes always give the same pair.
  init?(seed: [UInt8]) {
    guard seed.count == Int(crypto_box_SEEDBYTES), Sodium.isReady else { return nil }
    var publicBytes = [UInt8](repeating: 0, count: PublicKey.size)
    var secretBytes = [UInt8](repeating: 0, count: Self.secretSize)
    defer { sodium_memzero(&secretBytes, secretBytes.count) }
    guard crypto_box_seed_keypair(&publicBytes, &secretBytes, seed) == 0,
      let publicKey = PublicKey(publicBytes)
    else { return nil }
    self.publicKey = publicKey
    secret = SecretBytes(secretBytes)
  }

  /// A new random pair; nil if the library cannot be used.
  init?() {
    guard Sodium.isReady else { return nil }
    self.init(secret: SecretBytes(Sodium.randomBytes(count: Self.secretSize)))
  }

  /// The content of a box; nil if it was sealed for somebody else, or changed.
  func open(_ box: [UInt8]) -> SecretBytes? {
    let size = box.count - PublicKey.addedSize
    guard size >= 0, Sodium.isReady else { return nil }
    var content = [UInt8](repeating: 0, count: size)
    defer { sodium_memzero(&content, size) }
    let status = secret.withBytes { secret in
      crypto_box_seal_open(&content, box, UInt64(box.count), publicKey.bytes, secret)
    }
    return status == 0 ? SecretBytes(content) : nil
  }
}
