public import Roleplay
import Yarn

/// Shows the rounds of a scene side by side, with the ending of each.
@MainActor
public struct RoundsScreen {
  let rounds: [PlayedRounds]
  let screen: Screen

  /// Shows the rounds in a recording.
  ///
  /// - Returns: whether a scene in it was played more than once.
  public static func show(_ transcript: Transcript, at console: Console) async -> Bool {
    let rounds = transcript.playedRounds
    guard !rounds.isEmpty else { return false }
    await RoundsScreen(rounds: rounds, screen: console.screen).show(at: console)
    return true
  }

  /// Writes the rounds.
  func write() {
    for played in rounds {
      var comparison = played.comparison
      if played.endings.contains(where: { !$0.isEmpty }) {
        comparison.rows.append(
          Comparison.Row(
            question: PlayerText.roundsEnded.text(in: screen.language), answers: played.endings))
      }
      SideBySide(comparison: comparison, screen: screen).show()
    }
  }

  /// Shows the rounds, a screen at a time.
  func show(at console: Console) async {
    let lines = screen.lines { write() }
    _ = await console.write(lines) { await console.goesOn() }
  }
}
