public import Discussion
import Roleplay
import Yarn

/// The frames of a recording's playback, one for each moment.
@MainActor
public struct RecordingFilm {
  /// The frames, with the original times.
  public private(set) var frames: [AsciicastExport.Frame] = []

  /// The maximum length of a scene's name, in characters.
  private static let maximumNameLength = 60

  /// Makes the frames of a recording.
  ///
  /// - Parameters:
  ///   - columns: the width of the screen.
  ///   - scenes: the scene of each line, by the line's id; empty if unknown.
  public init(of recording: ExportedRecording, columns: Int, scenes: [String: String] = [:]) {
    let transcript = recording.transcript
    let opening = transcript.opening
    let language: Language = Language(tag: opening.language) ?? .dutch
    let lines = CapturedLines()
    let screen = Screen(
      terminal: Terminal(isInteractive: true, isPlain: false, fixedColumns: columns),
      language: language, output: lines)
    let index = PlaybackIndex(of: transcript)
    let name = recording.alias ?? ReplayText.somebody.text(in: language)
    let writer = MomentWriter(screen: screen, index: index, name: name)
    screen.write(
      "\(opening.heading) · \(name) · \(RecordedTime.shown(opening.recorded))", style: .bold)
    screen.writeBlank()
    add(lines, at: 0, scene: opening.heading)
    let times = transcript.entries.reduce(into: [Int: Int]()) { $0[$1.number] = $1.milliseconds }
    var rounds = transcript.rounds(in: language)[...]
    var panels = 0
    var lastScene: String?
    for moment in index.moments {
      var scene: String?
      if case .cue(let cue) = moment.kind, let name = scenes[cue.line], name != lastScene {
        if lastScene != nil { scene = name }
        lastScene = name
      }
      while let round = rounds.first, round.entry < moment.entry {
        scene = round.name
        rounds.removeFirst()
      }
      if case .cue(let cue) = moment.kind, case .panel = cue.kind {
        panels += 1
        scene = StageText.panel(panels).text(in: language)
      }
      writer.write(moment)
      add(
        lines, at: times[moment.entry] ?? 0, scene: scene ?? moment.openCue?.text,
        input: moment.typed)
    }
    if transcript.visibility == nil {
      screen.say(ReplayText.notFinished, style: .dim)
      add(lines, at: transcript.milliseconds)
    }
  }

  private mutating func add(
    _ lines: CapturedLines, at milliseconds: Int, scene: String? = nil, input: String? = nil
  ) {
    let output = lines.take().map { $0 + "\n" }.joined()
    let name = scene.flatMap { $0.isEmpty ? nil : String($0.prefix(Self.maximumNameLength)) }
    frames.append(
      AsciicastExport.Frame(
        milliseconds: milliseconds, output: output, scene: name, input: input))
  }
}

extension Transcript {
  /// The scenes that are played in rounds, and the entries at which they begin.
  fileprivate func rounds(in language: Language) -> [(entry: Int, name: String)] {
    currentPath.compactMap { entry in
      guard case .cue(let cue) = entry.kind, case .round(_, let number) = cue.kind else {
        return nil
      }
      return (entry.number, StageText.round(number).text(in: language))
    }
  }
}

extension Moment {
  /// The typed answer; nil if nothing was typed, or this is not an answer.
  fileprivate var typed: String? {
    guard case .reply(let reply, let cue) = kind, let answer = cue.answer(reply) else { return nil }
    switch answer {
    case .option(let vote):
      if case .counts(let counts) = vote.people.tally {
        return counts.map { "\($0)" }.joined(separator: " ")
      }
      return cue.options?.firstIndex { $0.id == vote.chosen }.map { "\($0 + 1)" }
    case .number, .place: return answer.numeral
    case .order(let ranking):
      if case .counts(let points) = ranking.people.tally {
        return points.map { "\($0)" }.joined(separator: " ")
      }
      let numbers = ranking.order.compactMap { id in cue.listed.firstIndex { $0.id == id } }
      return numbers.map { "\($0 + 1)" }.joined(separator: " ")
    case .words, .notes, .role:
      return answer.texts.isEmpty ? nil : answer.texts.joined(separator: "\n")
    }
  }
}
