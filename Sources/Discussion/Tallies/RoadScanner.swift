import Glibc
import Roleplay

/// Finds the decisions on the road that counts in a recording's bytes; used again for the next one.
///
/// Comes to the same as ``Transcript/decisions``, but reads whole only what it must.
struct RoadScanner {
  typealias Place = EntryGlance.Place

  /// A moment at which something was asked.
  struct Moment {
    enum Kind { case choice, ask, insight, nextStep, talk, other }
    enum Answer { case none, chosen, said, silent, other }

    /// The number of the entry with the cue, and of the one with the reply.
    var number: Int
    var end = 0
    var kind: Kind
    /// The id of the question's line, without escapes; for `other`, unused.
    var line: Place
    /// The whole entry with the cue.
    var entry: Place
    /// The cue's place in ``cues``, where it was read.
    var cue = 0
    var answer = Answer.none
    /// The id that was chosen, or the text that was said.
    var words: Place = 0..<0
    /// The reply's place in ``replies``, where it was read.
    var reply = 0
  }

  /// A line that says how the story ends.
  struct Ending {
    var number: Int
    /// The word behind `ending:`.
    var name: Place
    var entry: Place
  }

  /// The opening; there after a scan without a problem.
  private(set) var opening: RecordedOpening?
  /// What was asked on the road.
  private(set) var moments: [Moment] = []
  private(set) var cues: [Cue] = []
  private(set) var replies: [Reply] = []
  private(set) var endings: [Ending] = []
  /// The numbers of the entries that begin a comic's panel.
  private(set) var panels: [Int] = []
  private(set) var visibility: Visibility?

  /// Scans a recording.
  ///
  /// - Parameter bytes: the whole file; eight bytes behind `count` must be there to look at.
  /// - Returns: why it does not count; nil where it is a finished recording.
  mutating func scan(
    _ bytes: UnsafePointer<UInt8>, count: Int
  ) -> SkippedRecording.Reason? {
    opening = nil
    visibility = nil
    moments.removeAll(keepingCapacity: true)
    cues.removeAll(keepingCapacity: true)
    replies.removeAll(keepingCapacity: true)
    endings.removeAll(keepingCapacity: true)
    panels.removeAll(keepingCapacity: true)
    guard count > 0 else { return .empty }
    let first = Self.feed(bytes, from: 0, count: count)
    let firstEnd = first ?? count
    guard bytes[0] == UInt8(ascii: "{"), memchr(bytes, 0, firstEnd) == nil else {
      return .noRecording
    }
    guard first != nil else { return .torn }
    if let problem = readOpening(bytes, to: firstEnd) { return problem }
    return scanEntries(bytes, from: firstEnd + 1, count: count)
  }

  private mutating func readOpening(
    _ bytes: UnsafePointer<UInt8>, to end: Int
  ) -> SkippedRecording.Reason? {
    if let glance = OpeningGlance(bytes, to: end) {
      opening = RecordedOpening(glance, in: bytes)
      return nil
    }
    do throws(TranscriptProblem) {
      let line = UnsafeBufferPointer(start: bytes, count: end)
      opening = RecordedOpening(try TranscriptCoding.opening(from: line))
      return nil
    } catch .fromNewerVersion(let format, _) {
      return .fromNewerVersion(format)
    } catch .notATranscript {
      return .noRecording
    } catch {
      return .broken(line: 1)
    }
  }

  private mutating func scanEntries(
    _ bytes: UnsafePointer<UInt8>, from start: Int, count: Int
  ) -> SkippedRecording.Reason? {
    var position = start
    var line = 1
    var isTorn = false
    while position < count {
      guard let end = Self.feed(bytes, from: position, count: count) else {
        isTorn = true
        break
      }
      line += 1
      let entry = position..<end
      position = end + 1
      let glance = EntryGlance(bytes, from: entry.lowerBound, to: end)
      if case .unusual = glance.content {
        guard let whole = Self.read(bytes, entry) else {
          guard position == count else { return .broken(line: line) }
          isTorn = true
          break
        }
        guard whole.number == line - 1 else { return .broken(line: line) }
        take(whole, at: entry)
      } else {
        guard glance.number == line - 1 else { return .broken(line: line) }
        take(glance, at: entry, in: bytes)
      }
    }
    guard visibility != nil else { return isTorn ? .torn : .unfinished }
    return nil
  }

