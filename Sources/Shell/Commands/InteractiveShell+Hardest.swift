import Roleplay
import Yarn

/// Only the teacher can let pupils choose the hardest version of the other person, for one lesson.
extension InteractiveShell {
  /// Runs `houdtvol`, `houdtvol open`, `houdtvol dicht`; also `houdt vol open`.
  func changeHardest(_ words: [String]) {
    guard isTeacher else {
      screen.say(ShellText.hardestForTeacher)
      return
    }
    var words = words.map { $0.lowercased() }
    if words.first == "vol" { words.removeFirst() }
    switch words.first {
    case nil: sayHardest()
    case "open":
      hardest.open(at: now())
      sayHardest()
    case "dicht", "uit", "closed", "close", "off":
      hardest.close()
      sayHardest()
    case let word?:
      let known = ProposedWords.hardest.words(in: console.language)
      screen.say(
        ShellText.unknown(word, suggestion: Suggestion.nearest(to: word, among: known)),
        style: .problem)
    }
  }

  /// Shows whether pupils can choose it now.
  func sayHardest() {
    if let end = hardest.end, hardest.isOpen(at: now()) {
      screen.say(ShellText.hardestIsOpen(until: RecordedTime.ofDay(end)))
    } else {
      screen.say(ShellText.hardestIsClosed)
    }
  }
}
