import Archive
import Yarn

/// Checks the order of lessons: every name in it is a scenario or a sheet to print, and is part of a lesson.
enum LessonSeriesCheck {
  static func check(_ repertoire: Repertoire) -> [Diagnostic] {
    let path = repertoire.lessonSeriesPath
    let series: LessonSeries
    do throws(ArchiveError) {
      guard let read = try repertoire.lessonSeries() else { return [] }
      series = read
    } catch {
      return [FolderDiagnostics.unreadable(path, error)]
    }
    let names = repertoire.names + ((try? repertoire.handoutNames()) ?? [])
    return series.strayLines.map { FolderDiagnostics.outsideLesson(path, line: $0) }
      + series.items.filter { repertoire.lessonItem($0.name) == nil }.map { item in
        FolderDiagnostics.unknownLessonItem(
          item.name, suggestion: nearest(to: item.name, among: names), path,
          line: item.line)
      }
  }
}
