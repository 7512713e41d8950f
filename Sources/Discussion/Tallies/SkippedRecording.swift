public import Yarn

/// A file that does not count, and why.
public struct SkippedRecording: Error, Sendable, Hashable {
  /// The file's name without the alias (`20251121-131500-elektricien-…`); as it stands where it is not
  /// made as ours are.
  public var name: String
  /// Why it does not count.
  public var reason: Reason
  /// The scenario it is of; nil where that cannot be read.
  public var scenario: String?
  /// How many bytes it has: by these two files are told apart whose names are the same here.
  public var size: Int

  /// Why a file does not count.
  public enum Reason: Sendable, Hashable {
    /// Nothing is in it.
    case empty
    /// It is something else.
    case noRecording
    /// It cannot be read.
    case unreadable
    /// A line that is not the last is broken, from 1.
    case broken(line: Int)
    /// It is cut off: within its first line, or in the middle of its last.
    case torn
    /// It was not played to its end.
    case unfinished
    /// A newer program wrote it, in this format.
    case fromNewerVersion(Int)
  }

  /// Makes one.
  public init(name: String, reason: Reason, scenario: String? = nil, size: Int = 0) {
    self.name = name
    self.reason = reason
    self.scenario = scenario
    self.size = size
  }
}

extension [SkippedRecording] {
  /// A line for each: what it is called and why it does not count, with its size where another is
  /// called the same.
  public func lines(in language: Language) -> [String] {
    let names = Dictionary(map { ($0.name, 1) }, uniquingKeysWith: +)
    return map { file in
      let size = names[file.name] ?? 0 > 1 ? " (\(file.size) bytes)" : ""
      return "\(file.name)\(size): \(file.reason.text(in: language))"
    }
  }
}

extension SkippedRecording.Reason: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .empty: "leeg"
    case .noRecording: "geen opname van Weerwoord"
    case .unreadable: "kan niet gelezen worden"
    case .broken(let line): "regel \(line) is kapot"
    case .torn: "afgebroken"
    case .unfinished: "nog niet af"
    case .fromNewerVersion(let format): "van een nieuwere Weerwoord (vorm \(format))"
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .empty: "empty"
    case .noRecording: "no recording of Weerwoord"
    case .unreadable: "cannot be read"
    case .broken(let line): "line \(line) is broken"
    case .torn: "cut off"
    case .unfinished: "not finished yet"
    case .fromNewerVersion(let format): "of a newer Weerwoord (format \(format))"
    }
  }
}
