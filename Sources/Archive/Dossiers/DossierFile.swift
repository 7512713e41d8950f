import FoundationEssentials
import Roleplay

/// A dossier as it stands on the disk: JSON, with the hash of its code.
struct DossierFile: Codable {
  static let currentFormat = 1

  private(set) var weerwoord = currentFormat
  /// As ``HashedSecret/kept``.
  var code: String
  var dossier: Dossier

  /// Makes the file of a dossier.
  init(code: String, dossier: Dossier) {
    self.code = code
    self.dossier = dossier
  }

  /// Reads one; only the format is looked at where that is newer than this program.
  init(at path: String) throws(ArchiveProblem) {
    let bytes: [UInt8]
    do throws(DiskTrouble) {
      bytes = try FileContents.read(path)
    } catch {
      throw .unreadable(path, error)
    }
    let data = Data(bytes)
    if let header = try? JSONDecoder().decode(Header.self, from: data),
      header.weerwoord > Self.currentFormat
    {
      throw .newerDossier(path, header.weerwoord)
    }
    guard let file = try? JSONDecoder().decode(Self.self, from: data),
      (try? Alias(file.dossier.alias)) != nil
    else { throw .dossierBroken(path) }
    self = file
  }

  /// The bytes to write.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Nothing in it can fail to be encoded: texts and whole numbers.
    return (try? encoder.encode(self)).map { Array($0) + [0x0A] } ?? []
  }

  private struct Header: Codable {
    var weerwoord: Int
  }
}
