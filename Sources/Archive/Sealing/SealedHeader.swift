import CSodium
import Glibc
import Yarn

/// The first line of a sealed file: an opaque id, and the file's key in a sealed box for each
/// reader.
///
/// The id is a hash of the key, so that it says nothing, and proves that a key is the right one.
struct SealedHeader: Sendable {
  /// The format of a sealed file; 1 is a file in clear. Earlier versions of the program, which know
  /// only that one, say that they are too old.
  static let format = 2
  /// The version of the seal. Another one is another format too.
  static let currentVersion = 1
  /// How a sealed file begins, and no other one does.
  static let mark = Array(#"{"sealed":"#.utf8)
  /// The most readers a file can have: a teacher, a school, and then some.
  private static let maximumReaderCount = 16
  private static let idSize = 16

  /// A reader, and the file's key sealed for that reader.
  struct Box: Sendable, Hashable {
    var reader: PublicKey
    var content: [UInt8]
  }

  /// Why a line is not a header.
  enum ReadingError: Error {
    case damaged
    /// The format of the file, which is of a newer program.
    case newerFormat(Int)
  }

  /// A hash of the file's key.
  let id: [UInt8]
  /// Whether the file was written at once, so that it must have an end. It never changes then.
  let isWhole: Bool
  let boxes: [Box]
  /// The lock of the code that opens the file too; only a dossier has it here.
  let code: String?

  // MARK: - Making

  /// Makes the header of a new file and its key; nil if a reader's key is not valid, or if the
  /// library cannot be used.
  static func new(
    for readers: [PublicKey], isWhole: Bool = false, code: CodeLock? = nil
  ) -> (header: SealedHeader, key: SecretBytes)? {
    guard Sodium.isReady else { return nil }
    let key = SecretBytes(
      Sodium.randomBytes(count: Int(crypto_secretstream_xchacha20poly1305_KEYBYTES)))
    var boxes: [Box] = []
    for reader in readers + (code.map { [$0.publicKey] } ?? []) {
      guard let content = reader.seal(key) else { return nil }
      boxes.append(Box(reader: reader, content: content))
    }
    let header = SealedHeader(
      id: id(of: key), isWhole: isWhole, boxes: boxes, code: code?.encoded)
    return (header, key)
  }

  private init(id: [UInt8], isWhole: Bool, boxes: [Box], code: String?) {
    self.id = id
    self.isWhole = isWhole
    self.boxes = boxes
    self.code = code
  }

  /// The id of a file with a key.
  static func id(of key: SecretBytes) -> [UInt8] {
    KeyedHash.hash(Array("weerwoord id".utf8), key: key, size: idSize)
  }

  /// The name of a sealed file in a folder, without its suffix.
  var name: String { id.hexadecimal }

  /// Whether the name of a recording, without its suffix, is one of a sealed recording.
  static func isName(_ stem: Substring) -> Bool {
    let digits = stem.utf8.prefix(idSize * 2)
    let rest = stem.utf8.dropFirst(idSize * 2)
    return digits.count == idSize * 2
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      && (rest.isEmpty || rest.first == UInt8(ascii: "-"))
  }

  /// The readers for whom the file is sealed, without the pupil's code.
  var readers: [PublicKey] {
    let lock = code.flatMap { try? CodeLock(encoded: $0) }
    return boxes.map(\.reader).filter { $0 != lock?.publicKey }
  }

  // MARK: - As a line

  /// Whether the first line of a file is a header.
  static func isHeader(_ line: some Collection<UInt8>) -> Bool { line.starts(with: mark) }

  /// The line, without the line feed.
  var line: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("sealed")
    writer.integer(Self.currentVersion)
    writer.key("weerwoord")
    writer.integer(Self.format)
    writer.key("id")
    writer.string(id.hexadecimal)
    writer.key("whole")
    writer.bool(isWhole)
    if let code {
      writer.key("code")
      writer.string(code)
    }
    writer.key("keys")
    writer.beginArray()
    for box in boxes {
      writer.beginObject()
      writer.key("for")
      writer.string(Base64.text(box.reader.bytes))
      writer.key("box")
      writer.string(Base64.text(box.content))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  /// Reads the line.
  init(line: ArraySlice<UInt8>) throws(ReadingError) {
    let versions = try? JSONReader.read(line) { reader throws(JSONError) in
      try Self.versions(in: &reader)
    }
    guard let versions else { throw .damaged }
    guard versions.format <= Self.format, versions.seal <= Self.currentVersion else {
      throw .newerFormat(max(versions.format, Self.format + 1))
    }
    guard
      let header = try? JSONReader.read(
        line, { reader throws(JSONError) in try SealedHeader(from: &reader) })
    else { throw .damaged }
    self = header
  }

  /// Reads the header of an open file; nil if the file is not sealed, or too damaged to say so.
  init?(of file: Descriptor) {
    var lines = FileLineReader(file)
    guard let first = try? lines.next(), first.isEnded, Self.isHeader(first.bytes),
      let header = try? SealedHeader(line: first.bytes)
    else { return nil }
    self = header
  }

  /// Reads the header of the file at a path; nil as above.
  init?(at path: String) {
    guard let file = try? Descriptor(path, O_RDONLY | O_NONBLOCK),
      (try? file.requireRegularFile()) != nil
    else { return nil }
    self.init(of: file)
  }

  /// The version of the seal and the format of the file, whatever else the line contains.
  private static func versions(
    in reader: inout JSONReader
  ) throws(JSONError) -> (seal: Int, format: Int) {
    try reader.beginObject()
    var seal: Int?
    var format: Int?
    while let key = try reader.nextKey() {
      switch key {
      case "sealed": seal = try reader.integer()
      case "weerwoord": format = try reader.integer()
      default: try reader.skipValue()
      }
    }
    guard let seal, seal > 0 else { throw .missing(key: "sealed") }
    guard let format, format > 0 else { throw .missing(key: "weerwoord") }
    return (seal, format)
  }

  private init(from reader: inout JSONReader) throws(JSONError) {
    var id: [UInt8]?
    var isWhole: Bool?
    var code: String?
    var boxes: [Box] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "id": id = [UInt8](hexadecimal: Substring(try reader.string()))
      case "whole": isWhole = try reader.bool()
      case "code": code = try reader.string()
      case "keys":
        try reader.beginArray()
        while try reader.nextElement() {
          guard boxes.count < Self.maximumReaderCount else { throw reader.unfitting }
          boxes.append(try Box(from: &reader))
        }
      default: try reader.skipValue()
      }
    }
    guard let id, id.count == Self.idSize, let isWhole, !boxes.isEmpty else {
      throw .missing(key: "id")
    }
    self.init(id: id, isWhole: isWhole, boxes: boxes, code: code)
  }
}

extension SealedHeader.Box {
  /// A file's key in its box.
  private static let contentSize =
    Int(crypto_secretstream_xchacha20poly1305_KEYBYTES) + PublicKey.addedSize

  fileprivate init(from reader: inout JSONReader) throws(JSONError) {
    var key: PublicKey?
    var content: [UInt8]?
    try reader.beginObject()
    while let name = try reader.nextKey() {
      switch name {
      case "for": key = Base64.bytes(try reader.string().utf8).flatMap(PublicKey.init)
      case "box": content = Base64.bytes(try reader.string().utf8)
      default: try reader.skipValue()
      }
    }
    guard let key, let content, content.count == Self.contentSize else {
      throw .missing(key: "box")
    }
    self.init(reader: key, content: content)
  }
}
