import CSodium

/// The bytes of a key, which are wiped from memory with the last reference to them.
///
/// They never change between the beginning and the end, so that threads may share them.
final class SecretBytes: @unchecked Sendable {
  /// The number of bytes.
  let count: Int
  private let place: UnsafeMutablePointer<UInt8>

  /// Copies bytes.
  init(_ bytes: [UInt8]) {
    count = bytes.count
    place = .allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { (place + index).initialize(to: byte) }
  }

  deinit {
    sodium_memzero(place, count)
    place.deallocate()
  }

  /// A copy of the bytes, which the caller wipes or keeps secret.
  var copy: [UInt8] { Array(UnsafeBufferPointer(start: place, count: count)) }

  /// Lends the bytes.
  func withBytes<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    body(UnsafePointer(place))
  }
}
