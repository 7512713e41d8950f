import Discussion
public import Roleplay
import Yarn

/// Shows a whole recording at once: the lines, the options, and the answers.
@MainActor
public final class ReplayScreen {
  private let console: Console
  private let transcript: Transcript
  private let first: Int
  private let isForTeacher: Bool
  private let withAlias: Bool

  /// Makes a screen.
  ///
  /// - Parameters:
  ///   - console: the console on which it is shown.
  ///   - transcript: the recording.
  ///   - first: the number of the entry to begin with, from 1.
  ///   - isForTeacher: whether a teacher looks, who is told what is not for the class.
  ///   - withAlias: whether to show the alias of who played; nil: not where a teacher looks,
  ///     perhaps with a class.
  public init(
    console: Console, transcript: Transcript, from first: Int = 1, isForTeacher: Bool = false,
    withAlias: Bool? = nil
  ) {
    self.withAlias = withAlias ?? !isForTeacher
    self.console = console
    self.transcript = transcript
    self.first = first
    self.isForTeacher = isForTeacher
  }

  /// Shows the recording to its end.
  public func run() {
    let screen = console.screen
    let index = PlaybackIndex(of: transcript)
    screen.writeBlank()
    screen.write(
      transcript.title(in: console.language, withAlias: withAlias, remark: remark), style: .bold)
    screen.writeBlank()
    let writer = MomentWriter(
      screen: screen, index: index,
      name: transcript.shownName(in: console.language, withAlias: withAlias))
    let moments = index.moments[index.place(ofEntry: first)...]
    for (place, moment) in moments.enumerated() { writer.write(moment, isAlone: place == 0) }
    if transcript.visibility == nil { screen.say(ReplayText.notFinished, style: .dim) }
  }

  private var remark: String? {
    isForTeacher && transcript.isKeptFromClass ? console.text(PlayerText.keptFromClass) : nil
  }
}
