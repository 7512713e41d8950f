import Archive
import Yarn

/// Searching, for a teacher.
extension InteractiveShell {
  /// `zoek vader "te moeilijk"`.
  func search(_ words: [String]) {
    guard isTeacher else {
      screen.say(SearchText.forTeacher, style: .problem)
      return
    }
    guard !words.isEmpty else {
      screen.say(SearchText.searchWhat)
      return
    }
    do {
      try SearchScreen(console: console, transcripts: transcripts)
        .search(for: words.joined(separator: " "))
    } catch let problem as any Phrase {
      screen.say(problem, style: .problem)
    } catch {
      screen.say(SearchText.searchWhat)
    }
  }
}
