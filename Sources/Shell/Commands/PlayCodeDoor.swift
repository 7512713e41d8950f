import Archive
import Roleplay
import Yarn

/// Resumes a play with the code that was shown when it began.
@MainActor
struct PlayCodeDoor {
  let console: Console
  /// The time, in seconds since 1970.
  var now: () -> Int = HardestForALesson.now

  /// Asks for the code, until it is right or only the teacher can open the play.
  ///
  /// - Returns: the code; nil if the pupil goes back (Enter), or if the play stays closed, which is
  ///   then shown.
  func open(_ recording: Recording) async -> PlayCode? {
    let file = PlayCodeFile(beside: recording.path)
    while file.remainingAttempts > 0 {
      guard let typed = await console.code(ShellText.playCodePrompt) else { return nil }
      let code = PlayCode(typed: typed)
      do throws(ArchiveError) {
        if try file.opens(code) { return code }
      } catch {
        console.screen.say(error, style: .problem)
        return nil
      }
      if file.remainingAttempts > 0 { console.screen.say(ShellText.wrongCode, style: .problem) }
    }
    console.screen.say(ShellText.playClosed, style: .problem)
    return nil
  }

  /// The play that is opened by a code that was typed in the list of plays; nil if it opens none,
  /// which is then shown.
  ///
  /// - Parameter sealed: the paths of plays that are sealed, and are not in the list.
  func play(
    openedBy code: PlayCode, among recordings: [Recording], orSealed sealed: [String] = [],
    in folder: TranscriptFolder
  ) -> Recording? {
    // So that the next person does not read it.
    console.screen.eraseLineAbove()
    do throws(ArchiveError) {
      let paths = recordings.map(\.path) + sealed
      if let path = try folder.recording(openedBy: code, among: paths, now: now()) {
        if let listed = recordings.first(where: { $0.path == path }) { return listed }
        return try folder.recording(at: path)
      }
      console.screen.say(ShellText.wrongCode, style: .problem)
    } catch {
      console.screen.say(error, style: .problem)
    }
    return nil
  }

  /// Asks for the code of a sealed play, until it opens one or no more codes are taken for now.
  ///
  /// - Returns: the play and its code; nil if the pupil goes back (Enter), or if no code is taken,
  ///   which is then shown.
  func openSealed(in folder: TranscriptFolder) async -> (Recording, PlayCode)? {
    let sealed = folder.sealedPlays
    do throws(ArchiveError) {
      while true {
        try folder.requireCodesOpen(now: now())
        guard let typed = await console.code(ShellText.playCodePrompt) else { return nil }
        let code = PlayCode(typed: typed)
        if let path = try folder.recording(openedBy: code, among: sealed, now: now()) {
          return (try folder.recording(at: path), code)
        }
        console.screen.say(ShellText.wrongCode, style: .problem)
      }
    } catch {
      console.screen.say(error, style: .problem)
      return nil
    }
  }
}
