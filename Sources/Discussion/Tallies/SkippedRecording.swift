public import Roleplay
import Yarn

/// A file that does not count, and why.
public struct SkippedRecording: Error, Sendable, Hashable {
  /// The file's name without the alias (`20251121-131500-elektricien-…`); the full name if it does
  /// not have this form.
  public var name: String
  /// Why it does not count.
  public var reason: Reason
  /// The scenario; nil if it cannot be read.
  public var scenario: String?
  /// The size in bytes, which distinguishes files with the same name here.
  public var size: Int

  /// Why a file does not count.
  public enum Reason: Sendable, Hashable {
    /// It is empty.
    case empty
    /// It is not a recording.
    case noRecording
    /// It cannot be read.
    case unreadable
    /// A line that is not the last is invalid; lines are counted from 1.
    case broken(line: Int)
    /// It is cut off, in its first or its last line.
    case torn
    /// It was not played to its end.
    case unfinished
    /// It was written in this format, which is newer than the program.
    case fromNewerVersion(Int)
    /// It is sealed, and nobody gave the passphrase.
    case sealed
    /// It is sealed, and was changed at this line; lines are counted from 1.
    case changed(line: Int)
    /// It is sealed, and its end is missing.
    case endMissing
    /// It is sealed and not finished, and the program did not end it: it may have been cut off.
    case endMayBeMissing
  }

  /// Makes a skipped recording.
  public init(name: String, reason: Reason, scenario: String? = nil, size: Int = 0) {
    self.name = name
    self.reason = reason
    self.scenario = scenario
    self.size = size
  }

  /// Whether nothing was recorded in the file, because it is empty or ends within its first line.
  var isNeverBegun: Bool { reason == .empty || reason == .torn && scenario == nil }
}

extension [SkippedRecording] {
  /// A line for each: the name and why it does not count, with the size if another has the same
  /// name.
  public func lines(in language: Language) -> [String] {
    let names = Dictionary(map { ($0.name, 1) }, uniquingKeysWith: +)
    return map { file in
      let size = names[file.name] ?? 0 > 1 ? " (\(file.size) bytes)" : ""
      return "\(file.name)\(size): \(file.reason.text(in: language))"
    }
  }
}

extension SkippedRecording.Reason: Phrase {
  /// The sentence in Dutch.
  public var dutch: String {
    switch self {
    case .empty: "leeg"
    case .noRecording: "geen opname van Weerwoord"
    case .unreadable: "kan niet gelezen worden"
    case .broken(let line): "regel \(line) is kapot"
    case .torn: "afgebroken"
    case .unfinished: "nog niet af"
    case .fromNewerVersion(let format): "van een nieuwere Weerwoord (vorm \(format))"
    case .sealed: "verzegeld"
    case .changed(let line): "verzegeld, en veranderd bij regel \(line)"
    case .endMissing: "verzegeld, en het einde ontbreekt"
    case .endMayBeMissing: "nog niet af, en het einde ontbreekt: afgebroken of afgekapt"
    }
  }

  /// The sentence in English.
  public var english: String {
    switch self {
    case .empty: "empty"
    case .noRecording: "no recording of Weerwoord"
    case .unreadable: "cannot be read"
    case .broken(let line): "line \(line) is broken"
    case .torn: "cut off"
    case .unfinished: "not finished yet"
    case .fromNewerVersion(let format): "of a newer Weerwoord (format \(format))"
    case .sealed: "sealed"
    case .changed(let line): "sealed, and changed at line \(line)"
    case .endMissing: "sealed, and its end is missing"
    case .endMayBeMissing: "not finished yet, and its end is missing: interrupted or cut off"
    }
  }
}
