import Roleplay
import Yarn

/// A dossier's file on disk: JSON, with the hash of the dossier's code.
struct DossierFile {
  static let currentFormat = 1

  /// The hash of the code, as ``HashedSecret/encoded`` writes it.
  var code: String
  var dossier: Dossier

  /// Makes the file of a dossier.
  init(code: String, dossier: Dossier) {
    self.code = code
    self.dossier = dossier
  }

  /// Reads a file. If its format is newer than this program, only the format is read.
  init(at path: String) throws(ArchiveError) {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try FileContents.read(path)
    } catch {
      throw .unreadable(path, error)
    }
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

  /// The bytes to write.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("weerwoord")
    writer.integer(Self.currentFormat)
    writer.key("code")
    writer.string(code)
    writer.key("dossier")
    DossierTable.write(dossier, to: &writer)
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
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "weerwoord": format = try reader.integer()
      case "code": code = try reader.string()
      case "dossier": dossier = try DossierTable.read(from: &reader)
      default: try reader.skipValue()
      }
    }
    guard format != nil, let code, let dossier else { throw .missing(key: "dossier") }
    self.init(code: code, dossier: dossier)
  }
}
