import CSodium

/// Opens the lines of a sealed file, one after the other, into the lines of the transcript.
///
/// A line that was changed, swapped, removed or added is noticed at the first line after it, or at
/// the line itself.
struct LineUnsealer {
  /// A line was changed, swapped, removed or added.
  struct DamagedError: Error {}

  let header: SealedHeader
  let key: SecretBytes

  private var state = Stretch.State()
  private var isInStretch = false
  private var binding: [UInt8] = []
  private var stretchCount = 0
  private var hash = RunningSHA256()
  /// Whether the current stretch was ended by whoever wrote it.
  private(set) var isEnded = false

  /// Takes the first line of a file, without its line feed, and the header that it is.
  init(_ header: SealedHeader, line: ArraySlice<UInt8>, key: SecretBytes) {
    self.header = header
    self.key = key
    add(line)
  }

  /// Opens the next line, without its line feed.
  ///
  /// - Returns: the message in it; nil if the line only begins a stretch. An ended stretch gives an
  ///   empty message.
  mutating func open(_ line: ArraySlice<UInt8>) throws(DamagedError) -> [UInt8]? {
    if let header = Stretch.header(in: line) {
      // A file that was written at once has one stretch.
      guard !(self.header.isWhole && stretchCount > 0), binding.isEmpty else {
        throw DamagedError()
      }
      begin(header)
      add(line)
      binding = hash.value
      return nil
    }
    guard isInStretch, !isEnded, line.count >= 2, line.first == UInt8(ascii: "\""),
      line.last == UInt8(ascii: "\""),
      let sealed = Base64.bytes(line.dropFirst().dropLast()), sealed.count >= Stretch.addedSize
    else { throw DamagedError() }
    add(line)
    var message = [UInt8](repeating: 0, count: sealed.count - Stretch.addedSize)
    var tag: UInt8 = 0
    let status = crypto_secretstream_xchacha20poly1305_pull(
      &state, &message, nil, &tag, sealed, UInt64(sealed.count), binding, UInt64(binding.count))
    guard status == 0 else { throw DamagedError() }
    binding = []
    isEnded = tag == Stretch.lastTag
    // Only the end of a stretch says nothing.
    guard isEnded || !message.isEmpty else { throw DamagedError() }
    return message
  }

  private mutating func begin(_ header: [UInt8]) {
    Stretch.key(header, of: key).withBytes { key in
      _ = crypto_secretstream_xchacha20poly1305_init_pull(&state, header, key)
    }
    isInStretch = true
    isEnded = false
    stretchCount += 1
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    hash.add(line)
    hash.add([0x0A])
  }
}
