import Roleplay
import Yarn

/// An export of a play as statements for a learning record store: xAPI 1.0.3.
///
/// There is a statement that the play began, one for each answer, and one that it was completed or
/// suspended. The same recording always gives the same ids, so that sending it twice adds nothing.
public struct XAPIExport: Sendable {
  /// The platform in the context of every statement.
  static let platform = "Weerwoord"

  /// The statements, as a JSON array.
  public let bytes: [UInt8]

  /// Makes the statements of a recording.
  ///
  /// - Parameter school: the school to which the alias and the exercise belong.
  public init(of recording: ExportedRecording, school: SchoolAddress = .unnamed) {
    let transcript = recording.transcript
    let activity = XAPIActivity(scenarioOf: transcript.opening, school: school)
    var statements = [
      XAPIStatement(verb: .initialized, activity: activity, key: "initialized", milliseconds: 0)
    ]
    let times = transcript.entries.reduce(into: [Int: Int]()) { $0[$1.number] = $1.milliseconds }
    for decision in transcript.decisions {
      guard let reply = decision.reply, let shape = decision.cue.shape,
        let question = XAPIActivity(question: decision, of: transcript.opening, school: school)
      else { continue }
      let start = times[decision.number] ?? 0
      let end = decision.end.flatMap { times[$0] } ?? start
      let result = XAPIResult(
        Answer(reply, to: shape), to: shape, took: max(0, end - start))
      statements.append(
        XAPIStatement(
          verb: result.isSilent ? .skipped : .answered, activity: question,
          key: "answered \(decision.number)", milliseconds: end, result: result,
          isPartOf: activity.id))
    }
    let isFinished = transcript.visibility != nil
    statements.append(
      XAPIStatement(
        verb: isFinished ? .completed : .suspended, activity: activity,
        key: isFinished ? "completed" : "suspended", milliseconds: transcript.milliseconds,
        result: XAPIResult(isComplete: isFinished, took: transcript.milliseconds)))
    var writer = JSONWriter()
    writer.beginArray()
    for statement in statements { statement.write(to: &writer, recording, school) }
    writer.endArray()
    bytes = writer.bytes + [0x0A]
  }
}
