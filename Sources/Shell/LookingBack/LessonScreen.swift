public import Archive
public import Discussion
public import Roleplay
import Yarn

/// Plays a lesson: shows each moment of a recording, and asks its question.
@MainActor
public struct LessonScreen {
  private let console: Console
  private let folder: TranscriptFolder
  private let disclosure: Disclosure
  private let tools: @MainActor (_ recording: String) -> PlayerTools
  private let scenario: @MainActor (Opening) -> Scenario?
  private let readable: @MainActor (Transcript) -> Transcript

  /// Makes a screen for the lessons in a folder of recordings.
  ///
  /// - Parameters:
  ///   - disclosure: what may be shown of them.
  ///   - scenario: finds the scenario of a recording.
  ///   - readable: puts a recording into the language in which it is shown.
  ///   - tools: what a teacher can do with a recording, given by its path.
  public init(
    console: Console, folder: TranscriptFolder, disclosure: Disclosure = Disclosure(to: .class),
    scenario: @escaping @MainActor (Opening) -> Scenario? = { _ in nil },
    readable: @escaping @MainActor (Transcript) -> Transcript = { $0 },
    tools: @escaping @MainActor (_ recording: String) -> PlayerTools
  ) {
    self.scenario = scenario
    self.readable = readable
    self.console = console
    self.folder = folder
    self.disclosure = disclosure
    self.tools = tools
  }

  private var screen: Screen { console.screen }
  private var lessons: LessonFolder { LessonFolder(in: folder) }

  /// Lists the lessons, with the number of moments of each.
  ///
  /// - Throws: ``Archive/ArchiveError`` if the folder cannot be read.
  public func list() throws(ArchiveError) {
    let names = try lessons.names
    guard !names.isEmpty else {
      screen.say(LessonText.noLessons)
      return
    }
    for name in names {
      do throws(ArchiveError) {
        let count = try lessons.lesson(name).moments.count
        screen.say(LessonText.listed(name, moments: count))
      } catch {
        screen.say(error, style: .problem)
      }
    }
  }

  /// Plays a lesson. What is missing is named in one sentence and skipped.
  ///
  /// - Throws: ``Archive/ArchiveError`` if there is no such lesson, or it cannot be read.
  public func play(_ name: String) async throws(ArchiveError) {
    let lesson = try lessons.lesson(name)
    var moments: [(LessonPlan.Step, String, Transcript)] = []
    var missing = lesson.brokenLines.map { ($0, LessonText.noMoment(line: $0)) }
    for moment in lesson.moments {
      let path =
        "\(folder.path)/\(moment.recording.withoutRecordingSuffix)\(TranscriptFolder.suffix)"
      guard !moment.recording.contains("/"), let transcript = transcript(at: path) else {
        missing.append(
          (moment.line, .noRecording(line: moment.line, moment.recording.withoutRecordingSuffix)))
        continue
      }
      guard !transcript.isKeptFromClass else {
        missing.append((moment.line, .keptFromClass(line: moment.line)))
        continue
      }
      guard moment.entry <= transcript.entries.last?.number ?? 0 else {
        missing.append((moment.line, .noEntry(line: moment.line, moment.entry)))
        continue
      }
      moments.append((moment, path, transcript))
    }
    var notice: LessonText?
    if !missing.isEmpty {
      let all = missing.sorted { $0.0 < $1.0 }.map { console.text($0.1) }
      let text = LessonText.passedOver(all.joined(separator: ", "))
      screen.say(text, style: .problem)
      notice = text
    }
    guard !moments.isEmpty else {
      screen.say(LessonText.empty(name))
      return
    }
    await play(moments, notice: notice)
    screen.writeBlank()
    screen.say(LessonText.done(name))
  }

  /// - Parameter notice: a text to show again on the first page, which covers the screen.
  private func play(
    _ moments: [(LessonPlan.Step, String, Transcript)], notice: LessonText?
  ) async {
    var place = 0
    var notice = notice
    while moments.indices.contains(place) {
      let (moment, path, transcript) = moments[place]
      let caption = console.text(LessonText.caption(place + 1, of: moments.count))
      let question =
        moment.question.isEmpty ? console.text(LessonText.whatDoYouSee) : moment.question
      let player = Player(
        console: console, transcript: transcript, shown: readable(transcript),
        from: moment.entry, tools: tools(path), task: (caption, question), scenario: scenario)
      if player.keyReader != nil { player.message = notice.map { console.text($0) } }
      notice = nil
      guard console.isInteractive else {
        player.writeOnce()
        place += 1
        continue
      }
      switch await player.run() {
      case .stopped: return
      case .nextMoment: place += 1
      case .previousMoment: place = max(0, place - 1)
      }
    }
  }

  private func transcript(at path: String) -> Transcript? {
    try? disclosure.read(path)
  }
}

extension Player {
  /// Writes the current moment and its question, for a console without navigation.
  func writeOnce() {
    let writer = MomentWriter(screen: screen, index: playback.index, name: name)
    screen.writeBlank()
    screen.write(transcript.title(in: console.language), style: .bold)
    screen.writeBlank()
    for (place, moment) in playback.step.enumerated() { writer.write(moment, isAlone: place == 0) }
    PlayerAside(player: self).write(on: screen)
  }
}
