import Archive
import Roleplay
import Yarn

/// Resuming a play that was stopped, or that a power cut ended.
extension InteractiveShell {
  /// The maximum number of unfinished plays that are listed at the start.
  private static let maximumListedCount = 3

  /// Lists the unfinished plays: which, when and how far, but nothing that was said in them.
  func showOpenPlays() {
    guard console.isInteractive else { return }
    let plays = transcripts.openPlays
    var statuses = PlayStatuses(repertoire)
    for play in plays.prefix(Self.maximumListedCount) {
      screen.say(
        ShellText.openPlay(
          play.opening.heading, RecordedTime.shown(play.opening.recorded),
          statuses.status(of: play)))
    }
    if plays.count > Self.maximumListedCount {
      screen.say(ShellText.moreOpenPlays(plays.count - Self.maximumListedCount))
    }
    let sealed = transcripts.sealedPlays.count
    if sealed > 0 { screen.say(ShellText.sealedPlays(sealed)) }
    guard !plays.isEmpty || sealed > 0 else { return }
    screen.say(ShellText.howToResume)
    screen.writeBlank()
  }

  /// Runs `verder` and `verder 2`: a pupil resumes a play with its code, a teacher any play.
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
    // A person who is the only user is not asked for a code within one sitting.
    let mine = sitting.isOnePersons ? recordings().filter { !$0.isFinished } : []
    let others = transcripts.openPlays.filter { play in !mine.contains { $0.path == play.path } }
    // The command may be followed by a number. Other words are a code, which is asked for
    // separately, where nobody can read along.
    let door = PlayCodeDoor(console: console)
    let sealed = transcripts.sealedPlays
    if words.contains(where: { Int($0) == nil }) {
      // So that the next person does not read it.
      screen.eraseLineAbove()
      screen.say(ShellText.codeUnseen)
    }
    if mine.isEmpty, others.isEmpty, !sealed.isEmpty {
      // What the plays are is sealed: only their codes tell.
      guard let (recording, code) = await door.openSealed(in: transcripts) else { return }
      await take(.resume(recording.path), code: code)
      return
    }
    var given: PlayCode?
    guard
      let recording = await chosen(
        words.filter { Int($0) != nil }, of: mine + others, none: .nothingToResume,
        offersAliases: false,
        otherwise: { [transcripts] typed in
          let code = PlayCode(typed: typed)
          given = code
          return door.play(openedBy: code, among: others, orSealed: sealed, in: transcripts)
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
