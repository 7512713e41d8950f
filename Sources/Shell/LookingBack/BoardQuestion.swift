import Roleplay
import Yarn

/// Asks a teacher whether the board is off, before showing what is only for the pupil and the
/// teacher.
@MainActor
struct BoardQuestion {
  let console: Console

  /// Whether the teacher confirms it.
  func isOff(for transcripts: [Transcript]) async -> Bool {
    let isChosen = transcripts.contains { $0.visibility != nil }
    console.screen.writeBlank()
    console.screen.say(
      isChosen ? PlayerText.choseOnlyTeacher : .notChosenYet, style: .bold)
    let prompt = Prompt(StyledText(console.text(DiscussText.boardOffPrompt), .bold))
    guard
      case .line(let line) = await console.read(
        ReadRequest(prompt: prompt, isRemembered: false, isLeftByEscape: true))
    else { return false }
    return ["ja", "j", "yes", "y"].contains(line.text.trimmed.lowercased())
  }
}
