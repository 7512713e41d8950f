import Archive
import Roleplay

/// The pages for the teacher that belong to scenarios.
extension InteractiveShell {
  /// `lespagina 5`, `lespagina elektricien`.
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
    // A scenario that cannot be played has a page all the same.
    let scenario = try? Scenario(repertoire.load(name))
    await LessonPage(console: console).show(
      page, minutes: scenario.flatMap { sitting.minutes?($0) })
  }
}
