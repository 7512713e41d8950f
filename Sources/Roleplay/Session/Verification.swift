/// The verification of a recording against its scenario, text by text.
///
/// In a copy in which words were blacked out, the blanks may stand for anything; all else has to be
/// the same.
public struct Verification: Sendable, Hashable {
  /// The first difference; nil if the scenario still says exactly what was recorded.
  public var difference: VerificationDifference?
  /// Notices about files that changed, which are not differences.
  public var notices: [VerificationNotice]
  /// The number of entries that were compared and are the same.
  public var matching: Int

  /// Runs a recording again.
  ///
  /// - Throws: ``SessionError`` if the scenario cannot be played.
  public init(of transcript: Transcript, in scenario: Scenario) throws(SessionError) {
    let opening = transcript.opening
    notices = Self.notices(
      opening.sources.filter { $0.concerns(playIn: opening.language) },
      scenario.hashes(in: opening.language))
    matching = 0
    var session = try Session(scenario: scenario, opening: transcript.opening)
    var inputs: [Entry] = []
    for (index, entry) in transcript.entries.enumerated() where entry.number != index + 1 {
      difference = .number(entry.number, expected: index + 1)
      return
    }
    for entry in transcript.currentPath {
      difference = session.compare(entry, &inputs, isRedacted: opening.isRedacted)
      if difference != nil { return }
      matching += 1
    }
    var closed: Reply?
    difference = session.take(inputs, &closed)
  }

  private static func notices(
    _ recorded: [Opening.SourceHash], _ now: [Opening.SourceHash]
  ) -> [VerificationNotice] {
    guard !recorded.isEmpty, !now.isEmpty else { return [] }
    let current = Dictionary(now.map { ($0.path, $0.sha256) }, uniquingKeysWith: { $1 })
    let paths = Set(recorded.map(\.path))
    return recorded.compactMap { source in
      guard let sha256 = current[source.path] else { return .fileGone(source.path) }
      return sha256 == source.sha256 ? nil : .fileChanged(source.path)
    } + now.filter { !paths.contains($0.path) }.map { .fileAdded($0.path) }
  }
}

extension Session {
  /// Compares an entry with the next event of the session; inputs wait for their reply.
  fileprivate mutating func compare(
    _ entry: Entry, _ inputs: inout [Entry], isRedacted: Bool
  ) -> VerificationDifference? {
    switch entry.kind {
    case .cue(let recorded):
      do throws(SessionError) {
        guard openCue == nil else {
          return .cue(entry: entry.number, recorded: recorded, now: try next())
        }
        let now = try next()
        let isSame =
          now == recorded || isRedacted && RedactedText.isEqual(.cue(recorded), .cue(now))
        return isSame ? nil : .cue(entry: entry.number, recorded: recorded, now: now)
      } catch {
        return .stopped(entry: entry.number, error)
      }
    case .input:
      inputs.append(entry)
      return nil
    case .reply(let recorded):
      if let difference = compare(
        inputs, closing: entry.number, with: recorded, isRedacted: isRedacted)
      {
        return difference
      }
      inputs = []
      return nil
    case .set(let setting):
      apply(setting)
      return nil
    case .back, .resume, .aside, .end: return nil
    }
  }

  private mutating func compare(
    _ inputs: [Entry], closing number: Int, with recorded: Reply, isRedacted: Bool
  ) -> VerificationDifference? {
    var closed: Reply?
    if let difference = take(inputs, &closed) { return difference }
    let now = closed ?? reply
    let isSame =
      now == recorded || isRedacted && RedactedText.isEqual(.reply(recorded), .reply(now))
    return isSame ? nil : .reply(entry: number, recorded: recorded, now: now)
  }

  /// Gives inputs to the open cue.
  fileprivate mutating func take(
    _ inputs: [Entry], _ closed: inout Reply?
  ) -> VerificationDifference? {
    for entry in inputs {
      guard case .input(let input) = entry.kind else { continue }
      do throws(InputError) {
        closed = try accept([input]) ?? closed
      } catch {
        return .input(entry: entry.number, error)
      }
    }
    return nil
  }
}
