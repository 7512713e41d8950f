import Archive
import Roleplay
import Yarn

/// Going on with a play that was stopped, or that a power cut ended.
extension InteractiveShell {
  /// So many plays that are not finished are named at the start.
  private static let mostNamed = 3

  /// Names the plays that are not finished: which, when and how far, and nothing that was said in them.
  func showOpenPlays() {
    guard console.isInteractive else { return }
    let plays = transcripts.openPlays
    var standings = PlayStandings(repertoire)
    for play in plays.prefix(Self.mostNamed) {
      screen.say(
        ShellText.openPlay(
          play.opening.heading, RecordedTime.shown(play.opening.recorded),
          standings.standing(of: play)))
    }
    if plays.count > Self.mostNamed {
      screen.say(ShellText.moreOpenPlays(plays.count - Self.mostNamed))
    }
    guard !plays.isEmpty else { return }
    screen.say(ShellText.howToResume)
    screen.writeBlank()
  }

  /// `verder`, `verder 2`: a pupil goes on by the code of the play, a teacher with any.
  func resume(_ words: [String]) async {
    guard !isTeacher else {
      let all = recordings()
      let unfinished = all.filter { !$0.isFinished }
      guard
        let recording = await chosen(
          words, of: unfinished, none: all.isEmpty ? .nothingRecorded : .nothingUnfinished),
        await endTeachersMode(before: recording.opening.audience, .resume(recording.path))
      else { return }
      await take(.resume(recording.path))
      return
    }
    // Of a person who has the program for themselves, nobody asks a code in the same sitting.
    let mine = sitting.isOnePersons ? recordings().filter { !$0.isFinished } : []
    let others = transcripts.openPlays.filter { play in !mine.contains { $0.path == play.path } }
    // Behind the order a number may stand. Other words are a code, which is asked for where nobody
    // reads along.
    let door = PlayCodeDoor(console: console)
    var given: PlayCode?
    guard
      let recording = await chosen(
        words.filter { Int($0) != nil }, of: mine + others, none: .nothingToResume,
        offersAliases: false,
        otherwise: { typed in
          let code = PlayCode(typed: typed)
          given = code
          return door.play(openedBy: code, among: others)
        })
    else { return }
    if let given {
      await take(.resume(recording.path), code: given)
    } else if mine.contains(recording) {
      await take(.resume(recording.path))
    } else if let code = await door.open(recording) {
      await take(.resume(recording.path), code: code)
    }
  }
}
