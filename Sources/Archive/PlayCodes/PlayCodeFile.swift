import Glibc
import Roleplay
import Yarn

/// The code of an unfinished play, in a file next to its recording: `NAME.code` for `NAME.jsonl`,
/// readable by this account only. It is removed when the recording is finished or thrown away.
///
/// The file has a hash of the code and the number of wrong attempts, which so survives a restart of
/// the program. If the recording is sealed, it has a ``CodeLock`` instead of a hash, and the
/// recording's key sealed for the code: so the code opens the play until it is finished.
public struct PlayCodeFile: Sendable {
  /// After this number of wrong codes, only the teacher can open the play.
  public static let maximumWrongAttempts = 3

  private static let suffix = ".code"

  fileprivate struct Content {
    static let format = 1

    /// The hash of the code, as ``HashedSecret/encoded`` writes it, or its lock.
    var code: String
    var wrong = 0
    /// The key of a sealed recording, sealed for the code.
    var key: [UInt8]?
  }

  /// The path of the file.
  let path: String
  /// The path of the recording.
  private let recording: String

  /// The code file of a recording. Reads and creates nothing yet.
  ///
  /// - Parameter recording: the path of the recording.
  public init(beside recording: String) {
    let stem =
      recording.hasSuffix(TranscriptFolder.suffix)
      ? String(recording.dropLast(TranscriptFolder.suffix.count)) : recording
    path = stem + Self.suffix
    self.recording = recording
  }

  /// Stores a code, and replaces an earlier one.
  ///
  /// - Throws: ``ArchiveError/notSaved(_:_:)``; an earlier code is then unchanged.
  ///   ``ArchiveError/sealed(_:)`` if the recording is sealed and nobody opened it.
  public func keep(_ code: PlayCode) throws(ArchiveError) {
    if let header = SealedHeader(at: recording) {
      guard case .found(let key) = OpenKeys.shared.key(for: header) else {
        throw .sealed(recording)
      }
      guard let lock = CodeLock(code.plain), let box = lock.publicKey.seal(key) else {
        throw .notSaved(path, .noMemory)
      }
      try write(Content(code: lock.encoded, key: box))
      return
    }
    guard let secret = HashedSecret(code.plain) else { throw .notSaved(path, .noMemory) }
    try write(Content(code: secret.encoded))
  }

  /// The number of wrong attempts that are left; 0 if there is no valid code file.
  public var remainingAttempts: Int {
    (try? read()).map { max(0, Self.maximumWrongAttempts - $0.wrong) } ?? 0
  }

  /// Whether there is a code for the recording.
  public var isThere: Bool { access(path, F_OK) == 0 }

  /// Whether this is the code. A wrong code counts as an attempt, even if the program ends right
  /// afterwards.
  ///
  /// - Throws: ``ArchiveError`` if the file cannot be read, or the number of attempts not be
  ///   stored.
  public func opens(_ typed: PlayCode) throws(ArchiveError) -> Bool {
    var content = try read()
    guard content.wrong < Self.maximumWrongAttempts else { return false }
    // It counts as wrong until it is known to be right: otherwise, ending the program in time would
    // give another attempt.
    content.wrong += 1
    try write(content)
    let matches = try Self.matches(typed, content, path)
    if matches {
      content.wrong = 0
      try write(content)
    }
    return matches
  }

  /// Whether this is the code, without counting it here.
  func isOpened(by typed: PlayCode) throws(ArchiveError) -> Bool {
    let content = try read()
    guard content.wrong < Self.maximumWrongAttempts else { return false }
    return try Self.matches(typed, content, path)
  }

