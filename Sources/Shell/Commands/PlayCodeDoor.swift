import Archive
import Roleplay
import Yarn

/// Resumes a play with the code that was shown when it began.
@MainActor
struct PlayCodeDoor {
  let console: Console

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
      if let path = try PlayCodeFile.recording(openedBy: code, among: paths) {
        if let listed = recordings.first(where: { $0.path == path }) { return listed }
        return try folder.recording(at: path)
      }
      console.screen.say(ShellText.wrongCode, style: .problem)
    } catch {
      console.screen.say(error, style: .problem)
    }
    return nil
  }

  /// Asks for the code of a sealed play, until it opens one or only the teacher can open them.
  ///
  /// - Returns: the play and its code; nil if the pupil goes back (Enter), or if the plays stay
  ///   closed, which is then shown.
  func openSealed(in folder: TranscriptFolder) async -> (Recording, PlayCode)? {
    while case let sealed = folder.sealedPlays, !sealed.isEmpty {
      guard let typed = await console.code(ShellText.playCodePrompt) else { return nil }
      let code = PlayCode(typed: typed)
      do throws(ArchiveError) {
        if let path = try PlayCodeFile.recording(openedBy: code, among: sealed) {
          return (try folder.recording(at: path), code)
        }
      } catch {
        console.screen.say(error, style: .problem)
        return nil
      }
      if !folder.sealedPlays.isEmpty { console.screen.say(ShellText.wrongCode, style: .problem) }
    }
    console.screen.say(ShellText.playClosed, style: .problem)
    return nil
  }
}
