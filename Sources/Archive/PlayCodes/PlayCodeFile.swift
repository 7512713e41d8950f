import Glibc
import Roleplay
import Yarn

/// The code of a play that is under way, beside its recording: `NAME.code` beside `NAME.jsonl`, for
/// this person alone. It is gone when the recording is finished or thrown away.
///
/// Only a hash of the code is kept, and how many wrong ones were typed: also before the program was
/// started anew.
public struct PlayCodeFile: Sendable {
  /// So many wrong codes leave a play to the teacher.
  public static let mostWrong = 3

  private static let suffix = ".code"

  fileprivate struct Content {
    static let format = 1

    /// As ``HashedSecret/kept``.
    var code: String
    var wrong = 0
  }

  /// The file, with the way to it.
  let path: String

  /// The file beside a recording; nothing is read or made yet.
  ///
  /// - Parameter recording: the recording's file, with the way to it.
  public init(beside recording: String) {
    let stem =
      recording.hasSuffix(TranscriptFolder.suffix)
      ? String(recording.dropLast(TranscriptFolder.suffix.count)) : recording
    path = stem + Self.suffix
  }

  /// Keeps a code, in the place of an earlier one.
  ///
  /// - Throws: ``ArchiveProblem/notSaved(_:_:)``; an earlier one then still holds.
  public func keep(_ code: PlayCode) throws(ArchiveProblem) {
    guard let secret = HashedSecret(code.plain) else { throw .notSaved(path, .noMemory) }
    try write(Content(code: secret.kept))
  }

  /// How many wrong codes may still be typed; none where there is no code, or none that can be read.
  public var triesLeft: Int {
    (try? read()).map { max(0, Self.mostWrong - $0.wrong) } ?? 0
  }

  /// Whether this is the code. A wrong one counts, whatever happens to the program next.
  ///
  /// - Throws: ``ArchiveProblem`` where the file cannot be read, or the count not kept.
  public func opens(_ typed: PlayCode) throws(ArchiveProblem) -> Bool {
    var content = try read()
    guard content.wrong < Self.mostWrong, let secret = try? HashedSecret(kept: content.code)
    else { return false }
    // It counts as wrong until it is known to be right: else ending the program in time would give
    // another try.
    content.wrong += 1
    try write(content)
    guard let matches = secret.matches(typed.plain) else { throw .unreadable(path, .noMemory) }
    if matches {
      content.wrong = 0
      try write(content)
    }
    return matches
  }

  /// The recording whose code this is. A wrong one counts at each that it was tried at; a right one
  /// counts at none.
  ///
  /// - Throws: ``ArchiveProblem`` where a file cannot be read, or a count not kept.
  public static func recording(
    openedBy typed: PlayCode, among recordings: [String]
  ) throws(ArchiveProblem) -> String? {
    var tried: [(file: PlayCodeFile, before: Content)] = []
    for recording in recordings {
      let file = PlayCodeFile(beside: recording)
      guard file.triesLeft > 0 else { continue }
      let before = try file.read()
      if try file.opens(typed) {
        for (file, before) in tried { try file.write(before) }
        return recording
      }
      tried.append((file, before))
    }
    return nil
  }

  /// Removes the file of a recording.
  static func remove(beside recording: String) throws(DiskTrouble) {
    guard unlink(PlayCodeFile(beside: recording).path) == 0 || errno == ENOENT else {
      throw DiskTrouble.last
    }
  }

  /// The name of the recording a file of this name belongs to; nil where it is no such file.
  static func recording(of name: String) -> String? {
    guard name.hasSuffix(suffix), !name.hasPrefix(".") else { return nil }
    return String(name.dropLast(suffix.count)) + TranscriptFolder.suffix
  }

  private func read() throws(ArchiveProblem) -> Content {
    let bytes: [UInt8]
    do throws(DiskTrouble) {
      bytes = try FileContents.read(path)
    } catch {
      throw .unreadable(path, error)
    }
    // A file that somebody changed opens nothing.
    let content = try? JSONReader.read(
      bytes[...], { reader throws(JSONProblem) in try Content(from: &reader) })
    return content ?? Content(code: "", wrong: Self.mostWrong)
  }

  private func write(_ content: Content) throws(ArchiveProblem) {
    do throws(DiskTrouble) {
      try AtomicFile.replace(Folder.name(of: path), in: Folder(of: path), with: content.bytes)
    } catch {
      throw .notSaved(path, error)
    }
  }
}

extension PlayCodeFile.Content {
  fileprivate init(from reader: inout JSONReader) throws(JSONProblem) {
    var format: Int?
    var code: String?
    var wrong: Int?
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "code": code = try reader.string()
      case "weerwoord": format = try reader.integer()
      case "wrong": wrong = try reader.integer()
      default: try reader.skipValue()
      }
    }
    guard format != nil, let code, let wrong else { throw .missing(key: "code") }
    self.init(code: code, wrong: wrong)
  }

  fileprivate var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("code")
    writer.string(code)
    writer.key("weerwoord")
    writer.integer(Self.format)
    writer.key("wrong")
    writer.integer(wrong)
    writer.endObject()
    return writer.bytes + [0x0A]
  }
}
