import Archive
import Roleplay
import Yarn

/// A reflection lesson, in the teacher's mode: moments of recordings, and other choices.
extension InteractiveShell {
  /// What a teacher can do with a recording.
  func tools(for recording: String) -> PlayerTools {
    PlayerTools(recording: recording, folder: transcripts) { [sitting] in
      await sitting.branch($0, recording: $1, at: $2)
    }
  }

  /// Runs `les` and `les NAAM`.
  func playLesson(_ words: [String]) async {
    guard isTeacher else {
      screen.say(PlayerText.onlyForTeacher)
      return
    }
    let lessons = LessonScreen(
      console: console, folder: transcripts,
      scenario: { [repertoire] in repertoire.scenario(of: $0) },
      readable: { [repertoire, console] in repertoire.readable($0, in: console.language) }
    ) { [self] in
      tools(for: $0)
    }
    do throws(ArchiveError) {
      if let name = words.first { try await lessons.play(name) } else { try lessons.list() }
    } catch {
      screen.say(error, style: .problem)
    }
    screen.writeBlank()
  }

  /// Runs `boom` and `boom 1 2`.
  func showTree(_ words: [String]) async {
    guard isTeacher else {
      screen.say(PlayerText.onlyForTeacher)
      return
    }
    let families = FamilyScreen(
      console: console, folder: transcripts,
      readable: { [repertoire, console] in repertoire.readable($0, in: console.language) })
    do {
      if words.count >= 2 {
        try await families.compare(words[0], words[1])
      } else {
        try families.show()
      }
    } catch {
      if let problem = error as? any Phrase {
        screen.write(problem.text(in: console.language), style: .problem)
      }
    }
    screen.writeBlank()
  }
}
