import Archive
import Roleplay

/// The teacher's pages of scenarios.
extension InteractiveShell {
  /// Runs `lespagina 5` and `lespagina elektricien`.
  func showLessonPage(_ words: [String]) async {
    guard isTeacher else {
      screen.say(ShellText.lessonPageForTeacher, style: .problem)
      return
    }
    guard !words.isEmpty else {
      screen.say(ShellText.whichLessonPage)
      return
    }
    guard let name = found(words.joined(separator: " ")) else { return }
    guard let page = repertoire.teacherPage(of: name) else {
      screen.say(ShellText.noLessonPage(name), style: .problem)
      return
    }
    // The page is shown even if the scenario cannot be played.
    let scenario = try? Scenario(repertoire.load(name))
    await LessonPage(console: console).show(
      page, minutes: scenario.flatMap { sitting.minutes?($0) })
  }
}
