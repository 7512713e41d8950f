import Synchronization

/// The keys that this process may use, because somebody gave a passphrase or a code, or because it
/// began the recording itself. They are in memory only.
///
/// There is one collection for the process, as there is one person at a time at a laptop: between
/// two persons the program starts again, and has none of these keys.
public final class OpenKeys: Sendable {
  /// The keys of this process.
  public static let shared = OpenKeys()

  private struct Known {
    /// The keys of readers, whose passphrase was given.
    var readers: [PublicKey: KeyPair] = [:]
    /// The keys of single recordings, by their ids.
    var recordings: [[UInt8]: SecretBytes] = [:]
  }

  /// What is known about the key of a sealed file.
  enum Answer {
    case found(SecretBytes)
    /// Nobody gave a passphrase or a code that opens it.
    case locked
    /// A key fits, but the box of it was changed.
    case damaged
  }

  private let known = Mutex(Known())

  private init() {}

  /// Adds the key of a reader.
  func add(_ pair: KeyPair) {
    known.withLock { $0.readers[pair.publicKey] = pair }
  }

  /// Adds the key of one recording or dossier.
  func add(recordingKey key: SecretBytes) {
    known.withLock { $0.recordings[SealedHeader.id(of: key)] = key }
  }

  /// Whether the key of a reader is open.
  func isOpen(_ reader: PublicKey) -> Bool {
    known.withLock { $0.readers[reader] != nil }
  }

  /// The key of a sealed file.
  func key(for header: SealedHeader) -> Answer {
    let (own, readers) = known.withLock { known in
      (
        known.recordings[header.id],
        header.boxes.compactMap { box in known.readers[box.reader].map { (box, $0) } }
      )
    }
    if let own { return .found(own) }
    for (box, pair) in readers {
      guard let key = pair.open(box.content), SealedHeader.id(of: key) == header.id else {
        return .damaged
      }
      return .found(key)
    }
    return .locked
  }

  /// Forgets the key of a reader.
  func remove(_ reader: PublicKey) {
    known.withLock { $0.readers[reader] = nil }
  }

  /// Forgets the key of a recording or dossier.
  func remove(recording id: [UInt8]) {
    known.withLock { $0.recordings[id] = nil }
  }

  // MARK: - From one process to the next

  /// The private keys of the readers, to hand them to the same teacher's next process through a
  /// pipe.
  public var handedOn: [[UInt8]] {
    known.withLock { $0.readers.values.map(\.secret.copy) }
  }

  /// The key of the recording at a path, to hand it to the next process; nil if it is not sealed or
  /// not open.
  public func recordingKey(at path: String) -> [UInt8]? {
    guard let header = SealedHeader(at: path), case .found(let key) = key(for: header) else {
      return nil
    }
    return key.copy
  }

  /// Takes the keys of the process before.
  public func take(readers: [[UInt8]], recordings: [[UInt8]]) {
    for secret in readers {
      if let pair = KeyPair(secret: SecretBytes(secret)) { add(pair) }
    }
    for key in recordings { add(recordingKey: SecretBytes(key)) }
  }
}
