import Glibc

/// The lessons next to recordings, in files named `lesson-NAME.txt`.
public struct LessonFolder: Sendable {
  private static let prefix = "lesson-"
  private static let suffix = ".txt"

  private let folder: Folder

  /// The lessons in a folder of recordings.
  public init(in transcripts: TranscriptFolder) {
    folder = transcripts.folder
  }

  /// Whether a file of that name in a folder of recordings is a lesson.
  static func isLesson(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name.hasSuffix(suffix)
  }

  /// The names of the lessons in order; empty if the folder does not exist.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  public var names: [String] {
    get throws(ArchiveError) {
      do throws(DiskError) {
        return try folder.names().filter(Self.isLesson).map { name in
          String(name.dropFirst(Self.prefix.count).dropLast(Self.suffix.count))
        }
      } catch .missing {
        return []
      } catch {
        throw .unreadable(folder.path, error)
      }
    }
  }

  /// The path of a lesson's file.
  ///
  /// - Throws: ``ArchiveError/invalidLessonName(_:)``.
  public func path(of name: String) throws(ArchiveError) -> String {
    let isName =
      !name.isEmpty && name.utf8.count <= 60
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    guard isName else { throw .invalidLessonName(name) }
    return folder.path(of: Self.prefix + name + Self.suffix)
  }

  /// Reads a lesson. Lines that are not valid are skipped and listed in ``LessonPlan/brokenLines``.
  ///
  /// - Throws: ``ArchiveError/invalidLessonName(_:)``, ``ArchiveError/noLesson(_:among:)`` or
  ///   ``ArchiveError/unreadable(_:_:)``.
  public func lesson(_ name: String) throws(ArchiveError) -> LessonPlan {
    let path = try path(of: name)
    do throws(DiskError) {
      return LessonPlan(text: String(decoding: try FileContents.read(path), as: UTF8.self))
    } catch .missing {
      throw .noLesson(name, among: (try? names) ?? [])
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// Adds a moment at the end of a lesson, and creates the lesson if it does not exist.
  ///
  /// - Throws: ``ArchiveError/invalidLessonName(_:)`` or ``ArchiveError/marksNotStored(_:_:)``.
  public func add(_ moment: LessonPlan.Step, to name: String) throws(ArchiveError) {
    let path = try path(of: name)
    do throws(DiskError) {
      try AppendedFile.add(Array(moment.text.utf8), to: path)
    } catch {
      throw .marksNotStored(path, error)
    }
  }
}
