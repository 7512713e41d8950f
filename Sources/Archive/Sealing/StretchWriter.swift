import CSodium

/// Seals lines, one after the other, in a new stretch of a file.
struct StretchWriter {
  private var state: Stretch.State
  /// What the first message is bound to: a hash of everything before it.
  private var binding: [UInt8]

  /// Begins a stretch after the bytes that a file has so far, and appends its first line to a
  /// buffer; nil if the library cannot be used.
  init?(after kept: [UInt8], key file: SecretBytes, to buffer: inout [UInt8]) {
    guard Sodium.isReady else { return nil }
    // The library chooses the header itself, but the key depends on it: so the stream gets a header
    // of ours, which is as random.
    let header = Sodium.randomBytes(count: Stretch.headerSize)
    var state = Stretch.State()
    let isBegun = Stretch.key(header, of: file).withBytes { key in
      // Beginning to read and beginning to write give the same state.
      crypto_secretstream_xchacha20poly1305_init_pull(&state, header, key) == 0
    }
    guard isBegun else { return nil }
    self.state = state
    let line = Stretch.line(header) + [0x0A]
    var hash = RunningSHA256()
    hash.add(kept)
    hash.add(line)
    binding = hash.value
    buffer += line
  }

  /// Seals a message and appends its line to a buffer.
  ///
  /// - Parameter isLast: whether the stretch ends with it.
  mutating func append(_ message: [UInt8], isLast: Bool = false, to buffer: inout [UInt8]) {
    var sealed = [UInt8](repeating: 0, count: message.count + Stretch.addedSize)
    // Sealing cannot fail: a message is shorter than the 256 GB that a stream can take.
    crypto_secretstream_xchacha20poly1305_push(
      &state, &sealed, nil, message, UInt64(message.count), binding, UInt64(binding.count),
      isLast ? Stretch.lastTag : 0)
    binding = []
    buffer.append(UInt8(ascii: "\""))
    Base64.append(sealed, to: &buffer)
    buffer.append(UInt8(ascii: "\""))
    buffer.append(0x0A)
  }
}