  // MARK: Entries

  private mutating func take(
    _ glance: EntryGlance, at entry: Place, in bytes: UnsafePointer<UInt8>
  ) {
    let number = glance.number
    switch glance.content {
    case .line(_, let tags):
      if !tags.isEmpty, let name = Self.ending(in: tags, of: bytes) {
        endings.append(Ending(number: number, name: name, entry: entry))
      }
    case .choice(let line): open(number, .choice, line, entry)
    case .ask(let line): open(number, .ask, line, entry)
    case .insight(let line): open(number, .insight, line, entry)
    case .nextStep(let line): open(number, .nextStep, line, entry)
    case .discuss(let line): open(number, .talk, line, entry)
    case .chosen(let words): close(number, .chosen, words)
    case .said(let words): close(number, .said, words)
    case .silent: close(number, .silent, 0..<0)
    case .back(let earlier): goBack(to: earlier)
    case .finished(let visibility): self.visibility = visibility
    case .end, .input, .resume, .unusual: break
    }
  }

  private mutating func take(_ entry: Entry, at place: Place) {
    switch entry.kind {
    case .cue(let cue):
      if case .panel = cue.kind { panels.append(entry.number) }
      if case .line = cue.kind, cue.tags.contains(where: { $0.hasPrefix("ending:") }) {
        endings.append(Ending(number: entry.number, name: 0..<0, entry: place))
      }
      guard cue.isOpen else { return }
      open(entry.number, .other, 0..<0, place)
      moments[moments.count - 1].cue = cues.count
      cues.append(cue)
    case .reply(let reply):
      guard close(entry.number, .other, 0..<0) else { return }
      moments[moments.count - 1].reply = replies.count
      replies.append(reply)
    case .back(let earlier): goBack(to: earlier)
    case .end(let visibility): self.visibility = visibility
    case .input, .resume: break
    }
  }

  private mutating func open(
    _ number: Int, _ kind: Moment.Kind, _ line: Place, _ entry: Place
  ) {
    moments.append(Moment(number: number, kind: kind, line: line, entry: entry))
  }

  @discardableResult
  private mutating func close(
    _ number: Int, _ answer: Moment.Answer, _ words: Place
  ) -> Bool {
    let last = moments.count - 1
    guard last >= 0, moments[last].answer == .none else { return false }
    moments[last].answer = answer
    moments[last].words = words
    moments[last].end = number
    return true
  }

  private mutating func goBack(to number: Int) {
    while let last = moments.last, last.number > number { moments.removeLast() }
    if let last = moments.last, last.answer != .none, last.end > number {
      moments[moments.count - 1].answer = .none
    }
    while let last = endings.last, last.number > number { endings.removeLast() }
    while let last = panels.last, last > number { panels.removeLast() }
  }

  // MARK: Bytes

  /// Reads an entry whole; nil where it is none.
  static func read(_ bytes: UnsafePointer<UInt8>, _ place: Place) -> Entry? {
    let line = UnsafeBufferPointer(start: bytes + place.lowerBound, count: place.count)
    return try? TranscriptCoding.entry(from: line)
  }

  private static func feed(
    _ bytes: UnsafePointer<UInt8>, from start: Int, count: Int
  ) -> Int? {
    guard let found = memchr(bytes + start, 0x0A, count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
  }

  /// The word behind `"ending:` in tags.
  private static func ending(in tags: Place, of bytes: UnsafePointer<UInt8>) -> Place? {
    let wanted: StaticString = "\"ending:"
    var position = tags.lowerBound
    while position + wanted.utf8CodeUnitCount < tags.upperBound {
      // Behind a backslash the quote stands in the middle of another tag.
      if memcmp(bytes + position, wanted.utf8Start, wanted.utf8CodeUnitCount) == 0,
        bytes[position - 1] != UInt8(ascii: "\\")
      {
        let start = position + wanted.utf8CodeUnitCount
        guard let quote = memchr(bytes + start, 0x22, tags.upperBound - start) else { return nil }
        return start..<(UnsafeRawPointer(quote) - UnsafeRawPointer(bytes))
      }
      position += 1
    }
    return nil
  }
}
