public import Roleplay

/// Something that is wrong in a folder of recordings.
public struct CheckupFinding: Sendable, Hashable {
  /// What can be wrong.
  public enum Problem: Sendable, Hashable {
    /// A recording ends in the middle of a line, because the power failed while it was written.
    case torn
    /// A line of a recording cannot be read, so that what follows cannot be used; lines are counted
    /// from 1.
    case damagedLine(Int)
    /// A recording that was sealed at once was cut off.
    case endMissing
    /// Nothing was recorded in a recording yet when a crash came.
    case neverBegun
    /// A recording is finished, and was not made final: withdrawn words may be in it.
    case notFinal
    /// Words that were taken back are still in a recording that is not finished.
    case withdrawnWords
    /// Other accounts of the computer can read a file or a folder.
    case openToOthers
    /// A crash left a file half-written.
    case halfWritten
    /// A code to play on, of a recording that is gone.
    case codeWithoutRecording
    /// Marks, a page or a room's votes, of a recording that is gone.
    case withoutRecording
    /// A lesson names recordings that are not there.
    case lessonWithoutRecordings([String])
    /// Lines of a lesson are no moments; lines are counted from 1.
    case lessonLines([Int])
    /// The search index of an earlier version, with a copy of pupils' words.
    case oldIndex
    /// The file is none of Weerwoord.
    case unknownFile
    /// A file is sealed, and nobody gave what opens it: it can neither be checked nor repaired.
    case sealed
    /// A file cannot be used.
    case error(ArchiveError)
  }

  /// The path of the file or folder.
  public var path: String
  /// What is wrong with it.
  public var problem: Problem

  /// Whether it can be repaired without losing anything.
  public var isRepairable: Bool {
    switch problem {
    case .torn, .damagedLine, .endMissing, .neverBegun, .notFinal, .withdrawnWords, .openToOthers,
      .halfWritten,
      .codeWithoutRecording, .oldIndex:
      true
    case .withoutRecording, .lessonWithoutRecordings, .lessonLines, .unknownFile, .sealed, .error:
      false
    }
  }
}

extension CheckupFinding: Phrase {
  /// What is wrong, where, and what to do, in Dutch.
  public var dutch: String {
    switch problem {
    case .error(let error): error.dutch
    default: "\(path.visible): \(problem.dutch)"
    }
  }

  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch problem {
    case .error(let error): error.english
    default: "\(path.visible): \(problem.english)"
    }
  }
}
