import Roleplay

/// The order of lessons beside the scenarios.
extension Repertoire {
  /// Where the order of lessons is written.
  public var lessonSeriesPath: String { "\(path)/\(LessonSeries.file)" }

  /// What a name in the order of lessons means.
  public enum LessonItem: Sendable, Hashable {
    case scenario(String)
    case sheet(String)
  }

  /// The order of lessons; nil where nobody wrote one.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)``.
  public func lessonSeries() throws(ArchiveProblem) -> LessonSeries? {
    do throws(DiskTrouble) {
      return LessonSeries(text: TextFile(bytes: try FileContents.read(lessonSeriesPath)).text)
    } catch .missing {
      return nil
    } catch {
      throw .unreadable(lessonSeriesPath, error)
    }
  }

  /// What a name in the order of lessons means; nil where nothing is called so. Capitals do not count.
  public func lessonItem(_ name: String) -> LessonItem? {
    let wanted = name.lowercased()
    if let scenario = names.first(where: { $0.lowercased() == wanted }) {
      return .scenario(scenario)
    }
    let sheets = (try? handoutNames()) ?? []
    return sheets.first { $0.lowercased() == wanted }.map { .sheet($0) }
  }
}
