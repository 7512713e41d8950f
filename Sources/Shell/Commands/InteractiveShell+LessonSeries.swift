import Archive

extension InteractiveShell {
  /// Runs `lessenreeks`: shows the series of lessons, for the teacher.
  func showLessonSeries() {
    guard isTeacher else {
      screen.say(LessonSeriesText.forTeacher, style: .problem)
      return
    }
    do throws(ArchiveError) {
      try LessonSeriesScreen(of: repertoire, recordings: recordings(), on: screen).show()
    } catch {
      screen.say(error, style: .problem)
    }
  }
}
