import Roleplay
import Yarn

/// The durations of the parts of a play, in seconds.
///
/// The numbers of this model are estimates:
/// - **words**: sixty a minute at A1 and A2, eighty at B1, a hundred beyond. Words of lines count;
///   an option is not read aloud, and is part of the choice;
/// - **a choice**: 8 seconds; with cards or hands in a room, for a statement: 60, to hold up and count;
/// - **half a sentence said aloud** (`#aloud`): 10;
/// - **a typed sentence** (`<<ask>>`, `<<insight>>`, `<<nextstep>>`): 40; a note: 35, and 8 to pick one;
///   an agreement: 60; things in order: 40;
/// - **a number, a place on a line, a role**: 10;
/// - **a clock** (`<<discuss 2>>`, `<<wait 3>>`): to its end; a clock whose length is asked for: 3 minutes;
/// - **something to look at** (`<<reveal>>`, `<<compare>>`, `<<swap>>`): 10.
struct PlayingPace {
  private let secondsPerWord: Double
  private let votes: Bool

  init(level: String?, audiences: [Audience]) {
    switch level {
    case "B1": secondsPerWord = 0.75
    case "B2", "C1", "C2": secondsPerWord = 0.6
    default: secondsPerWord = 1
    }
    votes = !audiences.isEmpty && audiences.allSatisfy(\.isRoom)
  }

  /// The duration of a statement by itself.
  ///
  /// - Parameters:
  ///   - words: the number of words of its line.
  ///   - leadsToVote: whether the line before options is a statement to vote on.
  func seconds(of statement: Outline.Statement, words: Int, leadsToVote: Bool) -> Double {
    switch statement.kind {
    case .line, .item:
      let aloud = statement.line?.tags.contains("aloud") ?? false
      return Double(words) * secondsPerWord + (aloud ? 10 : 0)
    case .beginOptions: return leadsToVote && votes ? 60 : 8
    case .command(let text): return seconds(ofCommand: text)
    default: return 0
    }
  }

  private func seconds(ofCommand text: String) -> Double {
    guard let command = SceneCommand.known(text, placeholder: true) else { return 0 }
    // A number that is only known during a play is assumed to be three.
    func number(_ place: Int) -> Double {
      command.arguments.isOpen ? 3 : Double(command.arguments.number(place))
    }
    switch command.exercise.kind {
    case .words, .order: return 40
    case .ideas: return 35 * max(number(1), 1) + 8
    case .agreements: return 60
    case .number, .place, .role: return 10
    case .talk: return number(0) * 60
    // A choice is not a command: it is counted where its options begin.
    case .options: return 0
    case nil: break
    }
    switch command.exercise {
    case .wait: return number(0)
    case .reveal, .compare, .swap: return 10
    default: return 0
    }
  }
}
