import Archive
import Roleplay

/// The parts of a finished recording that the results of a class need.
struct FinishedRecording: Sendable {
  /// The path of the file.
  let path: String
  let opening: RecordedOpening
  let visibility: Visibility
  /// The decisions on the current path.
  let decisions: [Decision]
  /// The last line on the path that is an ending; nil if there is none.
  let ending: Cue?
  /// The school's answers to statements, by the statement's question.
  let schoolAnswers: [String: Cue]
  /// The key of the comic on the path; nil if there is none.
  let comic: AnswerKey?
  /// The words that were looked up, each once.
  let lookedUp: [String]

  /// Reads a recording.
  ///
  /// - Throws: ``SkippedRecording`` if it does not count.
  init(_ file: RecordingFiles.File) throws(SkippedRecording) {
    var scenario: String?
    let reason: SkippedRecording.Reason
    guard file.error == nil else {
      throw SkippedRecording(file, reason: .unreadable, scenario: nil)
    }
    do throws(ArchiveError) {
      var reader = try TranscriptReader(path: file.path)
      scenario = reader.opening.scenario
      let transcript = try reader.rest(keeping: Self.counts)
      if let visibility = transcript.visibility {
        self.init(transcript, visibility: visibility, path: file.path)
        return
      }
      reason =
        reader.isTorn ? .torn : reader.isEndMissing ? .endMayBeMissing : .unfinished
    } catch {
      reason = SkippedRecording.Reason(error)
    }
    throw SkippedRecording(file, reason: reason, scenario: scenario)
  }

  /// Whether the results of a class depend on an entry. They do not depend on lines (except for the
  /// school's answers), nor on how a reply was made.
  private static func counts(_ entry: Entry) -> Bool {
    if !entry.aside.lookedUp.isEmpty { return true }
    return switch entry.kind {
    case .cue(let cue):
      cue.isOpen || cue.isPanel || cue.ending != nil || cue.speaker == school
    case .reply, .back, .end: true
    case .input, .set, .resume, .aside: false
    }
  }

  private init(_ transcript: Transcript, visibility: Visibility, path: String) {
    self.path = path
    self.visibility = visibility
    opening = RecordedOpening(transcript.opening)
    let road = transcript.currentPath
    decisions = Transcript.decisions(on: road)
    var ending: Cue?
    var hasPanel = false
    var statement: String?
    var schoolAnswers: [String: Cue] = [:]
    for place in road.indices {
      guard case .cue(let cue) = road[place].kind else { continue }
      if cue.isPanel { hasPanel = true }
      if cue.isOpen, cue.isStatement { statement = cue.questionID }
      if let statement, cue.kind == .line, cue.speaker == Self.school {
        schoolAnswers[statement] = cue
      }
      if case .line = cue.kind, cue.ending != nil { ending = cue }
    }
    lookedUp = transcript.lookedUpWords
    self.ending = ending
    self.schoolAnswers = schoolAnswers
    comic = hasPanel ? AnswerKey(ofComicIn: path) : nil
  }

  /// The speaker of the school's answers, in every language.
  private static let school = "School"

  /// What was typed before a decision, given by its index.
  func typedTexts(before place: Int) -> [String] {
    decisions[..<place].flatMap { ($0.reply?.texts ?? []) + ($0.reply?.headings ?? []) }
      + opening.texts
  }
}

extension Cue {
  /// The id in the tag `#again:ID`, which is that of an earlier line.
  var againID: String? {
    tags.first { $0.hasPrefix("again:") }.map { "line:" + $0.dropFirst("again:".count) }
  }
}

extension SkippedRecording {
  fileprivate init(_ file: RecordingFiles.File, reason: Reason, scenario: String?) {
    if reason == .unreadable {
      self.init(path: file.path, reason: reason, scenario: nil, size: 0)
    } else {
      self.init(path: file.path, reason: reason, scenario: scenario, size: file.size)
    }
  }

  /// Names a file without its alias: by the time, and the scenario if it is known, because both an
  /// alias and a scenario's name may contain hyphens.
  private init(path: String, reason: Reason, scenario: String?, size: Int) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let time = name.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    self.init(name: name, reason: reason, scenario: scenario, size: size)
    guard time.count >= 16 else { return }
    self.name = String(decoding: time.prefix(16), as: UTF8.self)
    if let scenario, name.hasPrefix("\(self.name)\(scenario)-") { self.name += "\(scenario)-" }
    self.name += "…"
  }
}

extension SkippedRecording.Reason {
  fileprivate init(_ problem: ArchiveError) {
    self =
      switch problem {
      case .emptyTranscript: .empty
      case .notATranscript: .noRecording
      case .cutOffOpening: .torn
      case .brokenOpening: .broken(line: 1)
      case .brokenLine(_, let line): .broken(line: line)
      case .newerFormat(_, let format): .fromNewerVersion(format)
      case .sealed: .sealed
      case .sealedDamaged(_, let line): .changed(line: line)
      case .endMissing: .endMissing
      default: .unreadable
      }
  }
}
