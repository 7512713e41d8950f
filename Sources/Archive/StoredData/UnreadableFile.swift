import Glibc

/// A recording or a dossier that cannot be opened or read, so that nobody knows whose it is.
public struct UnreadableFile: Sendable, Equatable {
  /// Why a file cannot be opened or read, by what can be done about it.
  public enum Reason: Sendable, Hashable, CaseIterable {
    /// It is sealed, and nobody gave a passphrase that opens it; or its key is gone.
    case sealed
    /// It was written by a newer version of the program.
    case fromNewerVersion
    /// Its beginning is damaged.
    case damaged
    /// The disk does not give it.
    case unreadable

    /// The reason in an error.
    init(_ error: ArchiveError) {
      self =
        switch error {
        case .sealed: .sealed
        case .newerFormat, .newerDossier: .fromNewerVersion
        case .unreadable: .unreadable
        default: .damaged
        }
    }
  }

  /// The file, with what lies beside it.
  public var group: StoredGroup
  /// Why it cannot be opened or read.
  public var reason: Reason
  /// When it was made, in the form of transcripts: by its name, or otherwise when the file was
  /// changed last.
  public var moment: String

  /// The path of the file.
  public var path: String { group.main.path }

  /// Makes one of a group whose main item is the file.
  init(_ group: StoredGroup, reason: Reason) {
    self.group = group
    self.reason = reason
    let path = group.main.path
    moment =
      Self.moment(inName: Folder.name(of: path))
      ?? RetentionPeriod.moment((try? linkStatus(of: path))?.st_mtim.tv_sec ?? 0)
  }

  /// The moment with which a recording's name begins (`20251121-131500-elektricien-Tulp.jsonl`).
  private static func moment(inName name: String) -> String? {
    let parts = name.split(separator: "-", maxSplits: 2)
    guard parts.count == 3, parts[0].utf8.count == 8, parts[1].utf8.count == 6,
      (parts[0] + parts[1]).utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    func digits(_ text: Substring, _ range: Range<Int>) -> String {
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    let (day, time) = (parts[0], parts[1])
    return "\(digits(day, 0..<4))-\(digits(day, 4..<6))-\(digits(day, 6..<8))"
      + "T\(digits(time, 0..<2)):\(digits(time, 2..<4)):\(digits(time, 4..<6))Z"
  }
}
