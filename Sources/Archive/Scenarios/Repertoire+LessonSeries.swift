import Roleplay

/// The series of lessons in the folder of scenarios.
extension Repertoire {
  /// The path of the file with the series of lessons.
  public var lessonSeriesPath: String { folder.path(of: LessonSeries.file) }

  /// A scenario or a handout that a lesson names.
  public enum LessonItem: Sendable, Hashable {
    case scenario(String)
    case sheet(String)
  }

  /// Reads the series of lessons; nil if there is no such file.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  public func lessonSeries() throws(ArchiveError) -> LessonSeries? {
    do throws(DiskError) {
      return LessonSeries(text: TextFile(bytes: try folder.contents(of: LessonSeries.file)).text)
    } catch .missing {
      return nil
    } catch {
      throw .unreadable(lessonSeriesPath, error)
    }
  }

  /// The scenario or handout with a name; nil if there is none. Case makes no difference.
  public func lessonItem(_ name: String) -> LessonItem? {
    let wanted = name.lowercased()
    if let scenario = names.first(where: { $0.lowercased() == wanted }) {
      return .scenario(scenario)
    }
    let sheets = (try? handoutNames()) ?? []
    return sheets.first { $0.lowercased() == wanted }.map { .sheet($0) }
  }
}
