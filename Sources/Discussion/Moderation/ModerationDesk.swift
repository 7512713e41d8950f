public import Archive
public import Roleplay
import Yarn

/// Reads and stores a teacher's decisions about a scenario's answers, in files next to the
/// recordings.
public struct ModerationDesk: Sendable {
  /// The decisions; empty if a file is invalid.
  public private(set) var moderation: Moderation
  /// The errors in the files; while there are any, nothing is shown and nothing is stored.
  public let problems: [FileError]
  /// The files in which decisions are stored, one in every folder, so that decisions stay with the
  /// recordings.
  private let files: [ModerationFile]
  private let scenario: String

  /// An error in a file of decisions.
  public enum FileError: Error, Sendable, Hashable {
    /// The file cannot be read or written.
    case file(ArchiveError)
    /// The contents are invalid.
    case content(path: String, ModerationError)
  }

  /// Reads the decisions in folders of recordings. Of two about the same answer, the one that shows
  /// less counts.
  public init(of scenario: String, in folders: [String]) {
    self.scenario = scenario
    files = folders.map { ModerationFile(of: scenario, in: $0) }
    var moderation = Moderation()
    var problems: [FileError] = []
    for file in files {
      do throws(ArchiveError) {
        guard let bytes = try file.read() else { continue }
        do throws(ModerationError) {
          moderation.add(try ModerationCoding.moderation(from: bytes, of: scenario))
        } catch {
          problems.append(.content(path: file.path, error))
        }
      } catch {
        problems.append(.file(error))
      }
    }
    self.moderation = problems.isEmpty ? moderation : Moderation()
    self.problems = problems
  }

  /// Makes a decision, and stores it immediately next to all the recordings.
  ///
  /// - Throws: ``FileError``; the decision then does not count.
  public mutating func decide(_ change: (inout Moderation) -> Void) throws(FileError) {
    if let problem = problems.first { throw problem }
    var changed = moderation
    change(&changed)
    guard changed != moderation else { return }
    do throws(ArchiveError) {
      for file in files { try file.replace(with: ModerationCoding.text(changed, of: scenario)) }
    } catch {
      throw .file(error)
    }
    moderation = changed
  }
}

extension ModerationDesk.FileError: Phrase {
  /// The sentence in Dutch.
  public var dutch: String {
    switch self {
    case .file(let problem): problem.dutch
    case .content(let path, let problem):
      "\(PrintableText.of(path, layout: .oneLine)): \(problem.dutch)"
    }
  }

  /// The sentence in English.
  public var english: String {
    switch self {
    case .file(let problem): problem.english
    case .content(let path, let problem):
      "\(PrintableText.of(path, layout: .oneLine)): \(problem.english)"
    }
  }
}
