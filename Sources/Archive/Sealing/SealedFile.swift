import Roleplay

/// A sealed file that is written at once and never changes: a finished recording, or a dossier.
enum SealedFile {
  /// Seals lines for some readers.
  ///
  /// - Parameter code: the lock of the code that opens the file too.
  /// - Returns: the bytes of the file, and its key; nil if the library cannot be used.
  static func seal(
    _ lines: [[UInt8]], for readers: [PublicKey], code: CodeLock? = nil
  ) -> (bytes: [UInt8], key: SecretBytes)? {
    guard let (header, key) = SealedHeader.new(for: readers, isWhole: true, code: code) else {
      return nil
    }
    var bytes = header.line + [0x0A]
    guard var writer = StretchWriter(after: bytes, key: key, to: &bytes) else { return nil }
    for (index, line) in lines.enumerated() {
      writer.append(line, isLast: index == lines.count - 1, to: &bytes)
    }
    return (bytes, key)
  }

  /// Opens the lines of a file that may be sealed.
  ///
  /// - Returns: the header and the lines; nil if the file is not sealed.
  /// - Throws: ``ArchiveError/sealed(_:)`` if no key opens it, ``ArchiveError/sealedDamaged(_:line:)``
  ///   or ``ArchiveError/endMissing(_:)``.
  static func open(
    _ bytes: [UInt8], path: String
  ) throws(ArchiveError) -> (header: SealedHeader, lines: [[UInt8]])? {
    guard SealedHeader.isHeader(bytes) else { return nil }
    let raw = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard raw.count > 1, let first = raw.first else { throw .endMissing(path) }
    var unsealer = try LineUnsealer(first: first, path: path)
    // What follows the last line feed is nothing, or a line that was cut off.
    let lines = try unsealer.open(raw.dropFirst().dropLast(), path: path)
    guard unsealer.isEnded, raw.last?.isEmpty == true else { throw .endMissing(path) }
    return (unsealer.header, lines)
  }
}

extension LineUnsealer {
  /// Takes the first line of the file at a path, and looks for its key.
  ///
  /// - Throws: ``ArchiveError/sealed(_:)`` if nobody gave a passphrase or a code that opens it;
  ///   ``ArchiveError`` if the line is damaged or of a newer program.
  init(first line: ArraySlice<UInt8>, path: String) throws(ArchiveError) {
    let header: SealedHeader
    do throws(SealedHeader.ReadingError) {
      header = try SealedHeader(line: line)
    } catch {
      switch error {
      case .damaged: throw .sealedDamaged(path, line: 1)
      case .newerFormat(let format): throw .newerFormat(path, format)
      }
    }
    switch OpenKeys.shared.key(for: header) {
    case .found(let key): self.init(header, line: line, key: key)
    case .locked: throw .sealed(path)
    case .damaged: throw .sealedDamaged(path, line: 1)
    }
  }

  /// Opens the lines after the first one of the file at a path, each without its line feed.
  ///
  /// - Returns: their messages.
  /// - Throws: ``ArchiveError/sealedDamaged(_:line:)``.
  mutating func open(
    _ lines: ArraySlice<ArraySlice<UInt8>>, path: String
  ) throws(ArchiveError) -> [[UInt8]] {
    var messages: [[UInt8]] = []
    for (index, line) in lines.enumerated() {
      do throws(DamagedError) {
        if let message = try open(line) { messages.append(message) }
      } catch {
        throw .sealedDamaged(path, line: index + 2)
      }
    }
    return messages
  }
}

extension TranscriptCoding {
  /// The lines of a transcript, each without its line break, as they are sealed.
  static func lines(of transcript: Transcript) -> [[UInt8]] {
    [line(for: transcript.opening)] + transcript.entries.map { line(for: $0) }
  }
}
