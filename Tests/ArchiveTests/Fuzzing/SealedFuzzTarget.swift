import Foundation

@testable import Archive

/// What reads sealed files, and can be given any bytes: it must neither crash nor hang, nor take for
/// sealed what nobody sealed.
///
/// `.ci/fuzz sealed` gives it bytes that libFuzzer makes up; ``SealedFuzzTests`` what somebody might do
/// to a file.
enum SealedFuzzTarget: String, CaseIterable {
  /// A whole file, sealed for a reader whose key is known here.
  case file
  /// The first line of a file.
  case header
  /// The stored lock of a code.
  case lock

  /// Gives the target some bytes; what it contradicts itself in, or nil.
  func complaint(about bytes: [UInt8]) -> String? {
    switch self {
    case .file: Self.file(bytes)
    case .header: Self.header(bytes)
    case .lock: Self.lock(bytes)
    }
  }

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/sealed")

  /// The teacher of the fixtures.
  private static let reader = Base64.bytes("vfHGyoLsI4bZL+HYIuLnkHfHsayXdSdf62y3PSo8uag=".utf8)
    .flatMap { KeyPair(secret: SecretBytes($0)) }

  /// What is in the fixtures: all that was ever sealed for that teacher.
  private static let sealed: [[UInt8]] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []
    return names.filter { $0.hasSuffix(".expected") }.compactMap { name in
      (try? Data(contentsOf: fixtures.appendingPathComponent(name))).map { [UInt8]($0) }
    }
  }()

  private static func file(_ bytes: [UInt8]) -> String? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    guard let reader else { return "there is no key" }
    guard let first = lines.first, SealedHeader.isHeader(first),
      let header = try? SealedHeader(line: first),
      let box = header.boxes.first(where: { $0.reader == reader.publicKey }),
      let key = reader.open(box.content), SealedHeader.id(of: key) == header.id
    else { return nil }
    var unsealer = LineUnsealer(header, line: first, key: key)
    var messages: [[UInt8]] = []
    for line in lines.dropFirst() {
      guard let message = try? unsealer.open(line) else {
        // The line begins a stretch, or does not fit; then nothing behind it does.
        continue
      }
      if !message.isEmpty { messages.append(message) }
    }
    // A recording is sealed line by line, other files as they are.
    let isKnown = sealed.contains { known in
      known.starts(with: messages.joined(separator: [0x0A]))
        || known.starts(with: messages.joined())
    }
    return isKnown ? nil : "something that nobody sealed was opened"
  }

  private static func header(_ bytes: [UInt8]) -> String? {
    guard let header = try? SealedHeader(line: bytes[...]) else { return nil }
    guard let again = try? SealedHeader(line: header.line[...]), again.line == header.line else {
      return "a header does not read back"
    }
    return header.boxes.isEmpty || header.readers.count > header.boxes.count
      ? "a header for nobody" : nil
  }

  private static func lock(_ bytes: [UInt8]) -> String? {
    guard let lock = try? CodeLock(encoded: String(decoding: bytes, as: UTF8.self)) else {
      return nil
    }
    guard CodeLock.isLock(lock.encoded),
      (try? CodeLock(encoded: lock.encoded))?.encoded == lock.encoded
    else { return "a lock does not read back" }
    return nil
  }
}
