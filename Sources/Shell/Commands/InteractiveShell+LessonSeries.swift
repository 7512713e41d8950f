import Archive

extension InteractiveShell {
  /// `lessenreeks`: the order of lessons, for the teacher.
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
