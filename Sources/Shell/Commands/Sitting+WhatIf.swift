import Archive
public import Roleplay
import Yarn

/// Branches: another choice at a moment of a recording, with the same answers until there, and then
/// live.
extension Sitting {
  /// Continues playing from an entry of a recording, with an audience that the teacher chooses.
  ///
  /// - Parameters:
  ///   - transcript: the recording.
  ///   - recording: the name of its file.
  ///   - entry: the number of the last entry that counts; a question there is asked again.
  /// - Returns: the name of the new recording; nil if there is none.
  public func branch(
    _ transcript: Transcript, recording: String, at entry: Int
  ) async -> String? {
    let played = transcript.opening
    guard let scenario = load(played.scenario, in: [played.language])?.scenario else {
      await waitForReader()
      return nil
    }
    // Only a room can have the counts of a room.
    let recorded = transcript.opening.audience
    guard let audience = recorded.isRoom ? recorded : await pickedAudience() else { return nil }
    var opening = transcript.opening
    opening.weerwoord = Opening.currentFormat
    opening.engine = engine
    opening.recorded = RecordedTime.now()
    opening.alias =
      audience.isRoom
      ? console.text(ShellText.roomAlias(audience)) : console.text(PlayerText.branchAlias)
    opening.audience = audience
    opening.sources = scenario.hashes(in: opening.language)
    opening.parent = Opening.Parent(recording: recording, entry: entry)
    let branch = transcript.branch(at: entry, opening: opening)
    let journal: FileJournal
    do throws(ArchiveError) {
      journal = try transcripts.begin(opening)
      do throws(ArchiveError) {
        try journal.append(branch.entries)
      } catch {
        try? journal.throwAway()
        throw error
      }
    } catch {
      screen.say(error, style: .problem)
      await waitForReader()
      return nil
    }
    announce(scenario, to: opening.audience, isRecorded: false)
    screen.say(PlayerText.branchBegins, style: .dim)
    screen.writeBlank()
    _ = await perform(scenario, branch, journal: journal)
    let isKept = !throwAwayEmpty(journal.path, shared: branch.decisionCount)
    if !isKept { screen.say(PlayerText.nothingKept) }
    await waitForReader()
    return isKept ? journal.path.split(separator: "/").last.map(String.init) : nil
  }

  /// Throws away a branch without decisions.
  private func throwAwayEmpty(_ path: String, shared: Int) -> Bool {
    guard let (journal, transcript) = try? TranscriptFolder.resume(path) else { return false }
    defer { journal.release() }
    guard transcript.decisionCount <= shared else { return false }
    return (try? journal.throwAway()) != nil
  }

  /// The audience that continues; nil if the teacher does not want to after all.
  private func pickedAudience() async -> Audience? {
    screen.writeBlank()
    screen.say(PlayerText.whoPlaysOn, style: .bold)
    for (index, text) in [PlayerText.classPlays, .onePlays].enumerated() {
      screen.write(console.text(text), prefix: StyledText("  \(index + 1)  ", .bold))
    }
    while true {
      let prompt = Prompt(StyledText(console.text(ShellText.whoPrompt), .bold))
      guard
        case .line(let line) = await console.read(
          ReadRequest(prompt: prompt, isRemembered: false))
      else { return nil }
      switch line.text.trimmed {
      case "", "1": return .class
      case "2": return .solo
      default: screen.say(StageText.notANumber(count: 2), style: .problem)
      }
    }
  }

  private func waitForReader() async {
    guard console.isInteractive, !console.reader.isClosed else { return }
    let prompt = Prompt(StyledText(console.text(PlayerText.backToRecording), .dim))
    _ = await console.read(ReadRequest(prompt: prompt, isRemembered: false))
  }
}

extension Transcript {
  /// The number of answered questions.
  fileprivate var decisionCount: Int {
    decisions.count { $0.reply != nil }
  }
}
