public import Archive
import Roleplay
public import Yarn

/// Where a teacher's decisions about a scenario's answers are read and kept: the files beside the
/// recordings.
public struct ModerationDesk: Sendable {
  /// What was decided; nothing where a file is broken.
  public private(set) var moderation: Moderation
  /// What is wrong with the files; while anything is, nothing is shown and nothing is kept.
  public let problems: [Problem]
  /// The files decisions are kept in: of every folder, so that each stays with its recordings.
  private let files: [ModerationFile]
  private let scenario: String

  /// What is wrong with a file.
  public enum Problem: Error, Sendable, Hashable {
    /// It cannot be read or written.
    case file(ArchiveError)
    /// It cannot be understood.
    case content(path: String, ModerationProblem)
  }

  /// Reads the decisions in folders of recordings. Of two about the same answer, the one that shows
  /// less counts.
  public init(of scenario: String, in folders: [String]) {
    self.scenario = scenario
    files = folders.map { ModerationFile(of: scenario, in: $0) }
    var moderation = Moderation()
    var problems: [Problem] = []
    for file in files {
      do throws(ArchiveError) {
        guard let bytes = try file.read() else { continue }
        do throws(ModerationProblem) {
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

  /// Decides, and keeps that at once, beside all the recordings.
  ///
  /// - Throws: ``Problem``; nothing is decided then for those that are looked at now.
  public mutating func decide(_ change: (inout Moderation) -> Void) throws(Problem) {
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

extension ModerationDesk.Problem: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .file(let problem): problem.dutch
    case .content(let path, let problem):
      "\(PrintableText.of(path, layout: .oneLine)): \(problem.dutch)"
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .file(let problem): problem.english
    case .content(let path, let problem):
      "\(PrintableText.of(path, layout: .oneLine)): \(problem.english)"
    }
  }
}
