import Roleplay
import Yarn

/// A dossier's file on disk: JSON, with the hash of the dossier's code.
///
/// In a folder of sealed recordings it is a sealed file, with that JSON as its only message; the
/// ``CodeLock`` of the code is in its header. It then also has the keys of the dossier's recordings,
/// so that the code of the dossier opens these too.
struct DossierFile {
  static let currentFormat = 1

  /// The hash of the code, as ``HashedSecret/encoded`` writes it, or its lock.
  var code: String
  var dossier: Dossier
  /// The readers that the file is sealed for; empty if it is not sealed.
  var readers: [PublicKey] = []
  /// The keys of the dossier's sealed recordings.
  var keys: [SecretBytes] = []

  /// Makes the file of a dossier.
  init(
    code: String, dossier: Dossier, readers: [PublicKey] = [], keys: [SecretBytes] = []
  ) {
    self.code = code
    self.dossier = dossier
    self.readers = readers
    self.keys = keys
  }

  /// Reads a file. If its format is newer than this program, only the format is read.
  init(at path: String) throws(ArchiveError) {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try FileContents.read(path)
    } catch {
      throw .unreadable(path, error)
    }
    guard let (header, lines) = try SealedFile.open(bytes, path: path) else {
      try self.init(json: bytes, at: path)
      return
    }
    try self.init(json: lines.first ?? [], at: path)
    // Inside a file stands whose code it opens with, so that nobody can put another header on it.
    guard header.code == code, lines.count == 1 else { throw .invalidDossier(path) }
    readers = header.readers
  }

  private init(json bytes: [UInt8], at path: String) throws(ArchiveError) {
    let format = try? JSONReader.read(bytes[...]) { reader throws(JSONError) in
      try Self.format(in: &reader)
    }
    if let format, format > Self.currentFormat { throw .newerDossier(path, format) }
    guard
      let file = try? JSONReader.read(
        bytes[...], { reader throws(JSONError) in try DossierFile(from: &reader) }),
      (try? Alias(file.dossier.alias)) != nil
    else { throw .invalidDossier(path) }
    self = file
  }

  /// The bytes to write; nil if the file cannot be sealed.
  ///
  /// A file whose code is stored as a hash cannot be sealed for it. It is sealed when it is opened
  /// with its code next.
  func bytes() -> [UInt8]? {
    guard !readers.isEmpty, let lock = try? CodeLock(encoded: code) else { return json }
    guard let (bytes, key) = SealedFile.seal([Array(json.dropLast())], for: readers, code: lock)
    else { return nil }
    // Who may write it may read it again.
    OpenKeys.shared.add(recordingKey: key)
    return bytes
  }

  /// What is in the file, in clear.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("weerwoord")
    writer.integer(Self.currentFormat)
    writer.key("code")
    writer.string(code)
    writer.key("dossier")
    DossierTable.write(dossier, to: &writer)
    if !keys.isEmpty {
      writer.key("keys")
      writer.beginArray()
      for key in keys { writer.string(Base64.text(key.copy)) }
      writer.endArray()
    }
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  /// The format that a file declares, whatever else it contains.
  private static func format(in reader: inout JSONReader) throws(JSONError) -> Int {
    var format: Int?
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if key == "weerwoord" { format = try reader.integer() } else { try reader.skipValue() }
    }
    guard let format else { throw .missing(key: "weerwoord") }
    return format
  }

  private init(from reader: inout JSONReader) throws(JSONError) {
    var format: Int?
    var code: String?
    var dossier: Dossier?
    var keys: [SecretBytes] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "weerwoord": format = try reader.integer()
      case "code": code = try reader.string()
      case "dossier": dossier = try DossierTable.read(from: &reader)
      case "keys":
        try reader.beginArray()
        while try reader.nextElement() {
          guard let key = Base64.bytes(try reader.string().utf8) else { throw reader.unfitting }
          keys.append(SecretBytes(key))
        }
      default: try reader.skipValue()
      }
    }
    guard format != nil, let code, let dossier else { throw .missing(key: "dossier") }
    self.init(code: code, dossier: dossier, keys: keys)
  }
}