  private static func matches(
    _ typed: PlayCode, _ content: Content, _ path: String
  ) throws(ArchiveError) -> Bool {
    guard let code = StoredCode(content) else { return false }
    do throws(DiskError) {
      return try code.matches(typed.plain)
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// The recording of one alias that a code opens; nil if it opens none of them. A wrong code counts
  /// as an attempt at each recording; a right one at none.
  ///
  /// - Throws: ``ArchiveError`` if a file cannot be read, or a number of attempts not be stored.
  public static func recording(
    openedBy typed: PlayCode, among recordings: [String]
  ) throws(ArchiveError) -> String? {
    var tried: [(file: PlayCodeFile, before: Content)] = []
    for recording in recordings {
      let file = PlayCodeFile(beside: recording)
      guard file.remainingAttempts > 0 else { continue }
      let before = try file.read()
      if try file.opens(typed) {
        for (file, before) in tried { try file.write(before) }
        return recording
      }
      tried.append((file, before))
    }
    return nil
  }

  /// Removes the code file of a recording.
  static func remove(beside recording: String) throws(DiskError) {
    guard unlink(PlayCodeFile(beside: recording).path) == 0 || errno == ENOENT else {
      throw DiskError.last
    }
  }

  /// The name of the recording to which a code file with this name belongs; nil if it is not the
  /// name of a code file.
  static func recording(of name: String) -> String? {
    guard name.hasSuffix(suffix), !name.hasPrefix(".") else { return nil }
    return String(name.dropLast(suffix.count)) + TranscriptFolder.suffix
  }

  private func read() throws(ArchiveError) -> Content {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try FileContents.read(path)
    } catch {
      throw .unreadable(path, error)
    }
    // A file that somebody changed opens nothing.
    let content = try? JSONReader.read(
      bytes[...], { reader throws(JSONError) in try Content(from: &reader) })
    return content ?? Content(code: "", wrong: Self.maximumWrongAttempts)
  }

  private func write(_ content: Content) throws(ArchiveError) {
    do throws(DiskError) {
      try AtomicFile.replace(Folder.name(of: path), in: Folder(of: path), with: content.bytes)
    } catch {
      throw .notSaved(path, error)
    }
  }
}

/// What a code is compared with.
private enum StoredCode {
  case hash(HashedSecret)
  /// The code opens the key of a sealed recording.
  case lock(CodeLock, key: [UInt8])

  /// Nil if a code file has neither.
  init?(_ content: PlayCodeFile.Content) {
    if CodeLock.isLock(content.code) {
      guard let lock = try? CodeLock(encoded: content.code), let key = content.key else {
        return nil
      }
      self = .lock(lock, key: key)
    } else {
      guard let secret = try? HashedSecret(encoded: content.code) else { return nil }
      self = .hash(secret)
    }
  }

  /// Whether this is the code. The right code of a sealed recording opens the recording's key.
  func matches(_ code: String) throws(DiskError) -> Bool {
    switch self {
    case .hash(let secret):
      guard let matches = secret.matches(code) else { throw .noMemory }
      return matches
    case .lock(let lock, let box):
      guard let key = try lock.keyPair(of: code)?.open(box) else { return false }
      OpenKeys.shared.add(recordingKey: key)
      return true
    }
  }
}

extension PlayCodeFile.Content {
  fileprivate init(from reader: inout JSONReader) throws(JSONError) {
    var format: Int?
    var code: String?
    var wrong: Int?
    var key: [UInt8]?
    try reader.beginObject()
    while let name = try reader.nextKey() {
      switch name {
      case "key": key = Base64.bytes(try reader.string().utf8)
      case "code": code = try reader.string()
      case "weerwoord": format = try reader.integer()
      case "wrong": wrong = try reader.integer()
      default: try reader.skipValue()
      }
    }
    guard format != nil, let code, let wrong else { throw .missing(key: "code") }
    self.init(code: code, wrong: wrong, key: key)
  }

  fileprivate var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("code")
    writer.string(code)
    if let key {
      writer.key("key")
      writer.string(Base64.text(key))
    }
    writer.key("weerwoord")
    writer.integer(Self.format)
    writer.key("wrong")
    writer.integer(wrong)
    writer.endObject()
    return writer.bytes + [0x0A]
  }
}
