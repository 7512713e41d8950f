import Archive
import Discussion
import Roleplay
import Yarn

/// The play of one pupil: an ordinary performance with an ordinary journal among the teacher's
/// recordings, on the stage of the pupil's device.
struct DevicePlay: Sendable {
  let play: ClassPlay
  let stage: DeviceStage
  let hashing: PlayCodeHashing
  /// The language of the code and of what the program says.
  let language: Language

  /// How it starts.
  enum Start: Sendable {
    case new(alias: String, language: String, audience: Audience)
    case resumed(path: String, code: PlayCode)
  }

  /// How it ended.
  enum End: Sendable {
    case finished, stopped, failed
  }

  private var folder: TranscriptFolder { TranscriptFolder(path: play.transcripts) }

  /// Plays until the end, or until the pupil or the class stops.
  ///
  /// - Parameter began: called with the path of the recording, before anything is shown.
  func run(_ start: Start, began: @Sendable (String) async -> Void) async -> End {
    let journal: FileJournal
    let transcript: Transcript
    let code: PlayCode?
    do throws(ArchiveError) {
      (journal, transcript, code) = try await open(start)
    } catch {
      await stage.fail(error)
      return .failed
    }
    defer { journal.release() }
    await began(journal.path)
    let opening = transcript.opening
    let begins = await stage.welcome(
      as: opening.alias, code: code, in: opening.language, for: opening.audience)
    guard begins else {
      await stage.end(.stopped)
      return .stopped
    }
    var performance: Performance
    do throws(SessionError) {
      performance = try Performance(
        resuming: transcript, of: play.scenario, stage: stage, journal: journal,
        clock: HTTPServer.milliseconds)
    } catch {
      await stage.fail(error)
      return .failed
    }
    await stage.takeUp(transcript, reminder: performance.reminder)
    journal.playCode = code
    if let divergence = performance.divergence { await stage.tell(divergence) }
    switch await performance.run() {
    case .finished: return await close(performance.transcript, in: journal)
    case .stopped:
      await stage.end(.stopped)
      return .stopped
    case .failed(let problem), .notKept(let problem):
      await stage.fail(problem)
      return .failed
    }
  }

  private func open(
    _ start: Start
  ) async throws(ArchiveError) -> (FileJournal, Transcript, PlayCode?) {
    switch start {
    case .new(let alias, let language, let audience):
      let opening = play.opening(alias, language, audience)
      let journal = try folder.begin(opening)
      let code = PlayCode(in: self.language)
      do throws(ArchiveError) {
        try await hashing.store(code, beside: journal.path)
      } catch {
        // Without a code the play cannot be resumed on another device, but it is recorded.
        return (journal, Transcript(opening: opening), nil)
      }
      return (journal, Transcript(opening: opening), code)
    case .resumed(let path, let code):
      let (journal, transcript) = try TranscriptFolder.resume(path)
      return (journal, transcript, code)
    }
  }

  /// Asks who may see the recording, and makes it final.
  private func close(_ transcript: Transcript, in journal: FileJournal) async -> End {
    while true {
      guard let act = await stage.askVisibility() else {
        await stage.end(.stopped)
        return .stopped
      }
      do throws(ArchiveError) {
        switch act {
        case .throwAway:
          try journal.throwAway()
          await stage.end(.finished, ending: .thrownAway)
        case .decide(let visibility):
          let entry = Entry(
            number: transcript.nextNumber, milliseconds: transcript.milliseconds,
            kind: .end(visibility))
          try journal.append([entry])
          try journal.finish()
          let result = await pages(
            of: transcript, beside: journal.path, areKept: !journal.isSealed)
          await stage.end(.finished, ending: .kept(visibility), result: result)
        default: continue
        }
        return .finished
      } catch {
        guard await stage.decideAfter(error) == .again else {
          await stage.end(.stopped)
          return .stopped
        }
      }
    }
  }

  /// Makes the comic, the map and the agreements of a play, if it has any, as at the end of a play in
  /// the terminal. One that cannot be made is said; the recording is stored, and it can be made from that
  /// at any time.
  ///
  /// - Parameter areKept: whether they are made: not beside a sealed recording.
  /// - Returns: what is on them, in words.
  private func pages(
    of transcript: Transcript, beside recording: String, areKept: Bool
  ) async -> [String] {
    let made = RecordingPages(of: transcript)
    do throws(ArchiveError) {
      for page in made.pages where areKept {
        try GeneratedFile.write(
          page.html, to: GeneratedPages.path(page.kind.rawValue, beside: recording),
          mark: RecordingPages.mark, force: false, isPrivate: true)
      }
    } catch {
      await stage.tell(error)
    }
    return made.words
  }
}
