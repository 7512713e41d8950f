import Roleplay
import Yarn

/// Reports stated minutes that differ from the computed ones, and conversations without a short
/// path.
enum StatedMinutes {
  /// The maximum duration, in seconds, of the shortest path of a conversation to an ending.
  static let shortConversation = 8 * 60
  /// A shorter script is unfinished, and is not reported yet.
  private static let minimumSeconds = 120
  /// The factor by which the longest path may exceed the stated minutes: nobody takes every branch.
  private static let tolerance = 1.5

  /// - Parameters:
  ///   - minutes: the computed minutes; nil if no path reaches an end.
  ///   - page: the lesson page, if there is one.
  static func check(
    _ draft: Draft, _ minutes: PlayingMinutes?, page: String?, _ findings: inout RuleFindings
  ) {
    guard let start = draft.startNode, let minutes, minutes.seconds.upperBound >= minimumSeconds
    else { return }
    let header = start.headers.first { $0.key == "minutes" }
    if let header, let announced = Int(header.value), !fits(announced, minutes) {
      findings.add(
        .minutesDiffer(announced, computed: minutes.text), at: header.place, in: start)
    }
    if let page, let written = WrittenMinutes(in: page),
      let announced = header.flatMap({ Int($0.value) }), written.longest != announced,
      !findings.isAllowed(.minutes, in: start)
    {
      let name = draft.name + "/docent.md"
      findings.add(
        .pageMinutesDiffer(written.longest, header: announced),
        inFile: Source(name: name, text: page), line: written.line)
    }
    if draft.form == .roleplay, let seconds = minutes.secondsToEnding,
      seconds >= shortConversation
    {
      findings.add(.noShortPath(seconds: seconds), at: start.place, in: start)
    }
  }

  private static func fits(_ announced: Int, _ minutes: PlayingMinutes) -> Bool {
    let computed = minutes.minutes
    return announced >= computed.lowerBound
      && Double(announced) * tolerance >= Double(computed.upperBound)
      && Double(announced) <= Double(computed.upperBound) * tolerance
  }
}
