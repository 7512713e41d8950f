import Roleplay
import Yarn

/// Asks a teacher whether the board is off, before what pupils keep between the teacher and them is
/// shown.
@MainActor
struct BoardQuestion {
  let console: Console

  /// Whether the teacher says so.
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
