import CSodium

/// What a room knows and nobody else: made by chance, new every evening.
struct RoomSecrets: Sendable, Hashable {
  /// Signs the cookies of this evening; those of another one do not fit.
  var key: [UInt8]
  /// Stands in the addresses of the teacher's and the beamer's pages.
  var desk: String
  /// Four letters that let a phone in.
  var code: String

  /// Letters that are told apart when they are read aloud or from the back row.
  static let letters = Array("ABCDEFHJKLMNPRSTUVWXYZ")

  /// New ones.
  init() {
    _ = sodium_init()
    key = Self.random(Int(crypto_auth_hmacsha256_KEYBYTES))
    desk = Self.hexadecimal(Self.random(16))
    code = String(
      (0..<4).map { _ in Self.letters[Int(randombytes_uniform(UInt32(Self.letters.count)))] })
  }

  /// Restores secrets that were stored.
  init?(key: String, desk: String, code: String) {
    guard let key = Self.bytes(key), key.count == Int(crypto_auth_hmacsha256_KEYBYTES) else {
      return nil
    }
    self.key = key
    self.desk = desk
    self.code = code
  }

  /// The key as it is stored.
  var writtenKey: String { Self.hexadecimal(key) }

  /// An id for a phone.
  static func seatID() -> String { hexadecimal(random(12)) }

  /// The cookie of a phone.
  func cookie(for seat: String) -> String { seat + "." + signature(of: "seat " + seat) }

  /// The phone of a cookie; nil if it is not of this evening.
  func seat(ofCookie cookie: String) -> String? {
    let parts = cookie.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, Self.isSame(parts[1], signature(of: "seat " + parts[0])) else {
      return nil
    }
    return parts[0]
  }

  /// What a page of ours sends along, and another web page cannot know.
  func token(for seat: String) -> String { signature(of: "token " + seat) }

  /// Whether two texts are the same; takes as long wherever they differ.
  static func isSame(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    return left.count == right.count && sodium_memcmp(left, right, left.count) == 0
  }

  private func signature(of text: String) -> String {
    var signature = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    let bytes = Array(text.utf8)
    crypto_auth_hmacsha256(&signature, bytes, UInt64(bytes.count), key)
    return Self.hexadecimal(signature)
  }

  private static func random(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
